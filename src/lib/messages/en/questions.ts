import { count } from '../say';

/** What the questions of the pane Patterns are doing while they are worked out, and why they give up. */
export default {
	gathering: 'Gathering the incidents',
	noDataset: 'No dataset is open.',
	noDatasetHint: 'Open one and ask again.',
	alike: {
		counts: 'Comparing the counts',
		maps: 'Drawing from the later map'
	},
	clusters: 'Joining what lies dense',
	concentration: 'Throwing incidents on the map by chance',
	emerging: {
		periods: 'Looking at each period',
		places: 'Following each place through time'
	},
	goesWith: (column: string) => `Comparing with ${column}`,
	nearRepeats: {
		looking: 'Looking for pairs',
		counting: 'Counting pairs',
		dealing: 'Dealing out the dates by chance',
		links: 'Collecting the links',
		tooMany: (millions: number, metres: number) =>
			`On the last day alone about ${count(millions)} million pairs lie within ${metres} m of each other: too many to look at.`,
		tooManyHint: 'Take shorter distances, one category, or a part of the map.'
	},
	neighbours: {
		comparing: 'Comparing neighbours',
		dealing: 'Dealing out the counts by chance'
	},
	spread: {
		outline: 'Drawing the outline',
		nearest: 'Measuring to the nearest',
		strewing: 'Strewing points by chance'
	}
};
