export default {
	following: {
		arcgis: 'the number after resultOffset',
		carto: 'the number after cartodb_id',
		ckan: 'the number after offset',
		file: 'the address of the next file',
		police: 'the month, and the corners where a box holds more than 10,000 and is asked in four quarters',
		socrata: 'the number after $offset'
	},
	learns:
		'The portal learns the network address of this device, at which address this app is hosted, and which data you asked for. It gets no cookie, not the screen you are on, and nothing of what is stored here.',
	confidence: {
		confirmed: 'columns confirmed',
		partly: 'columns partly confirmed',
		unconfirmed: 'columns not confirmed: look closely at what comes in'
	},
	meaning: {
		occurrence: 'when it happened',
		report: 'when it was reported',
		dispatch: 'when officers were sent'
	},
	month: (month: string, year: string) => `${month} ${year}`,
	months: [
		'January',
		'February',
		'March',
		'April',
		'May',
		'June',
		'July',
		'August',
		'September',
		'October',
		'November',
		'December'
	],
	twice: 'The portal sent this row twice',
	what: {
		rowsFrom: (n: number) => `rows from number ${n} on`,
		noFields: 'it has no fields and features',
		howMany: 'how many rows there are',
		kinds: 'which kinds there are',
		rowsBehind: (n: string) => `rows behind number ${n}`,
		noRecords: 'it has no records',
		noReason: 'it gave no reason',
		empty: 'it is empty',
		wholeFile: 'the whole file',
		noList: 'it has no list of records',
		inBox: (month: string) => `${month}, within the box`,
		noListAtAll: 'it is no list',
		noJson: 'it is no complete JSON'
	},
	csv: {
		insideQuotation: 'it ends inside a quotation',
		afterQuotation: 'a quotation is followed by text',
		cutShort: 'its last line is cut short'
	},
	noAnswer: 'The portal does not answer, however small the area.',
	continueOrDownload: 'Continue later, or download the file from the portal and drop it here.',
	cells: (n: number, expected: number) => `The row has ${n} cells where ${expected} were expected`,
	samePage: (rows: string) => `The portal sent the same page of ${rows} rows twice: its paging is broken.`,
	keptContinue: 'Continue later: the pages that came are kept. Or download the file from the portal and drop it here.',
	lostColumn: (lost: string, fresh: string, known: boolean) =>
		`The column ${lost} is no longer in the portal’s reply${fresh && `; ${known ? 'new there' : 'there are'}: ${fresh}`}.`,
	lostColumnHint:
		'The portal has changed its table. Open its page, download the file and drop it here: you can then say which column is which.',
	noAddress: (typed: string) => `“${typed}” is no address.`,
	addressHint: 'An address begins with https://.',
	ownAddress: 'An address of your own',
	unknownLicence: 'unknown: ask whoever publishes it',
	unknown: 'not known',
	everything: 'Everything at this address',
	unreadable: (host: string, why: string) => `The reply of ${host} cannot be read: ${why}`,
	wait: (host: string, status: number) => `${host} asks us to wait (${status})`,
	noneRead: (host: string) => `No answer from ${host} could be read`,
	inARow: (reason: string, times: number) => `${reason}, ${times} times in a row.`,
	keptBrowser:
		'Continue later: the pages that came are kept. Or download the file from the portal with the browser and drop it here.',
	webPage: (host: string, status: number) => `${host} sent a web page where data was expected (${status}).`,
	webPageHint:
		'The portal may be closed for maintenance, ask for a login or have moved. Open its page, download the file and drop it here.',
	refused: (host: string, status: number, complaint: string) =>
		`${host} did not accept the question (${status})${complaint ? `: “${complaint}”` : '.'}`,
	refusedHint:
		'A column may have a new name, or the table a new place. Open the portal’s page, download the file and drop it here.',
	strict: 'Strict mode is on: the app asks nobody anything.',
	strictHint: 'Switch it off in Settings to fetch from a portal.',
	notAllowed: (host: string) => `You have not allowed ${host}.`,
	notAllowedHint: 'Press “Allow and fetch”, or download the file and drop it here.',
	noDoor: (host: string) => `The door of this app does not lead to ${host}.`,
	noDoorHint:
		'It leads to the portals of its list over https, and to nobody else. Download the file with the browser and drop it here.',
	moved: (host: string, to: string) =>
		`This portal has moved: ${host} sends us on${to ? ` (it is known to be at ${to} now)` : ' to another address'}, and the app does not follow.`,
	movedHint: 'Open the portal’s page in the browser, download the file and drop it here.',
	tooLarge: (host: string) => `The reply of ${host} is larger than 256 MB.`,
	tooLargeHint: 'Choose fewer days, or download the file with the browser and drop it here.',
	noLedger: 'The request could not be written into the list of requests, so it was not made.',
	noLedgerHint: 'Free some space on this device and try again.',
	notReady: 'The part of the app that may ask portals is not ready.',
	notReadyHint:
		'Reload the page once. In a private window or without https it cannot be had: download the file and drop it here.',
	plan: {
		order: (from: string, to: string) => `The first day, ${from}, lies after the last, ${to}.`,
		orderHint: 'Choose the days the other way round.',
		nothing: (title: string) => `“${title}” has nothing in these days.`,
		nothingHint: 'Choose other days, or another of the tables of this portal.',
		missing: 'This portal is asked by month and by area, and one of them is missing.',
		missingHint: 'Choose the first and the last day, and the four sides of the area.',
		noArea: 'The four sides do not enclose an area.',
		noAreaHint: 'West must be less than east, and south less than north, in degrees.'
	},
	allow: (hosts: string) =>
		`May this app ask ${hosts}? It will send the requests described above and nothing else, and write each of them into the list in Settings, where you can take the permission back.`,
	checked: (month: string, confidence: string) => `Last checked in ${month} against what is published about them; ${confidence}.`
};
