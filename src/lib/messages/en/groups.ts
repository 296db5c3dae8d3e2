export default {
	summary: (kinds: string) => `Kinds and standard groups: ${kinds}`,
	foundByPolice: (percent: number) => `, ${percent}\u00a0% found by police`,
	why: 'Groups make files of different publishers comparable. What police find (drugs, weapons carried) says more about where police were than what the public reports. Both are guessed from the words; correct them here, and files with the same columns will follow.',
	caption: 'What each kind counts as',
	asWritten: 'Kind, as written',
	countsAs: 'Counts as',
	byYou: 'set by you',
	groupOf: (kind: string) => `Group of ${kind}`,
	howRecorded: (kind: string) => `How ${kind} comes to be recorded`,
	more: (n: number) => `Show more of the ${n} others`,
	groups: {
		homicide: 'Homicide',
		violence: 'Violence and threats',
		sexual: 'Sexual offences',
		robbery: 'Robbery',
		burglary: 'Burglary',
		'vehicle-theft': 'Theft of vehicles',
		'from-vehicle': 'Theft from vehicles',
		theft: 'Other theft',
		damage: 'Criminal damage and arson',
		fraud: 'Fraud',
		drugs: 'Drugs',
		weapons: 'Weapons',
		'public-order': 'Public order',
		traffic: 'Traffic',
		other: 'Other, or not known'
	},
	detections: {
		reported: 'reported by the public',
		police: 'found by police'
	}
};
