/** What is written in the sample city's rows: it is made in the language in use, and is data from then on. */
export default {
	kinds: {
		Theft: 'Theft',
		Assault: 'Assault',
		'Criminal damage': 'Criminal damage',
		'Theft from vehicle': 'Theft from vehicle',
		Burglary: 'Burglary',
		'Vehicle theft': 'Vehicle theft',
		'Drug offences': 'Drug offences',
		Robbery: 'Robbery'
	},
	locations: {
		Shop: 'Shop',
		Street: 'Street',
		'Public transport': 'Public transport',
		'Bar or restaurant': 'Bar or restaurant',
		Home: 'Home',
		'School or campus': 'School or campus',
		'Car park': 'Car park',
		Park: 'Park',
		Workplace: 'Workplace'
	},
	reporters: {
		Public: 'Public',
		Online: 'Online',
		Police: 'Police'
	},
	columns: {
		district: 'District',
		location: 'Location type',
		reporter: 'Reported by',
		cleared: 'Cleared'
	},
	people: {
		population: 'population',
		medianIncome: 'medianIncome',
		minorityShare: 'minorityShare',
		areaKm2: 'areaKm2'
	},
	weather: {
		temperature: 'Temperature (°C)',
		rain: 'Rain (mm)'
	},
	districts: [
		'Ferry Reach',
		'Mill Bank',
		'Quayside',
		'Stone Bridge',
		'Tanners Row',
		'Old Wharf',
		'Upper Ferry',
		'Foundry',
		'Customs',
		'Market Cross',
		'Lock End',
		'Gasworks',
		'Orchard Hill',
		'Larkfield',
		'Windmill',
		'St Brannock',
		'Northgate',
		'Fallow Green',
		'Cinder Path',
		'Kiln Lane',
		'Eastmoor',
		'Saltings',
		'Heron Park',
		'Barrow Heath'
	]
};
