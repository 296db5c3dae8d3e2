import { POINT } from '../arcgis';
import type { City, Part } from '../types';
import { ASSUMED_UTC, arcgisSeries, UNKNOWN_LICENCE } from './make';

const dcLayer = (year: number, layer: number): Part => ({ id: `/MapServer/${layer}`, to: `${year + 1}-01-01` });

export const WASHINGTON: City = {
	id: 'washington-dc',
	name: 'Washington, DC',
	region: 'District of Columbia, United States',
	also: 'MPD Metropolitan Police Department',
	zone: 'America/New_York',
	publisher: 'Metropolitan Police Department, Washington DC',
	licence: UNKNOWN_LICENCE,
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
			grain: 'incident',
			covers: '2018 to 2026',
			notes: ['Nine serious kinds only: no simple assault, no vandalism. Places are the middle of the block.']
		})
	]
};

export const BALTIMORE: City = {
	id: 'baltimore',
	name: 'Baltimore',
	region: 'Maryland, United States',
	zone: 'America/New_York',
	publisher: 'Baltimore Police Department',
	licence: UNKNOWN_LICENCE,
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
			covers: '2022 to 2026',
			notes: ['A row is a victim. Age, race and gender are not asked for.', ASSUMED_UTC]
		})
	]
};

export const DETROIT: City = {
	id: 'detroit',
	name: 'Detroit',
	region: 'Michigan, United States',
	zone: 'America/Detroit',
	publisher: 'Detroit Police Department',
	licence: UNKNOWN_LICENCE,
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
			covers: '2017 to April 2026, with stray days back to 1990',
			notes: [ASSUMED_UTC]
		})
	]
};

export const DENVER: City = {
	id: 'denver',
	name: 'Denver',
	region: 'Colorado, United States',
	zone: 'America/Denver',
	publisher: 'Denver Police Department',
	licence: UNKNOWN_LICENCE,
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
			covers: 'the last five years',
			notes: [
				'The window moves on: older years disappear from the portal, so keep what you fetch. Rows that are no crimes (traffic accidents and the like) are not asked for. Sexual offences are not published.',
				ASSUMED_UTC
			]
		})
	]
};

export const MINNEAPOLIS: City = {
	id: 'minneapolis',
	name: 'Minneapolis',
	region: 'Minnesota, United States',
	zone: 'America/Chicago',
	publisher: 'Minneapolis Police Department',
	licence: UNKNOWN_LICENCE,
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
			covers: '2019 to 2026, one layer a year',
			notes: ['The time is that of the report, not of the incident.', ASSUMED_UTC]
		})
	]
};

export const ATLANTA: City = {
	id: 'atlanta',
	name: 'Atlanta',
	region: 'Georgia, United States',
	zone: 'America/New_York',
	publisher: 'Atlanta Police Department',
	licence: UNKNOWN_LICENCE,
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
			covers: '2021 to 2026',
			notes: ['Some years are impossible (1015, 2124).', ASSUMED_UTC]
		})
	]
};

export const NASHVILLE: City = {
	id: 'nashville',
	name: 'Nashville',
	region: 'Tennessee, United States',
	zone: 'America/Chicago',
	publisher: 'Metropolitan Nashville Police Department',
	licence: UNKNOWN_LICENCE,
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
			covers: '2019 to 2026',
			notes: [ASSUMED_UTC]
		})
	]
};

export const CHARLOTTE: City = {
	id: 'charlotte',
	name: 'Charlotte',
	region: 'North Carolina, United States',
	also: 'Mecklenburg CMPD',
	zone: 'America/New_York',
	publisher: 'Charlotte-Mecklenburg Police Department',
	licence: UNKNOWN_LICENCE,
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
			grain: 'incident',
			covers: '2017 to April 2026',
			notes: [
				'Days only, no hours; the gravest offence of each incident. Codes from 800 on are no crimes, and some cases were found to be none.'
			]
		})
	]
};

export const MEMPHIS: City = {
	id: 'memphis',
	name: 'Memphis',
	region: 'Tennessee, United States',
	zone: 'America/Chicago',
	publisher: 'Memphis Police Department',
	licence: UNKNOWN_LICENCE,
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
			covers: '2020 to April 2026',
			notes: ['Places are rounded to about 100 m.', ASSUMED_UTC]
		})
	]
};
