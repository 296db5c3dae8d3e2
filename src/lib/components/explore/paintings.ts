import type { ColourScale } from '$lib/components/map/colour-scale';
import { divergingScale, evenScale, growingScale } from '$lib/components/map/colour-scale';
import { count, dateRange, decimal, plural } from '$lib/components/ui/format';
import { DIVERGING, SEQUENTIAL, type Rgb } from '$lib/components/ui/ramps';
import type { Precision } from '$lib/domain/dataset';
import { compareCounts } from '$lib/statistics/compare-counts';
import type { LayerReading } from '$lib/statistics/map-readings';
import { ratioOf } from '$lib/statistics/part-of-whole';
import { kindWords as emergingKind } from '$lib/components/patterns/emerging-words';
import { EMERGING } from '$lib/statistics/emerging';
import { HOT_SCALE } from './hot-words';
import { density } from './words';

// Drawn with a layer of areas or squares: fetched with it.
export { areaShapes, squareCentres } from './area-shapes';

/** How a layer of the map is drawn, and what may be said of it. */
export interface Painting {
	/** One a cell; NaN is not drawn. */
	values: ArrayLike<number>;
	scale: ColourScale;
	ramp: readonly Rgb[];
	title: string;
	unit: string;
	format?: (value: number) => string;
	/** What cells without a colour are. */
	none?: string;
	/** A sentence under the legend, and a term that explains it. */
	note?: string;
	help?: { term: string; text: string };
	/** Of these the difference may be chance: they are drawn pale. */
	pale?: (cell: number) => boolean;
	/** Cells to outline: what surely differs. */
	marks: number[];
	/** Of one cell: what was recorded there, a second line, and a sentence. */
	say(cell: number): { total?: number; sub: string; note?: string };
}

export interface PaintingContext {
	theme: 'light' | 'dark';
	/** "recorded incidents". */
	noun: string;
	precision: Precision;
	/** Net counts by hexagon. */
	bins: ArrayLike<number>;
	/** Of the file, in words; null without a filter of categories. */
	kinds: string | null;
}

const THOUSAND = 1000;
const LEVEL = 0.05;
const DAY_MS = 86_400_000;
/** Ratios that one can say: a third less, a fifth less, … half as much again. */
const RATIOS = [0, 0.67, 0.8, 0.91, 1.1, 1.25, 1.5, Infinity];
const capital = (text: string) => text[0].toUpperCase() + text.slice(1);
const SHRUNK = {
	term: 'empirical Bayes',
	text: 'Where little is recorded a rate jumps by chance: one theft among ten homes is the highest rate of the town. So each place is drawn towards the rate of the whole map, the more so the less there is to go by. Point at a place to see what was recorded there as it is.'
};
const CLEAR = {
	term: 'false discovery rate',
	text: 'Each place is tested by itself (conditional binomial test), and the limit is set so that about 5 % of the outlined ones may be luck (Benjamini–Hochberg). The test takes incidents as independent of each other; where they come in series it finds too much.'
};

/** The painting of what was read; null where it is none. */
export function paintingOf(reading: LayerReading, context: PaintingContext): Painting | null {
	switch (reading.layer) {
		case 'rate':
			return rate(reading, context);
		case 'share':
			return share(reading, context);
		case 'change':
			return change(reading, context);
		case 'heat':
			return heat(reading, context);
		case 'relative':
			return relative(reading, context);
		case 'areas':
			return areas(reading, context);
		case 'emerging':
			return emerging(reading, context);
		case 'none':
			return null;
	}
}

type Of<L extends LayerReading['layer']> = Extract<LayerReading, { layer: L }>;

function rate({ rates, amount, over }: Of<'rate'>, { theme, noun, bins }: PaintingContext): Painting {
	const values = rates.rate.map((value) => value * THOUSAND);
	return {
		values,
		scale: growingScale(values, { hideAt: -1 }),
		ramp: SEQUENTIAL[theme],
		title: capital(noun),
		unit: `for each 1,000 of ${over}`,
		format: density,
		none: 'number not known',
		note: `${capital(over)} is taken to lie evenly over each area. Small places are drawn towards the whole.`,
		help: SHRUNK,
		marks: [],
		say: (cell) => ({
			total: bins[cell],
			sub: `about ${count(Math.round(amount[cell]))} of ${over}`,
			note: ratesNote(rates, cell, over)
		})
	};
}

