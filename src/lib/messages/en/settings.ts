export default {
	language: 'Language',
	backup: {
		last: (ago: string, size: string) => `Last backup: **${ago}**, ${size}.`,
		title: 'Backup',
		about:
			'A backup is one file with all your datasets, models and settings. It stays with you: nothing is sent anywhere. Whoever has the file can read it.',
		never: 'You have not saved a backup from this browser yet.',
		first: 'The browser may delete what is stored here, so it is a good moment for the first.',
		soon: 'The browser may delete what is stored here: save a new one soon.',
		cancelSaving: 'Cancel saving',
		cancelRestoring: 'Cancel restoring',
		save: 'Save a backup file',
		restoreFile: 'Restore from a backup file',
		file: 'Backup file',
		question: 'Restore this backup?',
		savedOn: (name: string, time: string) => `“${name}”, saved on ${time}.`,
		holds: (datasets: string, models: string) => `It holds ${datasets}, ${models} and your settings.`,
		stays:
			"What is on this device stays, except where the file holds the same dataset, model or setting: then the file's version takes its place. If anything goes wrong on the way, nothing is changed.",
		restore: 'Restore',
		saving: 'saving a backup file',
		inDownloads: (name: string) => `“${name}” is in your downloads.`,
		saved: (name: string) => `“${name}” is saved.`,
		looking: 'looking into a backup file',
		restoring: 'restoring a backup',
		restored: (datasets: string, models: string) => `Restored ${datasets} and ${models}.`,
		reload: 'Reload to see restored settings too.',
		savingNow: 'Saving',
		checking: 'Checking the file',
		fileKind: 'Openbeat backup'
	},
	requests: {
		ends: {
			sent: 'sent; how it ended is not known',
			done: 'answered',
			stopped: 'stopped',
			moved: 'sent on elsewhere, not followed',
			unreadable: 'no readable answer'
		},
		title: 'Requests to other hosts',
		about:
			'Apart from the files of the app itself, from the host you opened it from, the app asks nobody anything unless you fetch from a city’s portal and allow that portal’s host. Then each request is written here before it leaves.',
		strict: 'Strict mode: ask nobody anything',
		strictHint: 'Closes the door to every portal, also to those you have allowed.',
		hosts: 'Hosts you have allowed',
		withdrawNamed: (host: string) => `No longer allow ${host}`,
		withdraw: 'No longer allow',
		noHosts: 'None.',
		made: 'Requests this app has made',
		caption: 'Requests this app has made of portals, the latest first',
		when: 'When',
		host: 'Host',
		asked: 'What was asked',
		received: 'Received',
		answer: 'Answer',
		clear: 'Clear this list',
		none: 'None: the list is empty.'
	},
	offlineReady: 'Everything is on this device: it opens without one',
	offlineSoon: 'Being made ready',
	appearance: {
		title: 'Appearance',
		about: 'Maps and charts change their colours with it, so that more always stands out from the ground.',
		label: 'Light or dark',
		system: 'As the system',
		light: 'Light',
		dark: 'Dark'
	},
	storage: 'Storage',
	training: {
		title: 'Training',
		failed: ', failed the test',
		about:
			'Networks (CNN, LSTM) can be trained on the processor or on a graphics processor. Not every device computes correctly, so each way trains one tiny step first and is compared with the plain processor.',
		on: 'Train networks on',
		agrees: 'agrees',
		notTried: 'not tried',
		notUsed: 'not used',
		notTested: 'Not tested yet on this device: that happens before the first network is trained, or now.',
		testing: 'Testing …',
		testAgain: 'Test again',
		testNow: 'Test now',
		wait: 'Wait until the training has ended.'
	},
	about: {
		title: 'About Openbeat',
		version: 'Version',
		commit: 'Commit',
		built: 'Built',
		licence: 'Licence',
		mit: 'MIT: use it, change it, share it',
		offline: 'Without a network',
		data: 'What happens to your data',
		dataText1:
			'It stays in this browser on this device. Openbeat has no server, no account, no analytics and no advertising. The browser itself is told to let this page and its workers talk to nothing but the address the app came from. There is one door: when you fetch from a city’s portal, the app asks the hosts you allowed, and writes every request into the list above.',
		dataText2:
			'What you import is stored in the browser’s own database until you delete it here, clear this site’s data, or the browser makes room. Whoever can open this browser on this device can open it too. Files you export or back up are yours to look after.',
		numbers: 'What the numbers are',
		numbersText:
			'Incidents as somebody reported and somebody recorded them. How often people report, and where police look, shape such records. A forecast says where incidents like these were recorded most and may be again; it says nothing about any person.',
		methods: 'Methods: what each one does, its formula, source and limits'
	},
	methods: {
		title: 'Methods',
		notHere: 'The methods could not be fetched.',
		notHereHint:
			'This device is not connected, or the address the app came from does not answer. With a connection they can be fetched again.'
	}
};
