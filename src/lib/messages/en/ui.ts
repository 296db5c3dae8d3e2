export default {
	reload: 'Reload',
	units: { 'US feet': 'US feet', feet: 'feet', metres: 'metres' },
	noneGiven: '(none given)',
	kinds: { notGiven: 'Not given', all: 'All incidents' },
	latitude: (degrees: string, south: boolean) => `${degrees}° ${south ? 'S' : 'N'}`,
	longitude: (degrees: string, west: boolean) => `${degrees}° ${west ? 'W' : 'E'}`,
	noDates: 'no dates',
	time: {
		justNow: 'just now',
		ago: (time: string) => `${time} ago`,
		lessThan5s: 'less than 5 s',
		aboutSeconds: (n: number) => `about ${n} s`,
		aboutMinutes: (n: number) => `about ${n} min`,
		left: (time: string) => `${time} left`
	},
	bytes: 'bytes',
	table: {
		shown: (some: string, all: string) => `${some} of ${all} shown.`,
		more: (n: string) => `Show ${n} more`,
		region: 'Table'
	},
	close: 'Close',
	tryAgain: 'Try again',
	unforeseen: 'Something went wrong that we did not foresee.',
	unforeseenHint: 'What you saved is still on this device. Reload the page; if it comes back, please report the words below.',
	howComputed: 'How it is computed',
	invented: {
		about: 'These incidents were made up by a program. They describe no real place.',
		word: 'invented'
	},
	cancel: 'Cancel',
	stopping: 'Stopping',
	seeRoom: 'See what takes room, and delete',
	notices: {
		region: 'Notices',
		close: 'Close this notice'
	},
	quoted: (words: string) => `“${words}”`
};
