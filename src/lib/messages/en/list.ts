export default {
	addNewer: 'Add newer rows',
	fetchNew: 'Fetch what is new',
	current: 'current',
	tidied: (steps: string) => `Tidied: ${steps}`,
	exploreNamed: (name: string) => `Explore ${name}`,
	explore: 'Explore',
	moreFor: (name: string) => `More for ${name}`,
	whatRead: 'What was read',
	quality: 'Check the quality',
	join: 'Add areas, tables, weather',
	rename: 'Rename',
	delete: 'Delete',
	rows: 'Rows',
	dates: 'Dates',
	size: 'Size'
};
