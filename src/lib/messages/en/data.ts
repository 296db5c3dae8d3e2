export default {
	lives: 'Everything here lives in this browser, on this device. Your data is sent nowhere.',
	here: 'On this device',
	addTo: (name: string) => `Add to “${name}”`,
	readHere: 'Files are read on this device; nothing is sent.',
	newerFor: (name: string) => `Add newer rows to “${name}”`,
	rename: {
		title: 'Rename the dataset',
		name: 'Name',
		yes: 'Rename'
	},
	sample: {
		title: 'The sample city',
		about:
			'120,000 incidents over three years, made up on your device, with districts, weather and a few patterns hidden in it. Good for learning the app: what was planted is known, so you can see what it finds.',
		open: 'Open the sample city',
		make: 'Make the sample city'
	},
	portal: {
		title: 'From a city’s portal',
		about:
			'Chicago, New York, London and others publish what their police recorded. You see every request before it is made, and allow each host yourself.',
		choose: 'Choose a city'
	}
};
