import { count, form, some } from '../say';

/** The answers of the pane Patterns in sentences: none says more than its test allows. `what`: "recorded incidents". */
export default {
	pUnknown: 'p not known',
	/** Ends of an interval: "15 to 17\u00a0%". */
	between: (low: string, high: string) => `${low} to ${high}`,
	nearRepeats: {
		tooFew: (what: string) => `There are too few ${what} with a known day and place to ask.`,
		none: (what: string, bands: number) =>
			`In no band of distance and time were there more pairs of ${what} than by chance (allowing for ${bands} bands). That does not show that there are none.`,
		samePlace: 'at the same place',
		apart: (from: string, to: string) => `${from} to ${to} m apart`,
		upToDays: (n: number) => `up to ${some(n, { one: 'day', other: 'days' })}`,
		days: (from: string, to: number) => `${from} to ${some(to, { one: 'day', other: 'days' })}`,
		times: (ratio: string) => `${ratio} times`,
		found: (apart: string, after: string, times: string, p: string) =>
			`Pairs ${apart} and ${after} from each other were ${times} as many as by chance (${p}).`,
		reach: (metres: string) => `There were more than by chance out to ${metres} m.`,
		alsoSame: (times: string) => `At the very same place there were ${times} as many.`,
		notSame: 'At the very same place there were no more than chance could give.',
		latest: (asked: string, dated: string, since: string) =>
			`Asked of the latest ${asked} of ${dated}, from ${since} on: all together make too many pairs.`,
		undated: (n: number) => `${count(n)} without a known day ${form(n, { one: 'is', other: 'are' })} left out.`,
		withdrawn: (n: number) =>
			`${some(n, { one: 'row that withdraws something is', other: 'rows that withdraw something are' })} left out.`
	},
	concentration: {
		nothing: (what: string) => `There are no ${what} to ask about.`,
		half: {
			hexagons: (events: string, what: string, share: string, places: string, interval: string, byChance: string) =>
				`Half of the ${events} ${what} lie in ${share} of the ${places} hexagons (${interval}, at 95\u00a0% confidence); thrown by chance they would need ${byChance}.`,
			areas: (events: string, what: string, share: string, places: string, interval: string, byChance: string) =>
				`Half of the ${events} ${what} lie in ${share} of the ${places} areas (${interval}, at 95\u00a0% confidence); thrown by chance they would need ${byChance}.`
		},
		more: (gini: string, byChance: string, p: string) =>
			`They are more concentrated than by chance (Gini ${gini}, by chance ${byChance}; ${p}).`,
		notMore: (gini: string, byChance: string, p: string) =>
			`That is no more concentrated than so many thrown by chance (Gini ${gini}, by chance ${byChance}; ${p}).`
	},
	spread: {
		tooFew: (what: string) => `There are too few ${what} with a known place to ask.`,
		figures: (observed: string, expected: string, index: string, p: string) =>
			`${observed} on average, ${expected} if they were strewn evenly by chance (index ${index}, ${p})`,
		asByChance: (n: string, what: string, figures: string) =>
			`The nearest other of the ${n} ${what} is about as far away as by chance: ${figures}.`,
		nearer: (n: string, what: string, figures: string) =>
			`The ${n} ${what} lie nearer to each other than by chance: to the nearest other it is ${figures}.`,
		farther: (n: string, what: string, figures: string) =>
			`The ${n} ${what} keep farther from each other than by chance: to the nearest other it is ${figures}.`,
		noMoreNeighbours: (reach: string, p: string) =>
			`Over all distances up to ${reach} together they have no more neighbours than chance could give (${p}).`,
		moreNeighbours: (reach: string, p: string) =>
			`Over all distances up to ${reach} together they have more neighbours than by chance (${p}).`,
		fewerNeighbours: (reach: string, p: string) =>
			`Over all distances up to ${reach} together they have fewer neighbours than by chance (${p}).`,
		ground: {
			areas: (squareKilometres: string) => `The ground is the outline of all areas, ${squareKilometres} km².`,
			hull: (squareKilometres: string) =>
				`The ground is the smallest outline of all places but far-off ones, ${squareKilometres} km²: no boundaries are joined that fit together.`
		},
		outside: (n: number) => `${count(n)} outside it ${form(n, { one: 'is', other: 'are' })} left out.`,
		drawn: (n: string) => `Neighbours are counted among ${n} of them, drawn by chance.`,
		sharing: (share: string) =>
			`${share} share their place with another, often because places are rounded: that alone makes them near.`
	},
	alike: {
		figures: (second: string, after: string, first: string, before: string) => `${after} for ${second}, ${before} for ${first}`,
		more: {
			known: (second: string, first: string, change: string, low: string, high: string, figures: string, p: string) =>
				`More for ${second}: ${change}\u00a0% (${low} to ${high}\u00a0%) above ${first} (${figures}; ${p}).`,
			open: (second: string, first: string, change: string, low: string, figures: string, p: string) =>
				`More for ${second}: ${change}\u00a0% (${low} or more) above ${first} (${figures}; ${p}).`,
			least: (second: string, first: string, low: string, figures: string, p: string) =>
				`More for ${second}: at least ${low}\u00a0% above ${first} (${figures}; ${p}).`
		},
		manifold: {
			known: (second: string, first: string, times: string, low: string, high: string, figures: string, p: string) =>
				`More for ${second}: ${times} times as many (${low} to ${high}) as for ${first} (${figures}; ${p}).`,
			open: (second: string, first: string, times: string, low: string, figures: string, p: string) =>
				`More for ${second}: ${times} times as many (${low} or more) as for ${first} (${figures}; ${p}).`,
			least: (second: string, first: string, low: string, figures: string, p: string) =>
				`More for ${second}: at least ${low} times as many as for ${first} (${figures}; ${p}).`
		},
		fewer: (second: string, first: string, change: string, low: string, high: string, figures: string, p: string) =>
			`Fewer for ${second}: ${change}\u00a0% (${low} to ${high}\u00a0%) below ${first} (${figures}; ${p}).`,
		same: (second: string, first: string, below: string, above: string, figures: string) =>
			`About the same: ${second} lies between ${below}\u00a0% below and ${above}\u00a0% above ${first} (${figures}).`,
		unclear: (second: string, first: string, below: string, above: string, figures: string) =>
			`It cannot be told: ${second} may lie ${below}\u00a0% below ${first} or ${above}\u00a0% above (${figures}).`,
		unclearManifold: (second: string, first: string, below: string, times: string, figures: string) =>
			`It cannot be told: ${second} may lie ${below}\u00a0% below ${first} or be ${times} times as many (${figures}).`,
		tooFew: (figures: string) => `There are too few to say (${figures}).`,
		undated: (n: number) =>
			`How many times as many is told by whole weeks, and ${some(n, { one: 'incident whose day is not known is', other: 'incidents whose day is not known are' })} in none of them.`,
		notShown: {
			hexagons: (tested: string) =>
				`Where they lie is not shown to differ: in none of ${tested} hexagons is the share of the two further apart than by chance.`,
			areas: (tested: string) =>
				`Where they lie is not shown to differ: in none of ${tested} areas is the share of the two further apart than by chance.`
		},
		notAlike: {
			hexagons: (differing: string, tested: string) =>
				`They do not lie alike: in ${differing} of ${tested} hexagons the share of the two differs by more than chance.`,
			areas: (differing: string, tested: string) =>
				`They do not lie alike: in ${differing} of ${tested} areas the share of the two differs by more than chance.`
		},
		similarity: (share: string) =>
			`Andresen’s S: ${share} of the places with any are alike (80\u00a0% or more is called alike by custom; it falls as counts grow).`
	},
	goesWith: {
		interval: (r: string, low: string, high: string) => `${r} (${low} to ${high})`,
		tooFew: {
			days: (least: number) => `There are too few days with numbers to ask (${least} at least).`,
			areas: (least: number) => `There are too few areas with numbers to ask (${least} at least).`
		},
		oneValue: {
			days: (n: string) =>
				`It cannot be told over ${n} days: the counts, or what they are compared with, are the same on all of them.`,
			areas: (n: string) =>
				`It cannot be told over ${n} areas: the counts, or what they are compared with, are the same in all of them.`
		},
		noneIndependent: {
			days: (n: string) =>
				`It cannot be told over ${n} days: they resemble their neighbours so much that they say no more than two independent ones.`,
			areas: (n: string) =>
				`It cannot be told over ${n} areas: they resemble their neighbours so much that they say no more than two independent ones, or it is known of too few where they lie.`
		},
		none: {
			days: (columns: number, what: string, n: string) =>
				`None of ${some(columns, { one: 'column', other: 'columns' })} goes with the number of ${what} by more than chance, over ${n} days, allowing for days that resemble their neighbours.`,
			areas: (columns: number, what: string, n: string) =>
				`None of ${some(columns, { one: 'column', other: 'columns' })} goes with the number of ${what} by more than chance, over ${n} areas, allowing for areas that resemble their neighbours.`
		},
		more: (column: string, correlation: string, p: string) => `more with more ${column}: ${correlation}, ${p}`,
		fewer: (column: string, correlation: string, p: string) => `fewer with more ${column}: ${correlation}, ${p}`,
		found: {
			days: (n: string, told: string) => `Over ${n} days there are ${told}.`,
			areas: (n: string, told: string) => `Over ${n} areas there are ${told}.`
		},
		/** What was told, and that there are further columns. */
		andFurther: (told: string, columns: number) =>
			`${told}; and ${some(columns, { one: 'further column', other: 'further columns' })}`,
		full: {
			days: (n: string) => `The ${n} days do not resemble their neighbours in both: each counts in full.`,
			areas: (n: string) => `The ${n} areas do not resemble their neighbours in both: each counts in full.`
		},
		effective: {
			days: (n: string, effective: string) =>
				`These ${n} days resemble their neighbours so much that they say no more than about ${effective} independent ones.`,
			areas: (n: string, effective: string) =>
				`These ${n} areas resemble their neighbours so much that they say no more than about ${effective} independent ones.`
		},
		plain: (pearson: string, spearman: string, distance: string, p: string) =>
			`Without allowing for that: Pearson ${pearson}, Spearman ${spearman}, distance correlation ${distance} (${p}).`,
		together: (column: string, r: string, p: string) =>
			`From one day to the next, with what each weekday usually has taken out, they change together with ${column} too (r = ${r}, ${p}): that is not the season or the weekday alone.`,
		notTogether: (column: string, r: string, p: string) =>
			`From one day to the next, with what each weekday usually has taken out, they do not change together with ${column} by more than chance (r = ${r}, ${p}): it may be the season or the weekday alone.`
	},
	clusters: {
		none: (asked: string, what: string) =>
			`No clusters of this size were found among ${asked} ${what}: they are spread, or one round heap.`,
		found: (n: number, share: string, asked: string, what: string) =>
			`${some(n, { one: 'cluster', other: 'clusters' })} with ${share} of the ${asked} ${what} asked about.`,
		foundLargest: (n: number, share: string, asked: string, what: string, place: string, largest: string) =>
			`${some(n, { one: 'cluster', other: 'clusters' })} with ${share} of the ${asked} ${what} asked about; the largest about ${place}, with ${largest}.`,
		leading: (name: string, here: string, elsewhere: string) => `${name}: ${here}, elsewhere ${elsewhere}`
	},
	neighbours: {
		quadrants: {
			'high-high': 'much recorded, amid much recorded',
			'low-low': 'little recorded, amid little recorded',
			'high-low': 'much recorded, amid little recorded',
			'low-high': 'little recorded, amid much recorded'
		},
		hexagons: {
			unknown: 'Whether neighbouring hexagons are alike cannot be told.',
			notShown: (i: string, p: string) =>
				`Neighbouring hexagons are not shown to be more alike than by chance (Moran’s I ${i}, ${p}).`,
			alike: (i: string, p: string) => `Neighbouring hexagons are more alike than by chance (Moran’s I ${i}, ${p}).`,
			differ: (i: string, p: string) => `Neighbouring hexagons differ more than by chance (Moran’s I ${i}, ${p}).`,
			some: (n: number, quadrant: string) => `${some(n, { one: 'hexagon', other: 'hexagons' })} with ${quadrant}`,
			standOut: (hexagons: string, kinds: string) => `Of ${hexagons}, these stand out by themselves: ${kinds}.`,
			noneStandsOut: (hexagons: string) => `Of ${hexagons} none stands out by itself, allowing for all of them.`
		},
		areas: {
			unknown: 'Whether neighbouring areas are alike cannot be told.',
			notShown: (i: string, p: string) =>
				`Neighbouring areas are not shown to be more alike than by chance (Moran’s I ${i}, ${p}).`,
			alike: (i: string, p: string) => `Neighbouring areas are more alike than by chance (Moran’s I ${i}, ${p}).`,
			differ: (i: string, p: string) => `Neighbouring areas differ more than by chance (Moran’s I ${i}, ${p}).`,
			some: (n: number, quadrant: string) => `${some(n, { one: 'area', other: 'areas' })} with ${quadrant}`,
			standOut: (areas: string, kinds: string) => `Of ${areas}, these stand out by themselves: ${kinds}.`,
			noneStandsOut: (areas: string) => `Of ${areas} none stands out by itself, allowing for all of them.`
		},
		alone: (n: number) =>
			`${some(n, { one: 'area touches', other: 'areas touch' })} no other: of ${n === 1 ? 'it' : 'them'} nothing is said.`
	}
};
