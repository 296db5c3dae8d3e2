import { count, some } from '../say';

export default {
	shrunk: {
		term: 'empirical Bayes',
		help: 'Where little is recorded a rate jumps by chance: one theft among ten homes is the highest rate of the town. So each place is drawn towards the rate of the whole map, the more so the less there is to go by. Point at a place to see what was recorded there as it is.'
	},
	tested: {
		term: 'false discovery rate',
		help: 'Each place is tested by itself (conditional binomial test), and the limit is set so that about 5\u00a0% of the outlined ones may be luck (Benjamini–Hochberg). The test takes incidents as independent of each other; where they come in series it finds too much.'
	},
	classes: { areas: 'areas', hexagons: 'hexagons' },
	clear: 'The difference is clear.',
	chance: 'This may well be chance.',
	rate: {
		unit: (over: string) => `for each 1,000 of ${over}`,
		none: 'number not known',
		note: (over: string) => `${over} is taken to lie evenly over each area. Small places are drawn towards the whole.`,
		about: (n: string, over: string) => `about ${n} of ${over}`,
		notKnown: (over: string) => `How much of ${over} is here is not known.`,
		both: (counted: string, drawn: string) => `${counted} for each 1,000 as counted, ${drawn} as drawn.`
	},
	share: {
		title: (kinds: string) => `Share of ${kinds}`,
		chosen: 'the chosen categories',
		unit: (noun: string) => `% of all ${noun}`,
		overall: (percent: string) => `Overall ${percent}.`,
		outlined: (n: number) =>
			`Outlined: ${some(n, { one: 'place that surely differs', other: 'places that surely differ' })}; pale: may be chance.`,
		noneOutlined: 'Pale: no place can be said to differ from that.',
		part: (n: string, kinds: string) => `of them ${n} of ${kinds}`,
		both: (counted: string, drawn: string) => `${counted} as counted, ${drawn} as drawn.`
	},
	change: {
		title: (noun: string) => `${noun}: more or fewer`,
		unit: (after: string, before: string) => `${after} against ${before}`,
		fewer: 'fewer',
		more: 'more',
		none: 'none in either',
		outlined: (n: number) =>
			`Outlined: ${some(n, { one: 'place that surely changed', other: 'places that surely changed' })}; pale: may be chance.`,
		noneOutlined: 'Pale: no place can be said to have changed.',
		before: (n: string) => `before: ${n}`,
		beforeIn: (n: string, days: string, now: string) => `before: ${n} in ${days}, now in ${now}`,
		times: (ratio: string) => `${ratio} times`,
		leftOut: (days: number) => `Left out on both sides: ${some(days, { one: 'day', other: 'days' })} with gaps in the record.`,
		few: 'Too few to say how all together changed.',
		together: (change: string, low: string, high: string) => `All together ${change} (${low} to ${high}).`
	},
	heat: {
		unit: 'per km², smoothed',
		density: (n: string) => `${n} per km², smoothed`,
		note: (incidents: string, width: string, corrected: boolean) =>
			`${incidents} spread over about ${width} each. ${corrected ? 'Corrected at the edge of the areas.' : 'Not corrected at the edges.'}`,
		term: 'kernel density',
		help: (width: string) =>
			`Each incident is spread out like a small hill (a Gaussian kernel with a bandwidth of ${width}), and the hills are added up. A smaller bandwidth shows more spots, a larger one fewer: what is seen depends on it.`
	},
	relative: {
		title: (one: string, other: string) => `${one} against ${other}`,
		unit: 'times as much as overall',
		less: 'less',
		more: 'more',
		none: 'too little to compare with',
		times: (ratio: string) => `${ratio} times as much as overall`,
		note: (width: string) => `Both smoothed over about ${width}. Where little is recorded the ratio is a matter of chance.`,
		term: 'dual density',
		help: 'Two smooth maps with the same bandwidth, each taken as shares of its whole, divided by each other (Kelsall and Diggle): 2× means that this place has twice the share of the one that it has of the other.'
	},
	emerging: {
		title: (noun: string) => `Where ${noun} stay, come and go`,
		colder: 'colder',
		neither: 'neither',
		hotter: 'hotter',
		term: 'emerging hot spots',
		help: 'Each period is tested by itself (Gi*), and the series of each hexagon for a trend (Mann and Kendall). Hot means much recorded, not much risk for each person.',
		none: 'no pattern over time'
	},
	areas: {
		title: (noun: string) => `${noun} by area`,
		note: 'Small areas are drawn towards the whole.',
		amount: (n: string, over: string) => `${n} of ${over}`
	},
	hot: {
		picture: 'Hot and cold spots (Gi*)',
		title: (noun: string) => `Where ${noun} stand out`,
		fewer: 'surely fewer',
		middle: 'as by chance',
		more: 'surely more',
		solid: 'on 4 of 5 other grids or more',
		most: 'on most',
		depends: 'depends on the grid',
		found: (hot: number, all: number, cold: number) =>
			`${count(hot)} of ${some(all, { one: 'hexagon', other: 'hexagons' })} ${hot === 1 ? 'stands' : 'stand'} out as hot, ${cold ? count(cold) : 'none'} as cold (at 95\u00a0%, each with its neighbours).`,
		help: 'Gi* compares a hexagon and the six around it with what they would hold if the same counts were strewn over all hexagons drawn here by chance. It knows nothing of how many people are there. With so many hexagons some would stand out by luck: about 5\u00a0% of those called hot or cold at 95\u00a0% may be none (Benjamini–Hochberg).',
		not: (n: string, expected: string) => `With the hexagons around it ${n}, by chance about ${expected}: it does not stand out.`,
		stands: (n: string, expected: string, hot: boolean, sure: string) =>
			`With the hexagons around it ${n}, by chance about ${expected}: it stands out as ${hot ? 'hot' : 'cold'} (${sure}).`,
		remark: 'whole hexagons: hot or cold on 4 of 5 other grids or more; hollow: fewer'
	},
	pattern: {
		working: 'Working out how they lie…',
		little: 'Too little is shown to say how it lies.',
		half: (counted: string, share: string, interval: string, byChance: string) =>
			`Half of the ${counted} lie in ${share} of the hexagons (${interval}); thrown by chance they would need ${byChance}.`,
		interval: (low: string, high: string) => `${low} to ${high}`,
		concentration: 'concentration',
		concentrationHelp:
			'The busiest hexagons first, how many it takes until half of everything is in them. In brackets, where that lies in 95 of 100 cases if these hexagons are a sample of such places. By chance: each incident lands on any hexagon drawn here, all alike likely.',
		moran: 'Moran’s I',
		moranHelp:
			'0: the counts of neighbouring hexagons have nothing to do with each other; 1: they are alike. It says nothing of why: where more people are, more is recorded in neighbouring places too.',
		notTold: 'Whether neighbouring hexagons are alike cannot be told.',
		chance: 'Neighbouring hexagons are no more alike than by chance.',
		differ: 'Neighbouring hexagons differ more than by chance.',
		slight: 'Neighbouring hexagons are alike, but only a little.',
		alike: 'Neighbouring hexagons are alike: what is recorded lies in whole neighbourhoods rather than in single spots.'
	},
	draws: {
		dealing: 'Dealing the counts out anew',
		formula: 'How much chance gives is taken from a formula. Dealing the counts out anew checks it.',
		deal: 'Deal them out anew',
		none: 'No hexagon stands out, neither by the formula nor by dealing out anew.',
		stay: (all: number, too: number, hot: boolean) =>
			all === 1
				? `Dealt out anew, the one ${hot ? 'hot' : 'cold'} hexagon ${too ? 'stands out too' : 'does not stand out'}.`
				: `Dealt out anew, ${too === all ? `all ${count(all)}` : `${too ? count(too) : 'none'} of the ${count(all)}`} ${hot ? 'hot' : 'cold'} hexagons ${too === 1 ? 'stands' : 'stand'} out too.`,
		others: (n: number) => `${count(n)} more ${n === 1 ? 'does' : 'do'} that the formula leaves out.`,
		draws: (n: string) => `Up to ${n} draws for each.`,
		limited: 'For so many hexagons that is too few to find one that stands alone: the draws are the limit.',
		term: 'permutation',
		help: 'The colours take what chance gives from a formula (the normal distribution), which is rough where counts are small. Here each hexagon keeps its count, and those around it are given counts of other hexagons at random, thousands of times: how often do they hold as much? Among so many hexagons 5\u00a0% of those called hot or cold may still be none (Benjamini–Hochberg).',
		one: (hot: boolean) => `By dealing out anew too: ${hot ? 'hot' : 'cold'}.`,
		not: 'Dealt out anew it does not stand out.',
		alone: 'It has no neighbours to deal out anew.'
	},
	grids: {
		trying: 'Trying 45 other grids',
		tryThem: 'Try other grids',
		none: 'No hexagon stands out, neither here nor on most other grids.',
		term: 'other grids',
		stale: 'What is shown has changed since other grids were tried.',
		may: 'Larger, smaller, shifted or turned hexagons may show {help}.',
		mayTerm: 'other hot spots',
		help: 'The same incidents are counted again in 45 other grids of hexagons: from half to twice as large, laid a little to the side, and turned. On each, what stands out is found anew. A hexagon stays hot on a grid when its centre lies in a hexagon that is hot there (at 95\u00a0%). This says how much the answer hangs on where the grid was laid. It is no probability: all grids look at the same incidents.',
		one: {
			stable: (hot: boolean): string =>
				(hot ? 'The one hot hexagon stays hot' : 'The one cold hexagon stays cold') + ' on 4 of 5 other grids or more.',
			most: (hot: boolean): string =>
				(hot ? 'The one hot hexagon stays hot' : 'The one cold hexagon stays cold') + ' on most other grids.',
			depends: (hot: boolean): string =>
				hot
					? 'The one hot hexagon depends on the grid: on most others it is not hot.'
					: 'The one cold hexagon depends on the grid: on most others it is not cold.',
			unknown: (hot: boolean): string =>
				hot
					? 'Too few other grids reach the one hot hexagon to say whether it stays hot.'
					: 'Too few other grids reach the one cold hexagon to say whether it stays cold.'
		},
		all: (n: string, hot: boolean): string =>
			hot
				? `All ${n} hot hexagons stay hot on 4 of 5 other grids or more.`
				: `All ${n} cold hexagons stay cold on 4 of 5 other grids or more.`,
		of: (all: string, stable: number, hot: boolean, most: string, rest: string) =>
			`Of ${all} ${hot ? 'hot' : 'cold'} hexagons ${stable ? count(stable) : 'none'} ${stable === 1 ? 'stays' : 'stay'} ${hot ? 'hot' : 'cold'} on 4 of 5 other grids or more${most && `, ${most} on most`}${rest && `; ${rest}`}.`,
		depend: (n: number) => some(n, { one: 'depends on the grid', other: 'depend on the grid' }),
		unknown: (n: string) => `of ${n} it cannot be said`,
		elsewhere: (n: number, hot: boolean) =>
			`${count(n)} more ${n === 1 ? 'is' : 'are'} ${hot ? 'hot' : 'cold'} on most other grids, though not on this one.`,
		fewReach: 'Too few other grids reach it to say more.',
		others: (n: number) => `${n} other grids`,
		reaching: (n: number) => `the ${n} other grids that reach it`,
		nor: (others: string) => `Nor does it on any of ${others}.`,
		hotOn: (n: number) => `hot on ${n}`,
		coldOn: (n: number) => `cold on ${n}`,
		sides: (sides: string, others: string) => `${sides} of ${others}.`
	}
};
