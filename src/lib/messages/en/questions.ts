export default {
	comparingCounts: 'Comparing the counts',
	drawingLater: 'Drawing from the later map',
	gathering: 'Gathering the incidents',
	joiningDense: 'Joining what lies dense',
	throwing: 'Throwing incidents on the map by chance',
	eachPeriod: 'Looking at each period',
	eachPlace: 'Following each place through time',
	comparingWith: (column: string) => `Comparing with ${column}`,
	pairs: 'Looking for pairs',
	dealingDates: 'Dealing out the dates by chance',
	links: 'Collecting the links',
	countingPairs: 'Counting pairs',
	neighbours: 'Comparing neighbours',
	dealingCounts: 'Dealing out the counts by chance',
	outline: 'Drawing the outline',
	nearest: 'Measuring to the nearest',
	strewing: 'Strewing points by chance',
	tooManyPairs: (millions: string, metres: string) =>
		`On the last day alone about ${millions} million pairs lie within ${metres} m of each other: too many to look at.`,
	tooManyPairsHint: 'Take shorter distances, one category, or a part of the map.'
};
