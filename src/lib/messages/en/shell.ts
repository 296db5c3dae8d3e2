export default {
	broken: {
		showAgain: 'Show this screen again',
		nothingHere: 'Nothing here',
		somethingBroke: 'Something broke',
		noAddress: 'There is nothing at this address',
		notShown: 'This screen could not be shown',
		cutOff:
			'Perhaps the address was cut off on its way here. Your data is untouched: it lives in this browser, not at an address.',
		unforeseen:
			'Something went wrong that we did not foresee. What you saved is still on this device. Reload the page; if it comes back, please report these words:',
		toData: 'Go to your data',
		first: 'First screen'
	},
	grain: {
		incident: 'an incident',
		offence: 'an offence',
		victim: 'a victim',
		call: 'a call',
		count: 'a count made elsewhere'
	},
	precision: {
		minute: 'to the minute',
		hour: 'to the hour',
		day: 'to the day',
		month: 'to the month'
	},
	places: {
		data: {
			label: 'Data',
			about: 'Bring in and keep datasets'
		},
		explore: {
			label: 'Explore',
			about: 'See where and when',
			needs:
				'Explore shows on a map where and when incidents were recorded, and lets you narrow it down by kind, date, weekday and hour.'
		},
		models: {
			label: 'Models',
			about: 'Train and compare',
			needs:
				'Models trains forecasting models on your device and says which of them, if any, is better than a simple count of the past.'
		},
		forecast: {
			label: 'Forecast',
			about: 'The period ahead',
			needs: 'Forecast shows where incidents may be recorded in the period ahead, with the reasons and how sure it is.'
		},
		settings: {
			label: 'Settings',
			about: 'Appearance, storage, about'
		},
		all: 'Places',
		home: 'Openbeat, first screen'
	},
	skip: 'Skip to the content',
	switcher: {
		noStorage: 'Storage not available',
		notHere: 'Not on this device',
		none: 'No dataset yet',
		add: 'Add a dataset…',
		label: 'Datasets',
		dataset: 'Dataset:'
	},
	worksOffline: 'Openbeat works without a network.',
	offline: 'offline',
	opening: 'Opening the dataset',
	none: {
		missing: 'This dataset is not on this device',
		missingText:
			'The address asks for a dataset that this browser does not hold: it was deleted, or the link came from another device. Datasets never travel with a link.',
		another: 'Choose another dataset',
		own: 'Open your own file',
		first: (place: string) => `${place} needs a dataset first`,
		open: 'Open a file or the sample city'
	},
	theme: {
		light: 'Light',
		dark: 'Dark',
		system: 'As the system says',
		label: 'Appearance'
	},
	update: {
		elsewhere: 'Another tab switched to a new version; this one still runs the old. Switch when you like.',
		waiting: 'A new version is ready. Switch when you like.',
		wouldStop: (work: string) => `Switching now would stop ${work}.`,
		later: 'Later',
		now: 'Switch now',
		noOffline: 'This browser or address cannot keep the app for offline use (it takes https or localhost).',
		notKept: (why: string) => `The app could not be kept for offline use: ${why}`
	},
	workDone: (doing: string, percent: string) => `${doing}, ${percent} of all done`,
	origin: {
		sample: 'made up on this device',
		portal: (hosts: string) => `from the portal ${hosts}`,
		file: 'from a file',
		files: (name: string, more: number) =>
			`from ${name}${more ? ` and ${more === 1 ? 'one more file' : `${more} more files`}` : ''}`
	},
	notices: {
		stillHere: (said: string) => `${said} What you saved is still here; reload the page if something looks stuck.`,
		browserSaid: (words: string) => `The browser said: “${words}”.`
	},
	sample: {
		making: 'making the sample city',
		streets: 'Laying out streets'
	},
	cutShort: (name: string) => `Reading “${name}” was cut short, and nothing of it was kept.`,
	cutShortHint: 'Choose the file again to read it from the beginning.',
	deleted: (name: string) => `Deleted “${name}”.`,
	undo: 'Undo',
	lifted: {
		again: 'doing the steps of tidying again',
		skipped: (n: number) => `${n} of the steps of tidying had nothing to change any more, or no column to change.`,
		hint: 'The quality page shows the steps that were done.'
	},
	recorded: {
		incident: 'recorded incidents',
		offence: 'recorded offences',
		victim: 'recorded victims',
		call: 'recorded calls',
		count: 'recorded incidents'
	}
};
