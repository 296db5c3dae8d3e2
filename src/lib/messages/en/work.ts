export default {
	sample: {
		streets: 'Laying streets',
		recording: 'Recording incidents',
		noting: 'Noting what was planted',
		inventing: 'Inventing incidents',
		name: 'Sample City (invented)',
		districts: 'Districts (invented)',
		weather: 'Weather (invented)',
		note: 'Every incident, street, district and resident of this city is invented. It is here to try things out.'
	},
	storing: 'Storing',
	readingRows: 'Reading rows',
	tooMuch: (rows: string) => `Looking at ${rows} rows takes more memory than this browser gives.`,
	tooMuchHint: 'Close other tabs and try again, or import the file with fewer columns kept.',
	workingOut: 'Working it out',
	nothingToChange: 'There is nothing to change here.',
	storingIt: 'Storing it',
	undoing: 'Undoing',
	countingCells: 'Counting the changed cells',
	readingCells: 'Reading cells',
	writingFile: 'Writing the file'
};
