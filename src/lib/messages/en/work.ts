export default {
	sample: {
		streets: 'Laying streets',
		recording: 'Recording incidents',
		noting: 'Noting what was planted',
		inventing: 'Inventing incidents'
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
