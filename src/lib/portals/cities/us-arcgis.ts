import { POINT } from '../arcgis';
import type { CityRecord, Part } from '../types';
import { arcgisSeries } from './make';

const dcLayer = (year: number, layer: number): Part => ({ id: `/MapServer/${layer}`, to: `${year + 1}-01-01` });

export const WASHINGTON: CityRecord = {
	id: 'washington-dc',
	name: 'Washington, DC',
	also: 'MPD Metropolitan Police Department',
	zone: 'America/New_York',
	publisher: 'Metropolitan Police Department, Washington DC',
	page: 'https://opendata.dc.gov/',
	checked: '2026-09',
	confidence: 'confirmed',
	series: [
		arcgisSeries('https://maps2.dcgis.dc.gov/dcgis/rest/services/FEEDS/MPD', {
			// A layer holds the reports of its year: what happened then may also stand in a later one, never in an earlier.
			parts: [...[0, 1, 2, 3, 4, 5, 6, 7].map((layer) => dcLayer(2018 + layer, layer)), { id: '/MapServer/41' }],
			time: { column: 'START_DATE', kind: 'utc', meaning: 'occurrence' },
			category: {
				column: 'OFFENSE',
				values: [
					'ARSON',
					'ASSAULT W/DANGEROUS WEAPON',
					'BURGLARY',
					'HOMICIDE',
					'MOTOR VEHICLE THEFT',
					'ROBBERY',
					'SEX ABUSE',
					'THEFT F/AUTO',
					'THEFT/OTHER'
				]
			},
			columns: [
				'CCN',
				'REPORT_DAT',
				'SHIFT',
				'METHOD',
				'OFFENSE',
				'BLOCK',
				'WARD',
				'ANC',
				'DISTRICT',
				'PSA',
				'LATITUDE',
				'LONGITUDE',
				'START_DATE',
				'END_DATE',
				'OBJECTID'
			],
			needed: ['START_DATE', 'OFFENSE', 'LATITUDE', 'LONGITUDE'],
			rowKey: ['CCN'],
			pageSize: 1000,
			grain: 'incident'
		})
	]
};

export const BALTIMORE: CityRecord = {
	id: 'baltimore',
	name: 'Baltimore',
	zone: 'America/New_York',
	publisher: 'Baltimore Police Department',
	page: 'https://data.baltimorecity.gov/',
	checked: '2026-06',
	confidence: 'partly',
	series: [
		arcgisSeries('https://services1.arcgis.com/UWYHeuuJISiGmgXx/arcgis/rest/services', {
			parts: [{ id: '/NIBRS_GroupA_Crime_Data/FeatureServer/0' }],
			time: { column: 'CrimeDateTime', kind: 'utc', meaning: 'occurrence' },
			category: { column: 'Description' },
			columns: ['CCNumber', 'CrimeDateTime', 'CrimeCode', 'Description', 'Latitude', 'Longitude'],
			needed: ['CrimeDateTime', 'Description', 'Latitude', 'Longitude'],
			grain: 'victim',
			assumedUtc: true
		})
	]
};

export const DETROIT: CityRecord = {
	id: 'detroit',
	name: 'Detroit',
	zone: 'America/Detroit',
	publisher: 'Detroit Police Department',
	page: 'https://data.detroitmi.gov/',
	checked: '2026-06',
	confidence: 'partly',
	series: [
		arcgisSeries('https://services2.arcgis.com/qvkbeam7Wirps6zC/arcgis/rest/services', {
			parts: [{ id: '/RMS_Crime_Incidents/FeatureServer/0' }],
			time: { column: 'incident_occurred_at', kind: 'utc', meaning: 'occurrence' },
			category: { column: 'offense_category' },
			needed: ['incident_occurred_at', 'offense_category', 'latitude', 'longitude'],
			rowKey: ['crime_id'],
			grain: 'offence',
			assumedUtc: true
		})
	]
};

export const DENVER: CityRecord = {
	id: 'denver',
	name: 'Denver',
	zone: 'America/Denver',
	publisher: 'Denver Police Department',
	page: 'https://opendata-geospatialdenver.hub.arcgis.com/',
	checked: '2026-06',
	confidence: 'partly',
	series: [
		arcgisSeries('https://services1.arcgis.com/zdB7qR0BtYrg0Xpl/arcgis/rest/services', {
			parts: [{ id: '/ODC_CRIME_OFFENSES_P/FeatureServer/324' }],
			time: { column: 'FIRST_OCCURRENCE_DATE', kind: 'utc', meaning: 'occurrence' },
			category: { column: 'OFFENSE_CATEGORY_ID' },
			columns: [
				'INCIDENT_ID',
				'OFFENSE_ID',
				'OFFENSE_TYPE_ID',
				'OFFENSE_CATEGORY_ID',
				'FIRST_OCCURRENCE_DATE',
				'REPORTED_DATE',
				'GEO_LON',
				'GEO_LAT',
				'IS_CRIME'
			],
			filter: 'IS_CRIME = 1',
			needed: ['FIRST_OCCURRENCE_DATE', 'OFFENSE_CATEGORY_ID', 'GEO_LON', 'GEO_LAT'],
			rowKey: ['OFFENSE_ID'],
			grain: 'offence',
			assumedUtc: true
		})
	]
};

