import { text } from '$lib/messages/text';
import type { Preset } from './presets';

/**
 * Publishers whose files the guess would read wrongly, or whose rows are not what they seem. Columns as published in 2026; grain, keys and what is
 * withheld from the publishers' own pages.
 */
export const CITY_PRESETS: Preset[] = [
	{
		id: 'nypd-complaints',
		title: 'NYPD Complaint Data',
		columns: ['CMPLNT_NUM', 'CMPLNT_FR_DT', 'CMPLNT_FR_TM', 'OFNS_DESC'],
		grain: 'offence',
		time: { column: 'CMPLNT_FR_DT', clock: 'CMPLNT_FR_TM', order: 'mdy' },
		category: { column: 'OFNS_DESC' },
		area: 'ADDR_PCT_CD',
		notes: () => [`${text.reading.presets.station} ${text.reading.presets.withheld}`]
	},
	{
		id: 'los-angeles',
		title: 'Los Angeles, Crime Data 2010–2024',
		columns: ['DR_NO', 'DATE OCC', 'TIME OCC', 'Crm Cd Desc', 'LAT', 'LON'],
		grain: 'incident',
		time: { column: 'DATE OCC', clock: 'TIME OCC', order: 'mdy' },
		category: { column: 'Crm Cd Desc' },
		area: 'AREA NAME'
	},
	{
		id: 'san-francisco',
		title: 'San Francisco, Police Incident Reports (2018–)',
		columns: ['Incident Datetime', 'Row ID', 'Incident ID', 'Incident Category'],
		grain: 'offence',
		category: { column: 'Incident Category' },
		area: 'Police District',
		key: ['Incident ID'],
		notes: () => [text.reading.presets.crossings, text.reading.presets.withheld]
	},
	{
		id: 'seattle',
		title: 'Seattle, SPD Crime Data',
		columns: ['report_number', 'offense_id', 'offense_date', 'offense_sub_category'],
		grain: 'offence',
		category: { column: 'offense_sub_category' },
		area: 'neighborhood',
		key: ['report_number'],
		notes: () => [`${text.reading.presets.redacted} ${text.reading.presets.withheld}`]
	},
	{
		id: 'philadelphia',
		title: 'Philadelphia, Crime Incidents',
		columns: ['dc_key', 'dispatch_date_time', 'text_general_code'],
		grain: 'incident',
		time: { column: 'dispatch_date_time' },
		category: { column: 'text_general_code' },
		area: 'dc_dist',
		notes: () => [text.reading.presets.dispatched]
	},
	{
		id: 'washington-dc',
		title: 'Washington DC, Crime Incidents',
		columns: ['CCN', 'REPORT_DAT', 'START_DATE', 'OFFENSE', 'PSA'],
		grain: 'incident',
		time: { column: 'START_DATE' },
		category: { column: 'OFFENSE' },
		area: 'NEIGHBORHOOD_CLUSTER',
		zone: 'America/New_York',
		notes: () => [text.reading.presets.washington]
	},
	{
		id: 'boston',
		title: 'Boston, Crime Incident Reports',
		columns: ['INCIDENT_NUMBER', 'OFFENSE_CODE', 'OFFENSE_DESCRIPTION', 'OCCURRED_ON_DATE', 'UCR_PART'],
		grain: 'offence',
		time: { column: 'OCCURRED_ON_DATE' },
		area: 'DISTRICT',
		key: ['INCIDENT_NUMBER'],
		notes: () => [text.reading.presets.local]
	},
	{
		id: 'baltimore',
		title: 'Baltimore, NIBRS Group A',
		columns: ['CCNumber', 'CrimeDateTime', 'CrimeCode', 'Description'],
		grain: 'victim',
		category: { column: 'Description' },
		key: ['CCNumber', 'CrimeCode'],
		notes: () => [text.reading.presets.victim]
	},
	{
		id: 'denver',
		title: 'Denver, Crime',
		columns: ['OFFENSE_ID', 'INCIDENT_ID', 'FIRST_OCCURRENCE_DATE', 'OFFENSE_CATEGORY_ID'],
		grain: 'offence',
		time: { column: 'FIRST_OCCURRENCE_DATE', order: 'mdy' },
		category: { column: 'OFFENSE_CATEGORY_ID' },
		area: 'NEIGHBORHOOD_ID',
		key: ['INCIDENT_ID'],
		notes: () => [text.reading.presets.withheld]
	},
	{
		id: 'dallas',
		title: 'Dallas, Police Incidents',
		columns: ['incidentnum', 'date1', 'nibrs_crime_category', 'x_coordinate', 'y_cordinate'],
		grain: 'offence',
		time: { column: 'date1' },
		category: { column: 'nibrs_crime_category' },
		place: { x: 'x_coordinate', y: 'y_cordinate', system: 'EPSG:2276' },
		key: ['incidentnum', 'nibrs_code'],
		notes: () => [text.reading.presets.withheld]
	},
	{
		id: 'kansas-city',
		title: 'Kansas City, KCPD Crime Data',
		columns: ['report_no', 'ibrs', 'from_date'],
		grain: 'victim',
		key: ['report_no', 'ibrs'],
		notes: () => [text.reading.presets.parts]
	},
	{
		id: 'vancouver',
		title: 'Vancouver Police, GeoDASH',
		columns: ['TYPE', 'YEAR', 'MONTH', 'DAY', 'HOUR', 'MINUTE', 'HUNDRED_BLOCK', 'X', 'Y'],
		grain: 'incident',
		category: { column: 'TYPE' },
		place: { x: 'X', y: 'Y', system: 'EPSG:26910' },
		area: 'NEIGHBOURHOOD',
		notes: () => [text.reading.presets.noPlace]
	}
];
