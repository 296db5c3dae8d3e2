import type { City } from '../types';
import { socrataSeries, UNKNOWN_LICENCE } from './make';

export const DALLAS: City = {
	id: 'dallas',
	name: 'Dallas',
	region: 'Texas, United States',
	zone: 'America/Chicago',
	publisher: 'Dallas Police Department',
	licence: UNKNOWN_LICENCE,
	page: 'https://www.dallasopendata.com/d/qv6i-rri7',
	checked: '2026-06',
	confidence: 'confirmed',
	series: [
		socrataSeries('www.dallasopendata.com', {
			id: 'incidents',
			title: 'Police incidents',
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
			grain: 'victim',
			covers: 'June 2014 to 2026',
			notes: [
				'A row is a victim or an offence, so that an incident may count several times. Sexual offences and records of minors are withheld. Places are in the Texas plane system (EPSG:2276).'
			]
		})
	]
};

const kansasYear = (year: number, id: string) =>
	socrataSeries('data.kcmo.org', {
		id: String(year),
		title: `Crime data ${year}`,
		parts: [{ id }],
		time: { column: 'from_date', kind: 'floating', meaning: 'occurrence' },
		category: { column: 'offense' },
		columns: ['report_no', 'from_date', 'ibrs', 'offense', 'location'],
		needed: ['from_date', 'offense', 'location'],
		grain: 'victim',
		covers: String(year),
		notes: ['A row is a person’s part in an offence: there are about 1.9 times as many rows as offences.']
	});

export const KANSAS_CITY: City = {
	id: 'kansas-city',
	name: 'Kansas City',
	region: 'Missouri, United States',
	also: 'KCMO KCPD',
	zone: 'America/Chicago',
	publisher: 'Kansas City Police Department',
	licence: UNKNOWN_LICENCE,
	page: 'https://data.kcmo.org/',
	checked: '2026-06',
	confidence: 'confirmed',
	notes: ['Each year is a table of its own, and column names change between years.'],
	series: [
		kansasYear(2026, 'f7wj-ckmw'),
		kansasYear(2025, 'dmnp-9ajg'),
		kansasYear(2024, 'isbe-v4d8'),
		kansasYear(2023, 'bfyq-5nh6')
	]
};

export const CINCINNATI: City = {
	id: 'cincinnati',
	name: 'Cincinnati',
	region: 'Ohio, United States',
	zone: 'America/New_York',
	publisher: 'Cincinnati Police Department',
	licence: UNKNOWN_LICENCE,
	page: 'https://data.cincinnati-oh.gov/d/7aqy-xrv9',
	checked: '2026-06',
	confidence: 'partly',
	series: [
		socrataSeries('data.cincinnati-oh.gov', {
			id: 'incidents',
			title: 'Crime incidents',
			// The two overlap from June to November 2024: each is asked for its own days only.
			parts: [
				{ id: '8xzn-kpn7', to: '2024-06-03', cut: true },
				{ id: '7aqy-xrv9', from: '2024-06-03', cut: true }
			],
			time: { column: 'datefrom', kind: 'floating', meaning: 'occurrence' },
			category: { column: 'stars_category' },
			columns: ['incident_no', 'datefrom', 'datereported', 'stars_category', 'type', 'latitude_x', 'longitude_x'],
			needed: ['datefrom', 'type', 'latitude_x', 'longitude_x'],
			grain: 'incident',
			covers: '2003 to 2026',
			notes: [
				'An incident number may have several rows. An older table of the portal, k59e-2pvf, is not asked: download it from there.'
			]
		})
	]
};

export const BUFFALO: City = {
	id: 'buffalo',
	name: 'Buffalo',
	region: 'New York, United States',
	zone: 'America/New_York',
	publisher: 'Buffalo Police Department',
	licence: 'Public domain',
	page: 'https://data.buffalony.gov/d/d6g9-xbgu',
	checked: '2026-06',
	confidence: 'partly',
	series: [
		socrataSeries('data.buffalony.gov', {
			id: 'incidents',
			title: 'Crime incidents',
			parts: [{ id: 'd6g9-xbgu' }],
			time: { column: 'incident_datetime', kind: 'floating', meaning: 'occurrence' },
			category: { column: 'parent_incident_type' },
			needed: ['incident_datetime', 'incident_type_primary', 'latitude', 'longitude'],
			rowKey: ['case_number'],
			grain: 'incident',
			covers: '2006 to 2026, with stray days before',
			notes: ['Places are rounded to about 100 m. The data is about one month late.']
		})
	]
};

export const OAKLAND: City = {
	id: 'oakland',
	name: 'Oakland',
	region: 'California, United States',
	zone: 'America/Los_Angeles',
	publisher: 'Oakland Police Department',
	licence: UNKNOWN_LICENCE,
	page: 'https://data.oaklandca.gov/d/ppgh-7dqv',
	checked: '2026-06',
	confidence: 'partly',
	series: [
		socrataSeries('data.oaklandca.gov', {
			id: 'incidents',
			title: 'Crime reports',
			parts: [{ id: 'ppgh-7dqv' }],
			time: { column: 'datetime', kind: 'floating', meaning: 'occurrence' },
			category: { column: 'crimetype' },
			needed: ['datetime', 'crimetype'],
			grain: 'offence',
			covers: 'a window that moves on',
			notes: ['“BURG - AUTO” is theft from a vehicle. Most rows called HOMICIDE are inquiries into a death.']
		})
	]
};

export const AUSTIN: City = {
	id: 'austin',
	name: 'Austin',
	region: 'Texas, United States',
	zone: 'America/Chicago',
	publisher: 'Austin Police Department',
	licence: UNKNOWN_LICENCE,
	page: 'https://data.austintexas.gov/d/fdj4-gpfu',
	checked: '2026-06',
	confidence: 'confirmed',
	series: [
		socrataSeries('data.austintexas.gov', {
			id: 'reports',
			title: 'Crime reports',
			parts: [{ id: 'fdj4-gpfu' }],
			time: { column: 'occ_date_time', kind: 'floating', meaning: 'occurrence' },
			category: { column: 'crime_type' },
			needed: ['occ_date_time', 'crime_type'],
			grain: 'offence',
			covers: '2003 to April 2026',
			notes: ['Coordinates were withdrawn: only the census block group is given, so there are maps by area only.']
		})
	]
};