export const MINNEAPOLIS: CityRecord = {
	id: 'minneapolis',
	name: 'Minneapolis',
	zone: 'America/Chicago',
	publisher: 'Minneapolis Police Department',
	page: 'https://opendata.minneapolismn.gov/',
	checked: '2026-06',
	confidence: 'unconfirmed',
	series: [
		arcgisSeries('https://services.arcgis.com/afSMGVsC7QlRK1kZ/arcgis/rest/services', {
			parts: [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].map((year) => ({
				id: `/Police_Incidents_${year}/FeatureServer/0`,
				from: `${year}-01-01`,
				to: `${year + 1}-01-01`
			})),
			time: { column: 'reportedDateTime', kind: 'utc', meaning: 'report' },
			needed: ['reportedDateTime', ...POINT],
			grain: 'incident',
			assumedUtc: true
		})
	]
};

export const ATLANTA: CityRecord = {
	id: 'atlanta',
	name: 'Atlanta',
	zone: 'America/New_York',
	publisher: 'Atlanta Police Department',
	page: 'https://opendata.atlantapd.org/',
	checked: '2026-06',
	confidence: 'partly',
	series: [
		arcgisSeries('https://services3.arcgis.com/Et5Qfajgiyosiw4d/ArcGIS/rest/services', {
			parts: [{ id: '/OpenDataWebsite_Crime_view/FeatureServer/0' }],
			time: { column: 'OccurredFromDate', kind: 'utc', meaning: 'occurrence' },
			category: { column: 'NIBRS_Offense' },
			needed: ['OccurredFromDate', 'NIBRS_Offense', 'Latitude', 'Longitude'],
			grain: 'offence',
			assumedUtc: true
		})
	]
};

export const NASHVILLE: CityRecord = {
	id: 'nashville',
	name: 'Nashville',
	zone: 'America/Chicago',
	publisher: 'Metropolitan Nashville Police Department',
	page: 'https://data.nashville.gov/',
	checked: '2026-06',
	confidence: 'partly',
	series: [
		arcgisSeries('https://services2.arcgis.com/HdTo6HJqh92wn4D8/arcgis/rest/services', {
			parts: [{ id: '/Metro_Nashville_Police_Department_Incidents_view/FeatureServer/0' }],
			time: { column: 'Incident_Occurred', kind: 'utc', meaning: 'occurrence' },
			category: { column: 'Offense_Description' },
			needed: ['Incident_Occurred', 'Offense_Description', 'Latitude', 'Longitude'],
			grain: 'offence',
			assumedUtc: true
		})
	]
};

export const CHARLOTTE: CityRecord = {
	id: 'charlotte',
	name: 'Charlotte',
	also: 'Mecklenburg CMPD',
	zone: 'America/New_York',
	publisher: 'Charlotte-Mecklenburg Police Department',
	page: 'https://data.charlottenc.gov/',
	checked: '2026-06',
	confidence: 'partly',
	series: [
		arcgisSeries('https://gis.charlottenc.gov/arcgis/rest/services', {
			parts: [{ id: '/CMPD/CMPDIncidents/MapServer/0' }],
			time: { column: 'DATE_INCIDENT_BEGAN', kind: 'false-utc', meaning: 'occurrence' },
			category: { column: 'HIGHEST_NIBRS_DESCRIPTION' },
			needed: ['DATE_INCIDENT_BEGAN', 'HIGHEST_NIBRS_DESCRIPTION', 'LATITUDE_PUBLIC', 'LONGITUDE_PUBLIC'],
			pageSize: 1000,
			grain: 'incident'
		})
	]
};

export const MEMPHIS: CityRecord = {
	id: 'memphis',
	name: 'Memphis',
	zone: 'America/Chicago',
	publisher: 'Memphis Police Department',
	page: 'https://data.memphistn.gov/',
	checked: '2026-06',
	confidence: 'partly',
	series: [
		arcgisSeries('https://services2.arcgis.com/saWmpKJIUAjyyNVc/arcgis/rest/services', {
			parts: [{ id: '/MPD_Public_Safety_Incidents/FeatureServer/0' }],
			time: { column: 'Offense_Datetime', kind: 'utc', meaning: 'occurrence' },
			category: { column: 'UCR_Category' },
			needed: ['Offense_Datetime', 'UCR_Category', 'Latitude', 'Longitude'],
			grain: 'offence',
			assumedUtc: true
		})
	]
};
