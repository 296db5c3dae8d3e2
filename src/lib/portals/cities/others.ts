import type { City } from '../types';
import { ckanSeries, UNKNOWN_LICENCE } from './make';

export const PHILADELPHIA: City = {
	id: 'philadelphia',
	name: 'Philadelphia',
	region: 'Pennsylvania, United States',
	zone: 'America/New_York',
	publisher: 'Philadelphia Police Department',
	licence: UNKNOWN_LICENCE,
	page: 'https://opendataphilly.org/datasets/crime-incidents/',
	checked: '2026-06',
	confidence: 'confirmed',
	series: [
		{
			id: 'incidents',
			title: 'Crime incidents',
			family: 'carto',
			base: 'https://phl.carto.com',
			parts: [{ id: 'incidents_part1_part2' }],
			time: { column: 'dispatch_date_time', kind: 'floating', meaning: 'dispatch' },
			category: { column: 'text_general_code' },
			columns: [
				'cartodb_id',
				'dc_key',
				'dispatch_date_time',
				'ucr_general',
				'text_general_code',
				'location_block',
				'dc_dist',
				'psa',
				'point_x',
				'point_y'
			],
			needed: ['dispatch_date_time', 'text_general_code', 'point_x', 'point_y'],
			rowKey: ['cartodb_id'],
			grain: 'offence',
			covers: 'December 2006 to April 2026',
			pageSize: 50_000,
			notes: ['The time is when officers were sent, not when it happened.']
		}
	]
};

export const BOSTON: City = {
	id: 'boston',
	name: 'Boston',
	region: 'Massachusetts, United States',
	zone: 'America/New_York',
	publisher: 'Boston Police Department',
	licence: UNKNOWN_LICENCE,
	page: 'https://data.boston.gov/dataset/crime-incident-reports-august-2015-to-date-source-new-system',
	checked: '2026-06',
	confidence: 'confirmed',
	notes: ['The years 2015 to 2022 are tables of their own: download them from the portal’s page.'],
	series: [
		ckanSeries('data.boston.gov', {
			id: 'reports',
			title: 'Crime incident reports, 2023 to the present',
			parts: [{ id: 'b973d8cb-eeb2-4e7e-99da-c92938efc9c0' }],
			time: { column: 'OCCURRED_ON_DATE', kind: 'false-utc', meaning: 'occurrence' },
			category: { column: 'OFFENSE_DESCRIPTION' },
			needed: ['OCCURRED_ON_DATE', 'OFFENSE_DESCRIPTION', 'Lat', 'Long'],
			rowKey: ['_id'],
			grain: 'offence',
			covers: '2023 to April 2026',
			notes: [
				'Times carry the ending +00 and are local all the same: the ending is taken off. An incident may have several rows.'
			]
		})
	]
};

export const MILWAUKEE: City = {
	id: 'milwaukee',
	name: 'Milwaukee',
	region: 'Wisconsin, United States',
	zone: 'America/Chicago',
	publisher: 'Milwaukee Police Department',
	licence: UNKNOWN_LICENCE,
	page: 'https://data.milwaukee.gov/',
	checked: '2026-06',
	confidence: 'partly',
	series: [
		ckanSeries('data.milwaukee.gov', {
			id: 'since-2024',
			title: 'Cases, 2024 to the present',
			parts: [{ id: '87843297-a6fa-46d4-ba5d-cb342fb2d3bb' }],
			time: { column: 'Incident_Date', kind: 'floating', meaning: 'occurrence' },
			category: { column: 'Offense_All' },
			needed: ['Incident_Date', 'Offense_All', 'Address_Latitude', 'Address_Longitude'],
			rowKey: ['_id'],
			grain: 'incident',
			covers: '2024 to 2026',
			notes: ['Several offences may stand in one cell. Unknown addresses share the point 43.19530, -87.85483.']
		}),
		ckanSeries('data.milwaukee.gov', {
			id: 'history',
			title: 'Cases, from 2005',
			parts: [{ id: '395db729-a30a-4e53-ab66-faeb5e1899c8' }],
			time: { column: 'Incident_Date', kind: 'floating', meaning: 'occurrence' },
			needed: [],
			rowKey: ['_id'],
			grain: 'incident',
			covers: 'from 2005'
		})
	]
};

export const PHOENIX: City = {
	id: 'phoenix',
	name: 'Phoenix',
	region: 'Arizona, United States',
	zone: 'America/Phoenix',
	publisher: 'Phoenix Police Department',
	licence: UNKNOWN_LICENCE,
	page: 'https://www.phoenixopendata.com/',
	checked: '2026-06',
	confidence: 'unconfirmed',
	series: [
		ckanSeries('www.phoenixopendata.com', {
			id: 'crimes',
			title: 'Crime data',
			parts: [{ id: '0ce3411a-2fc6-4302-a33f-167f68608a20' }],
			time: { column: 'OCCURRED ON', kind: 'text', meaning: 'occurrence' },
			needed: ['OCCURRED ON'],
			rowKey: ['_id'],
			grain: 'incident',
			covers: 'November 2015 to December 2025',
			notes: ['No coordinates: only the address of the block.']
		})
	]
};

export const SAN_DIEGO: City = {
	id: 'san-diego',
	name: 'San Diego',
	region: 'California, United States',
	zone: 'America/Los_Angeles',
	publisher: 'San Diego Police Department',
	licence: UNKNOWN_LICENCE,
	page: 'https://data.sandiego.gov/datasets/police-nibrs/',
	checked: '2026-06',
	confidence: 'unconfirmed',
	series: [
		{
			id: 'nibrs',
			title: 'Offences (NIBRS), a file a year',
			family: 'file',
			base: 'https://seshat.datasd.org/police_nibrs',
			parts: [2020, 2021, 2022, 2023, 2024, 2025, 2026].map((year) => ({
				id: `/pd_nibrs_${year}_datasd.csv`,
				from: `${year}-01-01`,
				to: `${year + 1}-01-01`
			})),
			time: { column: 'occured_on', kind: 'floating', meaning: 'occurrence' },
			needed: ['occured_on'],
			grain: 'offence',
			covers: '2020 to 2026',
			pageSize: Infinity,
			notes: ['Whole files, one a year: days within a year cannot be chosen here.']
		}
	]
};

/** England, Wales and Northern Ireland: one portal, asked by area. */
export const ENGLAND_WALES: City = {
	id: 'uk',
	name: 'England, Wales and Northern Ireland',
	region: 'United Kingdom',
	also: 'UK Britain London Manchester Birmingham Leeds Sheffield Liverpool Bristol Cardiff Belfast police street level crime',
	zone: 'Europe/London',
	publisher: 'data.police.uk, single online home of police data',
	licence: 'Open Government Licence v3.0',
	page: 'https://data.police.uk/data/',
	checked: '2026-06',
	confidence: 'confirmed',
	box: [-0.14, 51.5, -0.07, 51.53],
	series: [
		{
			id: 'street',
			title: 'Street-level crime, by month and area',
			family: 'police-uk',
			base: 'https://data.police.uk',
			parts: [],
			time: { column: 'Month', kind: 'month', meaning: 'occurrence' },
			needed: ['Month', 'Longitude', 'Latitude', 'Crime type'],
			rowKey: ['Row ID'],
			grain: 'offence',
			covers: 'the last three years, about two months late',
			pageSize: Infinity,
			notes: ['The month only, no day or hour. Every place is moved to the nearest of a fixed set of map points.']
		}
	]
};