function ratesNote({ raw, rate }: Of<'rate'>['rates'], cell: number, over: string): string {
	if (!(raw[cell] >= 0)) return `How much of ${over} is here is not known.`;
	return `${density(raw[cell] * THOUSAND)} for each 1,000 as counted, ${density(rate[cell] * THOUSAND)} as drawn.`;
}

function share({ shares, part, whole }: Of<'share'>, { theme, noun, kinds }: PaintingContext): Painting {
	const values = shares.share.map((value) => value * 100);
	const marks = clear(shares.p);
	return {
		values,
		scale: evenScale(values),
		ramp: SEQUENTIAL[theme],
		title: `Share of ${kinds ?? 'the chosen categories'}`,
		unit: `% of all ${noun}`,
		none: 'none recorded',
		note: `Overall ${decimal(shares.overall * 100, 1)} %. ${outlined(marks.length, 'surely differs', 'surely differ', 'no place can be said to differ from that.')}`,
		help: CLEAR,
		marks,
		pale: (cell) => !(shares.p[cell] <= LEVEL),
		say: (cell) => ({
			total: whole[cell],
			sub: `of them ${count(part[cell])} of ${kinds ?? 'the chosen categories'}`,
			note: whole[cell] > 0 ? `${decimal((100 * part[cell]) / whole[cell], 1)} % as counted, ${decimal(values[cell], 1)} % as drawn. ${surely(shares.p[cell])}` : undefined // prettier-ignore
		})
	};
}

function change({ changes, before, after, periods }: Of<'change'>, { theme, noun, precision }: PaintingContext): Painting {
	const days = ([from, to]: readonly [number, number]) => to - from + 1;
	const exposure = days(periods.before) / days(periods.after);
	const values = changes.share.map((value) => ratioOf(value, exposure));
	const marks = clear(changes.p);
	const said = ([from, to]: readonly [number, number]) => dateRange([from * DAY_MS, to * DAY_MS], precision);
	return {
		values,
		scale: divergingScale(RATIOS, false),
		ramp: DIVERGING[theme],
		title: `${capital(noun)}: more or fewer`,
		unit: `${said(periods.after)} against ${said(periods.before)}`,
		format: (ratio) => (ratio === 0 ? 'fewer' : ratio === Infinity ? 'more' : percentOf(ratio)),
		none: 'none in either',
		note: `${together(before, after, periods)} ${outlined(marks.length, 'surely changed', 'surely changed', 'no place can be said to have changed.')}`,
		help: CLEAR,
		marks,
		pale: (cell) => !(changes.p[cell] <= LEVEL),
		say: (cell) => ({
			total: after[cell],
			sub: `before: ${count(before[cell])}${exposure === 1 ? '' : ` in ${plural(days(periods.before), 'day')}, now in ${count(days(periods.after))}`}`,
			note: after[cell] + before[cell] > 0 ? surely(changes.p[cell]) : undefined
		})
	};
}

/** The change of everything, with the interval of two Poisson counts. */
function together(before: Float64Array, after: Float64Array, periods: Of<'change'>['periods']): string {
	const sum = (counts: Float64Array) =>
		Math.max(
			0,
			counts.reduce((all, n) => all + n, 0)
		);
	const days = ([from, to]: readonly [number, number]) => to - from + 1;
	const { ratio, midP } = compareCounts(sum(before), days(periods.before), sum(after), days(periods.after));
	if (!(ratio > 0 && Number.isFinite(midP.high))) return 'Too few to say how all together changed.';
	return `All together ${percentOf(ratio)} (${percentOf(midP.low)} to ${percentOf(midP.high)}).`;
}

function heat({ surface }: Of<'heat'>, { theme, noun }: PaintingContext): Painting {
	const { values, bandwidth, edge, incidents } = surface;
	const scale = growingScale(values);
	return {
		values,
		// Below a hundredth of the top the ground shows through.
		scale: { ...scale, hideAt: (scale.limits[1] ?? 0) / 4 },
		ramp: SEQUENTIAL[theme],
		title: capital(noun),
		unit: 'per km², smoothed',
		format: density,
		note: `${count(incidents)} spread over about ${metres(bandwidth)} each. ${edge ? 'Corrected at the edge of the areas.' : 'Not corrected at the edges.'}`,
		help: {
			term: 'kernel density',
			text: `Each incident is spread out like a small hill (a Gaussian kernel with a bandwidth of ${metres(bandwidth)}), and the hills are added up. A smaller bandwidth shows more spots, a larger one fewer: what is seen depends on it.`
		},
		marks: [],
		say: (cell) => ({ sub: `${density(values[cell])} per km², smoothed` })
	};
}

