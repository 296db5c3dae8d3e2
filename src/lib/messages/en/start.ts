export default {
	enough:
		'A CSV as a police open-data page offers it is enough: one row an incident, with a date and a place. The sample city is {badge}: a program makes 120,000 incidents up on your device in about two seconds.',
	title: 'Crime analysis that never leaves your device.',
	lead: 'Openbeat reads a city’s open data or your own records, shows where and when incidents were recorded, and says how far the past helps to see what comes next. All of it happens in this browser: there is no server, no account and no upload.',
	goOn: (name: string) => `Go on with ${name}`,
	seeAll: 'See all datasets or add one',
	openFile: 'Open your own file',
	trySample: 'Try the sample city',
	promises: {
		places: {
			title: 'Places, not people',
			text: 'It counts incidents in places and times. It never scores a person, and columns about people stay out unless you keep them.'
		},
		ruler: {
			title: 'No number without its ruler',
			text: 'Every model stands beside a simple count of the past, with how sure the figure is. When the simple count wins, it says so.'
		},
		recorded: {
			title: 'Recorded, not committed',
			text: 'Data shows what was reported and written down. That is not everything that happened, and no place is its record.'
		}
	}
};
