import type { CityRecord } from '../types';
import { socrataSeries } from './make';

export const DALLAS: CityRecord = {
	id: 'dallas',
	name: 'Dallas',
	zone: 'America/Chicago',
	publisher: 'Dallas Police Department',
	page: 'https://www.dallasopendata.com/d/qv6i-rri7',
	checked: '2026-06',
	confidence: 'confirmed',
	series: [
		socrataSeries('www.dallasopendata.com', {
			id: 'incidents',
			parts: [{ id: 'qv6i-rri7' }],
			time: { column: 'date1', kind: 'text', meaning: 'occurrence' },
			category: { column: 'nibrs_crime_category' },
			columns: [
				'incidentnum',
				'date1',
				'nibrs_code',
				'nibrs_crime_category',
				'nibrs_crimeagainst',
				'x_coordinate',
				'y_cordinate',
				'geocoded_column'
			],
			needed: ['date1', 'nibrs_crime_category', 'x_coordinate', 'y_cordinate'],
			grain: 'victim'
		})
	]
};

const kansasYear = (year: number, id: string) =>
	socrataSeries('data.kcmo.org', {
		id: String(year),
		parts: [{ id }],
		time: { column: 'from_date', kind: 'floating', meaning: 'occurrence' },
		category: { column: 'offense' },
		columns: ['report_no', 'from_date', 'ibrs', 'offense', 'location'],
		needed: ['from_date', 'offense', 'location'],
		grain: 'victim'
	});

export const KANSAS_CITY: CityRecord = {
	id: 'kansas-city',
	name: 'Kansas City',
	also: 'KCMO KCPD',
	zone: 'America/Chicago',
	publisher: 'Kansas City Police Department',
	page: 'https://data.kcmo.org/',
	checked: '2026-06',
	confidence: 'confirmed',
	series: [
		kansasYear(2026, 'f7wj-ckmw'),
		kansasYear(2025, 'dmnp-9ajg'),
		kansasYear(2024, 'isbe-v4d8'),
		kansasYear(2023, 'bfyq-5nh6')
	]
};

export const CINCINNATI: CityRecord = {
	id: 'cincinnati',
	name: 'Cincinnati',
	zone: 'America/New_York',
	publisher: 'Cincinnati Police Department',
	page: 'https://data.cincinnati-oh.gov/d/7aqy-xrv9',
	checked: '2026-06',
	confidence: 'partly',
	series: [
		socrataSeries('data.cincinnati-oh.gov', {
			id: 'incidents',
			// The two overlap from June to November 2024: each is asked for its own days only.
			parts: [
				{ id: '8xzn-kpn7', to: '2024-06-03', cut: true },
				{ id: '7aqy-xrv9', from: '2024-06-03', cut: true }
			],
			time: { column: 'datefrom', kind: 'floating', meaning: 'occurrence' },
			category: { column: 'stars_category' },
			columns: ['incident_no', 'datefrom', 'datereported', 'stars_category', 'type', 'latitude_x', 'longitude_x'],
			needed: ['datefrom', 'type', 'latitude_x', 'longitude_x'],
			grain: 'incident'
		})
	]
};

export const BUFFALO: CityRecord = {
	id: 'buffalo',
	name: 'Buffalo',
	zone: 'America/New_York',
	publisher: 'Buffalo Police Department',
	licence: 'publicDomain',
	page: 'https://data.buffalony.gov/d/d6g9-xbgu',
	checked: '2026-06',
	confidence: 'partly',
	series: [
		socrataSeries('data.buffalony.gov', {
			id: 'incidents',
			parts: [{ id: 'd6g9-xbgu' }],
			time: { column: 'incident_datetime', kind: 'floating', meaning: 'occurrence' },
			category: { column: 'parent_incident_type' },
			needed: ['incident_datetime', 'incident_type_primary', 'latitude', 'longitude'],
			rowKey: ['case_number'],
			grain: 'incident'
		})
	]
};

export const OAKLAND: CityRecord = {
	id: 'oakland',
	name: 'Oakland',
	zone: 'America/Los_Angeles',
	publisher: 'Oakland Police Department',
	page: 'https://data.oaklandca.gov/d/ppgh-7dqv',
	checked: '2026-06',
	confidence: 'partly',
	series: [
		socrataSeries('data.oaklandca.gov', {
			id: 'incidents',
			parts: [{ id: 'ppgh-7dqv' }],
			time: { column: 'datetime', kind: 'floating', meaning: 'occurrence' },
			category: { column: 'crimetype' },
			needed: ['datetime', 'crimetype'],
			grain: 'offence'
		})
	]
};

export const AUSTIN: CityRecord = {
	id: 'austin',
	name: 'Austin',
	zone: 'America/Chicago',
	publisher: 'Austin Police Department',
	page: 'https://data.austintexas.gov/d/fdj4-gpfu',
	checked: '2026-06',
	confidence: 'confirmed',
	series: [
		socrataSeries('data.austintexas.gov', {
			id: 'reports',
			parts: [{ id: 'fdj4-gpfu' }],
			time: { column: 'occ_date_time', kind: 'floating', meaning: 'occurrence' },
			category: { column: 'crime_type' },
			needed: ['occ_date_time', 'crime_type'],
			grain: 'offence'
		})
	]
};
