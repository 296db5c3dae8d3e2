/**
 * Every address the door leads to: what is asked begins with one of these. The list is built into the service worker, so that code
 * inside the app cannot make it longer. Hosts that many share are narrowed down to one publisher's folder. Tests hold it
 * against the catalogue.
 */
export const ADDRESSES: readonly string[] = [
	// Socrata
	'https://data.cityofchicago.org/',
	'https://data.cityofnewyork.us/',
	'https://data.lacity.org/',
	'https://data.sf.gov/',
	'https://data.sfgov.org/',
	'https://data.seattle.gov/',
	'https://www.dallasopendata.com/',
	'https://data.kcmo.org/',
	'https://data.cincinnati-oh.gov/',
	'https://data.buffalony.gov/',
	'https://data.oaklandca.gov/',
	'https://data.austintexas.gov/',
	// ArcGIS
	'https://maps2.dcgis.dc.gov/dcgis/rest/services/FEEDS/MPD/',
	'https://services1.arcgis.com/UWYHeuuJISiGmgXx/',
	'https://services2.arcgis.com/qvkbeam7Wirps6zC/',
	'https://services1.arcgis.com/zdB7qR0BtYrg0Xpl/',
	'https://services.arcgis.com/afSMGVsC7QlRK1kZ/',
	'https://services3.arcgis.com/Et5Qfajgiyosiw4d/',
	'https://services2.arcgis.com/HdTo6HJqh92wn4D8/',
	'https://gis.charlottenc.gov/arcgis/rest/services/CMPD/',
	'https://services2.arcgis.com/saWmpKJIUAjyyNVc/',
	// CKAN, CARTO, the others
	'https://data.boston.gov/',
	'https://data.milwaukee.gov/',
	'https://www.phoenixopendata.com/',
	'https://phl.carto.com/',
	'https://data.police.uk/',
	'https://seshat.datasd.org/'
];
