import type { City } from '../types';
import { socrataSeries, UNKNOWN_LICENCE } from './make';

export const CHICAGO: City = {
	id: 'chicago',
	name: 'Chicago',
	region: 'Illinois, United States',
	zone: 'America/Chicago',
	publisher: 'City of Chicago, Chicago Police Department',
	licence: 'City of Chicago data terms of use, see the portal’s page',
	page: 'https://data.cityofchicago.org/d/ijzp-q8t2',
	checked: '2026-09',
	confidence: 'confirmed',
	series: [
		socrataSeries('data.cityofchicago.org', {
			id: 'crimes',
			title: 'Crimes, 2001 to the present',
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
			grain: 'offence',
			covers: 'January 2001 to April 2026',
			notes: [
				'Places are shifted to the block. “updated_on” says when the record was edited, not when it was reported. A case number may have several rows.'
			]
		})
	]
};

export const NEW_YORK: City = {
	id: 'new-york',
	name: 'New York',
	region: 'New York, United States',
	also: 'NYC NYPD',
	zone: 'America/New_York',
	publisher: 'New York City Police Department',
	licence: 'NYC Open Data terms of use, see the portal’s page',
	page: 'https://data.cityofnewyork.us/d/qgea-i56i',
	checked: '2026-09',
	confidence: 'confirmed',
	series: [
		socrataSeries('data.cityofnewyork.us', {
			id: 'complaints',
			title: 'Complaints, history and the year to date',
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
			grain: 'offence',
			covers: '2006 to 2026',
			notes: [
				'Sex offences are placed at the station house by the publisher: they make hot spots that are not there. Columns about suspects and victims are not asked for.'
			]
		})
	]
};

const laOld = (id: string, title: string, covers: string) =>
	socrataSeries('data.lacity.org', {
		id,
		title,
		parts: [{ id }],
		time: { column: 'date_occ', kind: 'floating', meaning: 'occurrence' },
		category: { column: 'crm_cd_desc' },
		columns: ['dr_no', 'date_rptd', 'date_occ', 'time_occ', 'area_name', 'crm_cd', 'crm_cd_desc', 'premis_desc', 'lat', 'lon'],
		needed: ['date_occ', 'time_occ', 'crm_cd_desc', 'lat', 'lon'],
		rowKey: ['dr_no'],
		grain: 'incident',
		covers,
		notes: ['A place of 0, 0 means that none is known. The date is always midnight: the clock stands in a column of its own.']
	});

export const LOS_ANGELES: City = {
	id: 'los-angeles',
	name: 'Los Angeles',
	region: 'California, United States',
	also: 'LA LAPD',
	zone: 'America/Los_Angeles',
	publisher: 'Los Angeles Police Department',
	licence: UNKNOWN_LICENCE,
	page: 'https://data.lacity.org/d/k7nn-b2ep',
	checked: '2026-09',
	confidence: 'confirmed',
	notes: ['The table y8y3-fqfu has been closed since August 2026 and was merged into k7nn-b2ep.'],
	series: [
		socrataSeries('data.lacity.org', {
			id: 'nibrs',
			title: 'Offences (NIBRS), from March 2024',
			parts: [{ id: 'k7nn-b2ep' }],
			time: { column: 'date_occ', kind: 'floating', meaning: 'occurrence' },
			category: { column: 'nibr_description' },
			needed: ['date_occ', 'nibr_description', 'hndrdth_lat', 'hndrdth_lon'],
			rowKey: ['uniquenibrno'],
			grain: 'offence',
			covers: '7 March 2024 to 2026',
			notes: ['The new records were brought in step by step: the level of late 2024 looks like a drop and is none.']
		}),
		laOld('2nrs-mtv8', 'Crimes, 2020 to 2024', '2020 to December 2024'),
		laOld('63jg-8b9z', 'Crimes, 2010 to 2019', '2010 to 2019')
	]
};

export const SAN_FRANCISCO: City = {
	id: 'san-francisco',
	name: 'San Francisco',
	region: 'California, United States',
	also: 'SF SFPD',
	zone: 'America/Los_Angeles',
	publisher: 'San Francisco Police Department',
	licence: 'Open Data Commons PDDL',
	page: 'https://data.sf.gov/d/wg3w-h783',
	checked: '2026-07',
	confidence: 'confirmed',
	moved: { from: 'data.sfgov.org', to: 'data.sf.gov' },
	series: [
		socrataSeries('data.sf.gov', {
			id: 'reports',
			title: 'Incident reports, 2018 to the present',
			parts: [{ id: 'wg3w-h783' }],
			time: { column: 'incident_datetime', kind: 'floating', meaning: 'occurrence' },
			category: { column: 'incident_category' },
			needed: ['incident_datetime', 'incident_category', 'latitude', 'longitude'],
			rowKey: ['row_id'],
			grain: 'offence',
			covers: 'January 2018 to June 2026',
			notes: ['Places are moved to the next crossing; about one row in twenty has none. An incident may have several rows.']
		}),
		socrataSeries('data.sf.gov', {
			id: 'reports-old',
			title: 'Incident reports, 2003 to May 2018',
			parts: [{ id: 'tmnf-yvry' }],
			time: { column: 'date', kind: 'floating', meaning: 'occurrence' },
			category: { column: 'category' },
			needed: ['date', 'category', 'x', 'y'],
			grain: 'offence',
			covers: '2003 to May 2018',
			notes: ['January to May 2018 stands in the newer table as well.']
		})
	]
};

export const SEATTLE: City = {
	id: 'seattle',
	name: 'Seattle',
	region: 'Washington, United States',
	zone: 'America/Los_Angeles',
	publisher: 'Seattle Police Department',
	licence: UNKNOWN_LICENCE,
	page: 'https://data.seattle.gov/d/tazs-3rd5',
	checked: '2026-09',
	confidence: 'confirmed',
	series: [
		socrataSeries('data.seattle.gov', {
			id: 'crimes',
			title: 'Crimes',
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
			grain: 'offence',
			covers: 'to April 2026',
			notes: [
				'One row in six has REDACTED for a place, among them nearly every rape and murder: maps of violent crime are wrong by construction. Code 999 is no crime.'
			]
		})
	]
};
