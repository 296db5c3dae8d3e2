import type { CoordinateSystem } from './systems';

/** Further systems of cities that publish incidents: definitions and areas of use as in `epsg.json`. */
export const MORE_SYSTEMS: CoordinateSystem[] = [
	{
		id: 'EPSG:2154',
		name: 'France, Lambert-93 (metres)',
		definition: '+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80 +units=m',
		area: [-9.86, 41.15, 10.38, 51.56],
		cities: [{ words: ['france', 'paris'], bounds: [2.22, 48.81, 2.48, 48.91] }]
	},
	{
		id: 'EPSG:2193',
		name: 'New Zealand Transverse Mercator (metres)',
		definition: '+proj=tmerc +lat_0=0 +lon_0=173 +k=0.9996 +x_0=1600000 +y_0=10000000 +ellps=GRS80 +units=m',
		area: [166.37, -47.33, 178.63, -34.1],
		cities: [
			{ words: ['zealand', 'auckland'], bounds: [174.4, -37.2, 175.3, -36.5] },
			{ words: ['wellington'], bounds: [174.6, -41.4, 175.1, -41] }
		]
	},
	{
		id: 'EPSG:2226',
		name: 'California zone 2 (US feet)',
		definition:
			'+proj=lcc +lat_0=37.6666666666667 +lon_0=-122 +lat_1=39.8333333333333 +lat_2=38.3333333333333 +x_0=2000000.0001016 +y_0=500000.0001016 +ellps=GRS80 +units=us-ft',
		area: [-124.06, 38.02, -119.54, 40.16],
		cities: [{ words: ['sacramento'], bounds: [-121.57, 38.43, -121.36, 38.69] }]
	},
	{
		id: 'EPSG:2230',
		name: 'California zone 6 (US feet)',
		definition:
			'+proj=lcc +lat_0=32.1666666666667 +lon_0=-116.25 +lat_1=33.8833333333333 +lat_2=32.7833333333333 +x_0=2000000.0001016 +y_0=500000.0001016 +ellps=GRS80 +units=us-ft',
		area: [-118.15, 32.53, -114.42, 34.08],
		cities: [{ words: ['diego', 'sandag'], bounds: [-117.3, 32.53, -116.9, 33.12] }]
	},
	{
		id: 'EPSG:2232',
		name: 'Colorado Central (US feet)',
		definition:
			'+proj=lcc +lat_0=37.8333333333333 +lon_0=-105.5 +lat_1=39.75 +lat_2=38.45 +x_0=914401.828803657 +y_0=304800.609601219 +ellps=GRS80 +units=us-ft',
		area: [-109.06, 38.14, -102.04, 40.09],
		cities: [{ words: ['denver', 'colorado'], bounds: [-105.11, 39.61, -104.6, 39.92] }]
	},
	{
		id: 'EPSG:2236',
		name: 'Florida East (US feet)',
		definition:
			'+proj=tmerc +lat_0=24.3333333333333 +lon_0=-81 +k=0.999941177 +x_0=200000.0001016 +y_0=0 +ellps=GRS80 +units=us-ft',
		area: [-82.33, 24.41, -79.97, 30.83],
		cities: [{ words: ['miami', 'florida'], bounds: [-80.35, 25.7, -80.1, 25.9] }]
	},
	{
		id: 'EPSG:2240',
		name: 'Georgia West (US feet)',
		definition: '+proj=tmerc +lat_0=30 +lon_0=-84.1666666666667 +k=0.9999 +x_0=699999.999898399 +y_0=0 +ellps=GRS80 +units=us-ft',
		area: [-85.61, 30.62, -82.99, 35.01],
		cities: [{ words: ['atlanta', 'georgia', 'apd'], bounds: [-84.56, 33.64, -84.28, 33.89] }]
	},
	{
		id: 'EPSG:2248',
		name: 'Maryland (US feet)',
		definition:
			'+proj=lcc +lat_0=37.6666666666667 +lon_0=-77 +lat_1=39.45 +lat_2=38.3 +x_0=399999.9998984 +y_0=0 +ellps=GRS80 +units=us-ft',
		area: [-79.49, 37.97, -74.97, 39.73],
		cities: [{ words: ['baltimore', 'bpd', 'maryland'], bounds: [-76.72, 39.19, -76.52, 39.38] }]
	},
	{
		id: 'EPSG:2262',
		name: 'New York West (US feet)',
		definition:
			'+proj=tmerc +lat_0=40 +lon_0=-78.5833333333333 +k=0.9999375 +x_0=350000.0001016 +y_0=0 +ellps=GRS80 +units=us-ft',
		area: [-79.77, 41.99, -77.36, 43.64],
		cities: [{ words: ['buffalo'], bounds: [-78.92, 42.82, -78.79, 42.97] }]
	},
	{
		id: 'EPSG:2264',
		name: 'North Carolina (US feet)',
		definition:
			'+proj=lcc +lat_0=33.75 +lon_0=-79 +lat_1=36.1666666666667 +lat_2=34.3333333333333 +x_0=609601.219202438 +y_0=0 +ellps=GRS80 +units=us-ft',
		area: [-84.33, 33.83, -75.38, 36.59],
		cities: [{ words: ['charlotte', 'cmpd', 'carolina', 'raleigh'], bounds: [-81.02, 35, -80.65, 35.4] }]
	},
	{
		id: 'EPSG:2274',
		name: 'Tennessee (US feet)',
		definition:
			'+proj=lcc +lat_0=34.3333333333333 +lon_0=-86 +lat_1=36.4166666666667 +lat_2=35.25 +x_0=600000 +y_0=0 +ellps=GRS80 +units=us-ft',
		area: [-90.31, 34.98, -81.65, 36.68],
		cities: [
			{ words: ['nashville', 'tennessee', 'mnpd'], bounds: [-87.06, 35.96, -86.51, 36.41] },
			{ words: ['memphis'], bounds: [-90.31, 34.99, -89.63, 35.27] }
		]
	},
	{
		id: 'EPSG:2277',
		name: 'Texas Central (US feet)',
		definition:
			'+proj=lcc +lat_0=29.6666666666667 +lon_0=-100.333333333333 +lat_1=31.8833333333333 +lat_2=30.1166666666667 +x_0=699999.999898399 +y_0=3000000 +ellps=GRS80 +units=us-ft',
		area: [-106.66, 29.78, -93.5, 32.27],
		cities: [{ words: ['austin'], bounds: [-97.95, 30.09, -97.55, 30.53] }]
	},
	{
		id: 'EPSG:2278',
		name: 'Texas South Central (US feet)',
		definition:
			'+proj=lcc +lat_0=27.8333333333333 +lon_0=-99 +lat_1=30.2833333333333 +lat_2=28.3833333333333 +x_0=600000 +y_0=3999999.9998984 +ellps=GRS80 +units=us-ft',
		area: [-105, 27.78, -93.76, 30.67],
		cities: [
			{ words: ['houston', 'hpd'], bounds: [-95.8, 29.52, -95, 30.12] },
			{ words: ['antonio'], bounds: [-98.8, 29.2, -98.2, 29.75] }
		]
	},
	{
		id: 'EPSG:2868',
		name: 'Arizona Central (feet)',
		definition: '+proj=tmerc +lat_0=31 +lon_0=-111.916666666667 +k=0.9999 +x_0=213360 +y_0=0 +ellps=GRS80 +units=ft',
		area: [-113.35, 31.33, -110.44, 37.01],
		cities: [{ words: ['phoenix', 'arizona'], bounds: [-112.33, 33.29, -111.92, 33.92] }]
	},
	{
		id: 'EPSG:2898',
		name: 'Michigan South (feet)',
		definition:
			'+proj=lcc +lat_0=41.5 +lon_0=-84.3666666666667 +lat_1=43.6666666666667 +lat_2=42.1 +x_0=3999999.999984 +y_0=0 +ellps=GRS80 +units=ft',
		area: [-87.2, 41.69, -82.13, 44.22],
		cities: [{ words: ['detroit', 'michigan'], bounds: [-83.3, 42.25, -82.9, 42.46] }]
	},
	{
		id: 'EPSG:2913',
		name: 'Oregon North (feet)',
		definition:
			'+proj=lcc +lat_0=43.6666666666667 +lon_0=-120.5 +lat_1=46 +lat_2=44.3333333333333 +x_0=2500000.0001424 +y_0=0 +ellps=GRS80 +units=ft',
		area: [-124.17, 43.95, -116.47, 46.26],
		cities: [{ words: ['portland', 'oregon', 'ppb'], bounds: [-122.84, 45.43, -122.47, 45.66] }]
	},
	{
		id: 'EPSG:3452',
		name: 'Louisiana South (US feet)',
		definition:
			'+proj=lcc +lat_0=28.5 +lon_0=-91.3333333333333 +lat_1=30.7 +lat_2=29.3 +x_0=999999.999989839 +y_0=0 +ellps=GRS80 +units=us-ft',
		area: [-93.94, 28.85, -88.75, 31.07],
		cities: [{ words: ['orleans', 'nopd', 'louisiana'], bounds: [-90.15, 29.86, -89.62, 30.2] }]
	},
	{
		id: 'EPSG:3735',
		name: 'Ohio South (US feet)',
		definition:
			'+proj=lcc +lat_0=38 +lon_0=-82.5 +lat_1=40.0333333333333 +lat_2=38.7333333333333 +x_0=600000 +y_0=0 +ellps=GRS80 +units=us-ft',
		area: [-84.83, 38.4, -80.7, 40.36],
		cities: [
			{ words: ['cincinnati', 'ohio'], bounds: [-84.72, 39.05, -84.36, 39.23] },
			{ words: ['columbus'], bounds: [-83.21, 39.8, -82.77, 40.16] }
		]
	},
	{
		id: 'EPSG:25832',
		name: 'Germany and Denmark, UTM zone 32N (metres)',
		definition: '+proj=utm +zone=32 +ellps=GRS80 +units=m',
		area: [6, 38.76, 12.01, 84.33],
		cities: [
			{ words: ['germany', 'deutschland', 'hamburg'], bounds: [9.7, 53.39, 10.33, 53.74] },
			{ words: ['frankfurt'], bounds: [8.47, 50, 8.8, 50.23] }
		]
	},
	{
		id: 'EPSG:26910',
		name: 'British Columbia, UTM zone 10N (metres)',
		definition: '+proj=utm +zone=10 +ellps=GRS80 +units=m',
		area: [-126, 30.54, -119.99, 81.8],
		cities: [{ words: ['vancouver', 'vpd'], bounds: [-123.28, 49.18, -122.98, 49.35] }]
	},
	{
		id: 'EPSG:26915',
		name: 'Minnesota, UTM zone 15N (metres)',
		definition: '+proj=utm +zone=15 +ellps=GRS80 +units=m',
		area: [-96, 25.61, -90, 84],
		cities: [{ words: ['minneapolis', 'minnesota'], bounds: [-93.34, 44.88, -93.18, 45.06] }]
	},
	{
		id: 'EPSG:26917',
		name: 'Ontario, UTM zone 17N (metres)',
		definition: '+proj=utm +zone=17 +ellps=GRS80 +units=m',
		area: [-84, 23.81, -78, 84],
		cities: [{ words: ['toronto', 'tps'], bounds: [-79.65, 43.57, -79.1, 43.87] }]
	},
	{
		id: 'EPSG:28992',
		name: 'Netherlands, RD New (metres)',
		definition:
			'+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel +towgs84=565.4171,50.3319,465.5524,1.9342,-1.6677,9.1019,4.0725 +units=m',
		area: [3.2, 50.75, 7.22, 53.7],
		cities: [
			{ words: ['amsterdam', 'nederland', 'politie', 'rd'], bounds: [4.7, 52.27, 5.08, 52.44] },
			{ words: ['rotterdam'], bounds: [3.9, 51.85, 4.6, 52] }
		]
	},
	{
		id: 'EPSG:31983',
		name: 'Rio de Janeiro and São Paulo, UTM zone 23S (metres)',
		definition: '+proj=utm +zone=23 +south +ellps=GRS80 +units=m',
		area: [-48, -33.5, -42, 5.13],
		cities: [
			{ words: ['rio', 'janeiro'], bounds: [-43.8, -23.09, -43.09, -22.74] },
			{ words: ['paulo', 'sp'], bounds: [-46.83, -24.01, -46.36, -23.35] }
		]
	}
];
