import type { CityRecord } from '../types';
import { socrataSeries } from './make';

export const CHICAGO: CityRecord = {
	id: 'chicago',
	name: 'Chicago',
	zone: 'America/Chicago',
	publisher: 'City of Chicago, Chicago Police Department',
	licence: 'chicago',
	page: 'https://data.cityofchicago.org/d/ijzp-q8t2',
	checked: '2026-09',
	confidence: 'confirmed',
	series: [
		socrataSeries('data.cityofchicago.org', {
			id: 'crimes',
			parts: [{ id: 'ijzp-q8t2' }],
			time: { column: 'date', kind: 'floating', meaning: 'occurrence' },
			category: {
				column: 'primary_type',
				values: [
					'THEFT',
					'BATTERY',
					'CRIMINAL DAMAGE',
					'ASSAULT',
					'MOTOR VEHICLE THEFT',
					'DECEPTIVE PRACTICE',
					'BURGLARY',
					'ROBBERY',
					'NARCOTICS',
					'WEAPONS VIOLATION',
					'CRIMINAL TRESPASS',
					'OTHER OFFENSE',
					'HOMICIDE'
				]
			},
			columns: [
				'id',
				'case_number',
				'date',
				'block',
				'iucr',
				'primary_type',
				'description',
				'location_description',
				'arrest',
				'domestic',
				'beat',
				'district',
				'ward',
				'community_area',
				'fbi_code',
				'year',
				'updated_on',
				'latitude',
				'longitude'
			],
			needed: ['date', 'primary_type', 'latitude', 'longitude'],
			rowKey: ['id'],
			grain: 'offence'
		})
	]
};

export const NEW_YORK: CityRecord = {
	id: 'new-york',
	name: 'New York',
	also: 'NYC NYPD',
	zone: 'America/New_York',
	publisher: 'New York City Police Department',
	licence: 'nyc',
	page: 'https://data.cityofnewyork.us/d/qgea-i56i',
	checked: '2026-09',
	confidence: 'confirmed',
	series: [
		socrataSeries('data.cityofnewyork.us', {
			id: 'complaints',
			// Split by the day of the report: an incident of last year may stand in this year's table.
			parts: [{ id: 'qgea-i56i', to: '2026-01-01' }, { id: '5uac-w243' }],
			time: { column: 'cmplnt_fr_dt', kind: 'floating', meaning: 'occurrence' },
			category: { column: 'ofns_desc' },
			columns: [
				'cmplnt_num',
				'cmplnt_fr_dt',
				'cmplnt_fr_tm',
				'cmplnt_to_dt',
				'cmplnt_to_tm',
				'addr_pct_cd',
				'rpt_dt',
				'ky_cd',
				'ofns_desc',
				'pd_desc',
				'crm_atpt_cptd_cd',
				'law_cat_cd',
				'boro_nm',
				'prem_typ_desc',
				'latitude',
				'longitude'
			],
			needed: ['cmplnt_fr_dt', 'ofns_desc', 'latitude', 'longitude'],
			rowKey: ['cmplnt_num'],
			grain: 'offence'
		})
	]
};

const laOld = (id: string) =>
	socrataSeries('data.lacity.org', {
		id,
		parts: [{ id }],
		time: { column: 'date_occ', kind: 'floating', meaning: 'occurrence' },
		category: { column: 'crm_cd_desc' },
		columns: ['dr_no', 'date_rptd', 'date_occ', 'time_occ', 'area_name', 'crm_cd', 'crm_cd_desc', 'premis_desc', 'lat', 'lon'],
		needed: ['date_occ', 'time_occ', 'crm_cd_desc', 'lat', 'lon'],
		rowKey: ['dr_no'],
		grain: 'incident'
	});

export const LOS_ANGELES: CityRecord = {
	id: 'los-angeles',
	name: 'Los Angeles',
	also: 'LA LAPD',
	zone: 'America/Los_Angeles',
	publisher: 'Los Angeles Police Department',
	page: 'https://data.lacity.org/d/k7nn-b2ep',
	checked: '2026-09',
	confidence: 'confirmed',
	series: [
		socrataSeries('data.lacity.org', {
			id: 'nibrs',
			parts: [{ id: 'k7nn-b2ep' }],
			time: { column: 'date_occ', kind: 'floating', meaning: 'occurrence' },
			category: { column: 'nibr_description' },
			needed: ['date_occ', 'nibr_description', 'hndrdth_lat', 'hndrdth_lon'],
			rowKey: ['uniquenibrno'],
			grain: 'offence'
		}),
		laOld('2nrs-mtv8'),
		laOld('63jg-8b9z')
	]
};

export const SAN_FRANCISCO: CityRecord = {
	id: 'san-francisco',
	name: 'San Francisco',
	also: 'SF SFPD',
	zone: 'America/Los_Angeles',
	publisher: 'San Francisco Police Department',
	licence: 'pddl',
	page: 'https://data.sf.gov/d/wg3w-h783',
	checked: '2026-07',
	confidence: 'confirmed',
	moved: { from: 'data.sfgov.org', to: 'data.sf.gov' },
	series: [
		socrataSeries('data.sf.gov', {
			id: 'reports',
			parts: [{ id: 'wg3w-h783' }],
			time: { column: 'incident_datetime', kind: 'floating', meaning: 'occurrence' },
			category: { column: 'incident_category' },
			needed: ['incident_datetime', 'incident_category', 'latitude', 'longitude'],
			rowKey: ['row_id'],
			grain: 'offence'
		}),
		socrataSeries('data.sf.gov', {
			id: 'reports-old',
			parts: [{ id: 'tmnf-yvry' }],
			time: { column: 'date', kind: 'floating', meaning: 'occurrence' },
			category: { column: 'category' },
			needed: ['date', 'category', 'x', 'y'],
			grain: 'offence'
		})
	]
};

export const SEATTLE: CityRecord = {
	id: 'seattle',
	name: 'Seattle',
	zone: 'America/Los_Angeles',
	publisher: 'Seattle Police Department',
	page: 'https://data.seattle.gov/d/tazs-3rd5',
	checked: '2026-09',
	confidence: 'confirmed',
	series: [
		socrataSeries('data.seattle.gov', {
			id: 'crimes',
			parts: [{ id: 'tazs-3rd5' }],
			time: { column: 'offense_date', kind: 'floating', meaning: 'occurrence' },
			category: { column: 'offense_category' },
			columns: [
				'report_number',
				'report_date_time',
				'offense_id',
				'offense_date',
				'nibrs_group_a_b',
				'nibrs_crime_against_category',
				'offense_category',
				'offense_sub_category',
				'nibrs_offense_code',
				'nibrs_offense_code_description',
				'block_address',
				'latitude',
				'longitude',
				'beat',
				'precinct',
				'sector',
				'neighborhood'
			],
			needed: ['offense_date', 'offense_category', 'latitude', 'longitude'],
			rowKey: ['offense_id'],
			grain: 'offence'
		})
	]
};
