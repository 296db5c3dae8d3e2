export default {
	fullHint:
		'Nothing of it was kept, and what was saved earlier is still here. Delete a dataset or models you no longer need, or free space on this device, then try again.',
	worker: {
		noReason: 'it gave no reason',
		stopped: (name: string, cause: string) => `The ${name} worker stopped: ${cause}`,
		tryAgain: 'Try again; nothing saved was lost.',
		reader: (cause: string) => `A worker that read the file stopped: ${cause}`,
		names: {
			import: 'import',
			training: 'training',
			quality: 'quality',
			'sample city': 'sample city',
			'background map': 'background map',
			portal: 'portal',
			backup: 'backup',
			joining: 'joining',
			statistics: 'statistics'
		}
	},
	damaged: (name: string, rows: number, expected: number) =>
		`“${name}” is damaged: its parts hold ${rows} rows, its record says ${expected}.`,
	importAgain: 'Delete the dataset and import its file again.',
	damagedMore: (name: string, rows: number) => `“${name}” is damaged: its parts hold more than its ${rows} rows.`,
	changedMeanwhile: 'This dataset was changed meanwhile, perhaps in another tab.',
	nothingAdded: 'Nothing was added. Choose the file again.',
	lookAgain: 'Close this, and look at the step again.',
	stepNotWhole: 'What is kept of this step is no longer whole, so its cells cannot be told.',
	importAndRedo: 'Import the file again, and do the steps that you want to keep.',
	gone: 'This dataset is no longer on this device.',
	goneHint: 'Another tab may have deleted it.',
	partMissing: (n: number) => `Part ${n} of this dataset is missing.`,
	partChanged: (n: number) => `Part ${n} of this dataset was changed on the disk after it was stored.`,
	restoreOrImport: 'Restore your last backup, or delete the dataset and import its file again.',
	nameEmpty: 'The name is empty.',
	nameEmptyHint: 'Type at least one letter.',
	undoNotWhole: 'What it takes to undo this step is no longer whole.',
	brokenOff: 'The browser broke off saving and gave no reason.',
	brokenOffHint:
		'Nothing of it was kept, and what was saved earlier is still here. The disk may be full: delete what you no longer need, then try again.',
	newer: 'The data on this device was written by a newer version of Openbeat.',
	newerHint: 'Close all Openbeat tabs and open it again, so that the newer version starts.',
	closed: 'The browser did not let Openbeat open its storage.',
	closedHint:
		'Reload the page. If you are in a private window, use a normal one; some browsers also forbid storage when cookies are blocked.',
	onceMore: 'Look at it again, and try once more. Nothing was changed by this.',
	rowsMissing: (n: number) => `Part ${n} of these rows is missing.`,
	chooseAgain: 'Choose the file again.',
	full: {
		none: 'The browser has no room left for Openbeat.',
		needs: (size: string) => `The browser has no room left for this: it needs about ${size}`,
		unknown: (needs: string) => `${needs}, and the browser does not say how much is free.`,
		free: (needs: string, free: string) => `${needs}, and ${free} are free.`,
		refused: (needs: string, free: string, used: string) =>
			`${needs}. The browser says that ${free} are free, yet it refused: the disk of this device may be full. Openbeat takes ${used}.`
	}
};