function relative({ surface, below }: Of<'relative'>, { theme, noun, kinds }: PaintingContext): Painting {
	const { values, bandwidth } = surface;
	return {
		values,
		scale: divergingScale([0, 0.5, 0.67, 0.8, 1.25, 1.5, 2, Infinity], false),
		ramp: DIVERGING[theme],
		title: `${kinds ? capital(kinds) : capital(noun)} against ${below}`,
		unit: 'times as much as overall',
		format: (ratio) => (ratio === 0 ? 'less' : ratio === Infinity ? 'more' : `${ratio}×`),
		none: 'too little to compare with',
		note: `Both smoothed over about ${metres(bandwidth)}. Where little is recorded the ratio is a matter of chance.`,
		help: {
			term: 'dual density',
			text: 'Two smooth maps with the same bandwidth, each taken as shares of its whole, divided by each other (Kelsall and Diggle): 2× means that this place has twice the share of the one that it has of the other.'
		},
		marks: [],
		say: (cell) => ({ sub: values[cell] === values[cell] ? `${decimal(values[cell], 2)} times as much as overall` : 'too little to compare with' }) // prettier-ignore
	};
}

/** Kinds as steps from getting colder to getting hotter; what is told apart further stands in the hover card. */
const EMERGING_STEPS: Record<string, number> = {
	new: 3,
	consecutive: 3,
	intensifying: 3,
	persistent: 2,
	diminishing: 1,
	sporadic: 1,
	oscillating: 1,
	historical: 1
};

function emerging({ kinds, periods }: Of<'emerging'>, { theme, noun, bins }: PaintingContext): Painting {
	const steps = EMERGING.map((kind) => {
		const [name, side] = kind.split('-');
		return (EMERGING_STEPS[name] ?? 0) * (side === 'cold' ? -1 : 1);
	});
	const values = Float64Array.from(kinds, (kind) => steps[kind]);
	const ends: Record<string, string> = { '-3.5': 'colder', '-0.5': 'neither', '3.5': 'hotter' };
	return {
		values,
		scale: HOT_SCALE,
		ramp: DIVERGING[theme],
		title: `Where ${noun} stay, come and go`,
		unit: periods,
		format: (limit) => ends[limit] ?? '',
		note: 'From the middle outwards: on and off or fading, all along, getting more or new. The pane “Patterns” lists them.',
		help: {
			term: 'emerging hot spots',
			text: 'Each period is tested by itself (Gi*), and the series of each hexagon for a trend (Mann and Kendall). Hot means much recorded, not much risk for each person.'
		},
		marks: [],
		say: (cell) => ({ total: bins[cell], sub: kinds[cell] ? emergingKind(kinds[cell]).label : 'no pattern over time' })
	};
}

function areas({ counts, sizes, rates, amount, over }: Of<'areas'>, { theme, noun }: PaintingContext): Painting {
	const values = rates ? rates.rate.map((value) => value * THOUSAND) : counts.map((n, k) => n / sizes[k]);
	return {
		values,
		scale: growingScale(values, { hideAt: rates ? -1 : 0 }),
		ramp: SEQUENTIAL[theme],
		title: `${capital(noun)} by area`,
		unit: rates ? `for each 1,000 of ${over}` : 'per km²',
		format: density,
		none: rates ? 'number not known' : 'none recorded',
		note: rates ? 'Small areas are drawn towards the whole.' : undefined,
		help: rates ? SHRUNK : undefined,
		marks: [],
		say: (cell) => ({
			total: counts[cell],
			sub: rates && amount ? `${count(amount[cell])} of ${over}` : `${density(counts[cell] / sizes[cell])} per km²`,
			note: rates && over ? ratesNote(rates, cell, over) : undefined
		})
	};
}

const metres = (distance: number) => (distance >= 1000 ? `${decimal(distance / 1000, 1)} km` : `${count(distance)} m`);
/** 1.25 → "+25 %", 0.8 → "−20 %". */
const percentOf = (ratio: number) => {
	const change = Math.round(100 * (ratio - 1));
	return `${change > 0 ? '+' : change < 0 ? '−' : '±'}${Math.abs(change)} %`;
};
const clear = (p: Float64Array): number[] => Array.from(p.keys()).filter((k) => p[k] <= LEVEL);
const outlined = (n: number, one: string, many: string, none: string) =>
	n ? `Outlined: ${plural(n, 'place')} that ${n === 1 ? one : many}; pale: may be chance.` : `Pale: ${none}`;
const surely = (p: number) => (p <= LEVEL ? 'The difference is clear.' : 'This may well be chance.');
