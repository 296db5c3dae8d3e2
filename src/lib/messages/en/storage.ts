export default {
	takesOf: (used: string, quota: string) => `Openbeat takes **${used}** of the ${quota} this browser would give it.`,
	takes: (used: string) => `Openbeat takes **${used}**.`,
	notPromised:
		'The browser has **not** promised to keep it: when the disk is full, or after weeks without a visit, it may delete it.',
	unknown: 'This browser does not say how much room Openbeat takes.',
	promised: 'The browser has promised to keep it until you delete it.',
	meter: 'Storage taken',
	ask: 'Ask the browser to keep it',
	backup: 'Save a backup file',
	basemap: (name: string, size: string) => `Background map: **${name}**, ${size}. A backup file does not hold it.`,
	removeBasemap: 'Remove the background map',
	refused:
		'It did not agree for now. Browsers agree more readily once the app is installed or used often. A backup file is safe either way.'
};
