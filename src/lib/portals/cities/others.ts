import type { CityRecord } from '../types';
import { ckanSeries } from './make';

export const PHILADELPHIA: CityRecord = {
	id: 'philadelphia',
	name: 'Philadelphia',
	zone: 'America/New_York',
	publisher: 'Philadelphia Police Department',
	page: 'https://opendataphilly.org/datasets/crime-incidents/',
	checked: '2026-06',
	confidence: 'confirmed',
	series: [
		{
			id: 'incidents',
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
			pageSize: 50_000
		}
	]
};

export const BOSTON: CityRecord = {
	id: 'boston',
	name: 'Boston',
	zone: 'America/New_York',
	publisher: 'Boston Police Department',
	page: 'https://data.boston.gov/dataset/crime-incident-reports-august-2015-to-date-source-new-system',
	checked: '2026-06',
	confidence: 'confirmed',
	series: [
		ckanSeries('data.boston.gov', {
			id: 'reports',
			parts: [{ id: 'b973d8cb-eeb2-4e7e-99da-c92938efc9c0' }],
			time: { column: 'OCCURRED_ON_DATE', kind: 'false-utc', meaning: 'occurrence' },
			category: { column: 'OFFENSE_DESCRIPTION' },
			needed: ['OCCURRED_ON_DATE', 'OFFENSE_DESCRIPTION', 'Lat', 'Long'],
			rowKey: ['_id'],
			grain: 'offence'
		})
	]
};

export const MILWAUKEE: CityRecord = {
	id: 'milwaukee',
	name: 'Milwaukee',
	zone: 'America/Chicago',
	publisher: 'Milwaukee Police Department',
	page: 'https://data.milwaukee.gov/',
	checked: '2026-06',
	confidence: 'partly',
	series: [
		ckanSeries('data.milwaukee.gov', {
			id: 'since-2024',
			parts: [{ id: '87843297-a6fa-46d4-ba5d-cb342fb2d3bb' }],
			time: { column: 'Incident_Date', kind: 'floating', meaning: 'occurrence' },
			category: { column: 'Offense_All' },
			needed: ['Incident_Date', 'Offense_All', 'Address_Latitude', 'Address_Longitude'],
			rowKey: ['_id'],
			grain: 'incident'
		}),
		ckanSeries('data.milwaukee.gov', {
			id: 'history',
			parts: [{ id: '395db729-a30a-4e53-ab66-faeb5e1899c8' }],
			time: { column: 'Incident_Date', kind: 'floating', meaning: 'occurrence' },
			needed: [],
			rowKey: ['_id'],
			grain: 'incident'
		})
	]
};

export const PHOENIX: CityRecord = {
	id: 'phoenix',
	name: 'Phoenix',
	zone: 'America/Phoenix',
	publisher: 'Phoenix Police Department',
	page: 'https://www.phoenixopendata.com/',
	checked: '2026-06',
	confidence: 'unconfirmed',
	series: [
		ckanSeries('www.phoenixopendata.com', {
			id: 'crimes',
			parts: [{ id: '0ce3411a-2fc6-4302-a33f-167f68608a20' }],
			time: { column: 'OCCURRED ON', kind: 'text', meaning: 'occurrence' },
			needed: ['OCCURRED ON'],
			rowKey: ['_id'],
			grain: 'incident'
		})
	]
};

export const SAN_DIEGO: CityRecord = {
	id: 'san-diego',
	name: 'San Diego',
	zone: 'America/Los_Angeles',
	publisher: 'San Diego Police Department',
	page: 'https://data.sandiego.gov/datasets/police-nibrs/',
	checked: '2026-06',
	confidence: 'unconfirmed',
	series: [
		{
			id: 'nibrs',
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
			pageSize: Infinity
		}
	]
};

/** England, Wales and Northern Ireland: one portal, asked by area. */
export const ENGLAND_WALES: CityRecord = {
	id: 'uk',
	name: 'England, Wales and Northern Ireland',
	also: 'UK Britain London Manchester Birmingham Leeds Sheffield Liverpool Bristol Cardiff Belfast police street level crime',
	zone: 'Europe/London',
	publisher: 'data.police.uk, single online home of police data',
	licence: 'ogl',
	page: 'https://data.police.uk/data/',
	checked: '2026-06',
	confidence: 'confirmed',
	box: [-0.14, 51.5, -0.07, 51.53],
	series: [
		{
			id: 'street',
			family: 'police-uk',
			base: 'https://data.police.uk',
			parts: [],
			time: { column: 'Month', kind: 'month', meaning: 'occurrence' },
			needed: ['Month', 'Longitude', 'Latitude', 'Crime type'],
			rowKey: ['Row ID'],
			grain: 'offence',
			pageSize: Infinity
		}
	]
};
