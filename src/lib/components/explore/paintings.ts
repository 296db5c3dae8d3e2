import type { ColourScale } from '$lib/components/map/colour-scale';
import { divergingScale, evenScale, growingScale } from '$lib/components/map/colour-scale';
import { count, dateRange, decimal, percent } from '$lib/components/ui/format';
import { timesOf, TIMES_FROM } from '$lib/components/ui/times';
import { DIVERGING, rampColour, SEQUENTIAL, type Rgb } from '$lib/components/ui/ramps';
import type { Precision } from '$lib/domain/dataset';
import type { Classes } from '$lib/domain/exploration';
import { list } from '$lib/messages/say';
import { locale, text } from '$lib/messages/text';
import { compareCounts } from '$lib/statistics/compare-counts';
import type { LayerReading } from '$lib/statistics/map-readings';
import { ratioOf } from '$lib/statistics/part-of-whole';
import { DAY_MS } from '$lib/temporal/civil';
import { daysIn, spanOf, type DayRange } from '$lib/temporal/compared-periods';
import { kindWords as emergingKind, KINDS_TOLD } from '$lib/components/patterns/emerging-words';
import { EMERGING } from '$lib/statistics/emerging';
import { classed, type Classed } from './classed';
import { HOT_SCALE } from './hot-scale';
import type { LegendKey } from './legend-key';
import { capital, density } from './words';

// Drawn with a layer of areas or squares: fetched with it.
export { areaShapes, squareCentres } from './area-shapes';
export { default as LegendKeys } from './LegendKeys.svelte';
export { default as HelpTerm } from '$lib/components/ui/HelpTerm.svelte';

/** How a layer of the map is drawn, and what may be said of it. */
export interface Painting {
	/** One a cell; NaN is not drawn. */
	values: ArrayLike<number>;
	scale: ColourScale;
	/** Where its values are cut into classes. */
	classes?: Classed;
	ramp: readonly Rgb[];
	title: string;
	unit: string;
	format?: (value: number) => string;
	/** What cells without a colour are. */
	none?: string;
	/** Names of the colours, in place of steps with their limits. */
	keys?: LegendKey[];
	/** A sentence under the legend, and a term that explains it. */
	note?: string;
	help?: { term: string; help: string };
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
	/** How counts and rates are cut; null: steps that grow. */
	classes: Classes | null;
}

const THOUSAND = 1000;
const LEVEL = 0.05;
/** February and March. */
const TWO_MONTHS = 59;
/** Ratios that one can say: a third less, a fifth less, … half as much again. */
const RATIOS = [0, 0.67, 0.8, 0.91, 1.1, 1.25, 1.5, Infinity];
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

/** Classes where they are asked for, else steps that grow. */
function cut(values: ArrayLike<number>, classes: Classes | null, hideAt: number): Pick<Painting, 'scale' | 'classes'> {
	const made = classes ? classed(values, classes, hideAt) : undefined;
	return { scale: made?.scale ?? growingScale(values, { hideAt }), classes: made };
}

function rate({ rates, amount, over }: Of<'rate'>, { theme, noun, bins, classes }: PaintingContext): Painting {
	const words = text.painted.rate;
	const values = rates.rate.map((value) => value * THOUSAND);
	return {
		values,
		...cut(values, classes, -1),
		ramp: SEQUENTIAL[theme],
		title: capital(noun),
		unit: words.unit(over),
		format: density,
		none: words.none,
		note: words.note(capital(over)),
		help: text.painted.shrunk,
		marks: [],
		say: (cell) => ({
			total: bins[cell],
			sub: words.about(count(Math.round(amount[cell])), over),
			note: ratesNote(rates, cell, over)
		})
	};
}

function ratesNote({ raw, rate }: Of<'rate'>['rates'], cell: number, over: string): string {
	const { notKnown, both } = text.painted.rate;
	return raw[cell] >= 0 ? both(density(raw[cell] * THOUSAND), density(rate[cell] * THOUSAND)) : notKnown(over);
}

function share({ shares, part, whole }: Of<'share'>, { theme, noun, kinds }: PaintingContext): Painting {
	const words = text.painted.share;
	const chosen = kinds ?? words.chosen;
	const values = shares.share.map((value) => value * 100);
	const marks = clear(shares.p);
	return {
		values,
		scale: evenScale(values),
		ramp: SEQUENTIAL[theme],
		title: words.title(chosen),
		unit: words.unit(noun),
		none: text.explore.map.none,
		note: `${words.overall(percent(shares.overall))} ${outlined(marks, words)}`,
		help: text.painted.tested,
		marks,
		pale: (cell) => !(shares.p[cell] <= LEVEL),
		say: (cell) => ({
			total: whole[cell],
			sub: words.part(count(part[cell]), chosen),
			note: whole[cell] > 0 ? `${words.both(percent(part[cell] / whole[cell]), percent(values[cell] / 100))} ${surely(shares.p[cell])}` : undefined // prettier-ignore
		})
	};
}

function change({ changes, before, after, periods }: Of<'change'>, { theme, noun, precision }: PaintingContext): Painting {
	const words = text.painted.change;
	const exposure = daysIn(periods.before) / daysIn(periods.after);
	const values = changes.share.map((value) => ratioOf(value, exposure));
	const marks = clear(changes.p);
	const said = (times: readonly DayRange[]) => {
		const [from, to] = spanOf(times);
		return dateRange([from * DAY_MS, to * DAY_MS], precision);
	};
	// Of two weeks (months) or more the sentence tells the change of everything, with an interval that knows how much weeks vary.
	const unsaid = daysIn(periods.after) < (precision === 'month' ? TWO_MONTHS : 14);
	const left = daysIn([spanOf(periods.after)]) - daysIn(periods.after);
	return {
		values,
		scale: divergingScale(RATIOS, false),
		ramp: DIVERGING[theme],
		title: words.title(capital(noun)),
		unit: words.unit(said(periods.after), said(periods.before)),
		format: (ratio) => (ratio === 0 ? words.fewer : ratio === Infinity ? words.more : percentOf(ratio)),
		none: words.none,
		note: [unsaid && together(before, after, periods), left && words.leftOut(left), outlined(marks, words)]
			.filter(Boolean)
			.join(' '),
		help: text.painted.tested,
		marks,
		pale: (cell) => !(changes.p[cell] <= LEVEL),
		say: (cell) => ({
			total: after[cell],
			sub:
				exposure === 1
					? words.before(count(before[cell]))
					: words.beforeIn(count(before[cell]), text.some.days(daysIn(periods.before)), count(daysIn(periods.after))),
			note: after[cell] + before[cell] > 0 ? surely(changes.p[cell]) : undefined
		})
	};
}

/** The change of everything on a few days, with the interval of two Poisson counts. */
function together(before: Float64Array, after: Float64Array, periods: Of<'change'>['periods']): string {
	const sum = (counts: Float64Array) =>
		Math.max(
			0,
			counts.reduce((all, n) => all + n, 0)
		);
	const words = text.painted.change;
	const { ratio, midP } = compareCounts(sum(before), daysIn(periods.before), sum(after), daysIn(periods.after));
	if (!(ratio > 0 && Number.isFinite(midP.high))) return words.few;
	if (ratio >= TIMES_FROM)
		return words.together(words.times(timesOf(ratio)), timesOf(midP.low, 'down'), words.times(timesOf(midP.high, 'up')));
	return words.together(percentOf(ratio), percentOf(midP.low), percentOf(midP.high));
}

function heat({ surface }: Of<'heat'>, { theme, noun }: PaintingContext): Painting {
	const words = text.painted.heat;
	const { values, bandwidth, edge, incidents } = surface;
	const scale = growingScale(values);
	return {
		values,
		// Below a hundredth of the top the ground shows through.
		scale: { ...scale, hideAt: (scale.limits[1] ?? 0) / 4 },
		ramp: SEQUENTIAL[theme],
		title: capital(noun),
		unit: words.unit,
		format: density,
		note: words.note(count(incidents), metres(bandwidth), edge),
		help: { term: words.term, help: words.help(metres(bandwidth)) },
		marks: [],
		say: (cell) => ({ sub: words.density(density(values[cell])) })
	};
}

function relative({ surface, below }: Of<'relative'>, { theme, noun, kinds }: PaintingContext): Painting {
	const words = text.painted.relative;
	const { values, bandwidth } = surface;
	return {
		values,
		scale: divergingScale([0, 0.5, 0.67, 0.8, 1.25, 1.5, 2, Infinity], false),
		ramp: DIVERGING[theme],
		title: words.title(capital(kinds ?? noun), below),
		unit: words.unit,
		format: (ratio) => (ratio === 0 ? words.less : ratio === Infinity ? words.more : `${ratio.toLocaleString(locale())}×`),
		none: words.none,
		note: words.note(metres(bandwidth)),
		help: words,
		marks: [],
		say: (cell) => ({ sub: values[cell] === values[cell] ? words.times(decimal(values[cell], 2)) : words.none })
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
	const words = text.painted.emerging;
	const counts = new Float64Array(EMERGING.length);
	for (let k = 0; k < kinds.length; k++) counts[kinds[k]]++;
	const keys = [3, 2, 1, -3, -2, -1].flatMap((step): LegendKey[] => {
		const told = KINDS_TOLD.filter((kind) => steps[kind] === step && counts[kind] > 0);
		const label = list(told.map((kind) => `${emergingKind(kind).label} (${count(counts[kind])})`));
		const colour = `rgb(${rampColour(DIVERGING[theme], HOT_SCALE.share(step)).join(' ')})`;
		return told.length ? [{ mark: 'fill', colour, label }] : [];
	});
	const ends: Record<string, string> = { '-3.5': words.colder, '-0.5': words.neither, '3.5': words.hotter };
	return {
		values,
		scale: HOT_SCALE,
		ramp: DIVERGING[theme],
		title: words.title(noun),
		unit: periods,
		format: (limit) => ends[limit] ?? '',
		keys,
		note: keys.length ? undefined : words.none,
		help: words,
		marks: [],
		say: (cell) => ({ total: bins[cell], sub: kinds[cell] ? emergingKind(kinds[cell]).label : words.none })
	};
}

function areas({ counts, sizes, rates, amount, over }: Of<'areas'>, { theme, noun, classes }: PaintingContext): Painting {
	const words = text.painted.areas;
	const values = rates ? rates.rate.map((value) => value * THOUSAND) : counts.map((n, k) => n / sizes[k]);
	return {
		values,
		...cut(values, classes, rates ? -1 : 0),
		ramp: SEQUENTIAL[theme],
		title: words.title(capital(noun)),
		unit: rates && over ? text.painted.rate.unit(over) : text.explore.map.perKm2,
		format: density,
		none: rates ? text.painted.rate.none : text.explore.map.none,
		note: rates ? words.note : undefined,
		help: rates ? text.painted.shrunk : undefined,
		marks: [],
		say: (cell) => ({
			total: counts[cell],
			sub:
				rates && amount && over
					? words.amount(count(amount[cell]), over)
					: text.explore.map.density(density(counts[cell] / sizes[cell])),
			note: rates && over ? ratesNote(rates, cell, over) : undefined
		})
	};
}

const metres = (distance: number) => (distance >= 1000 ? `${decimal(distance / 1000, 1)} km` : `${count(distance)} m`);
/** 1.25 → "+25 %", 0.8 → "−20 %". */
const percentOf = (ratio: number) => {
	const change = Math.round(100 * (ratio - 1));
	return `${change > 0 ? '+' : change < 0 ? '−' : '±'}${Math.abs(change)}\u00a0%`;
};
const clear = (p: Float64Array): number[] => Array.from(p.keys()).filter((k) => p[k] <= LEVEL);
const outlined = (marks: number[], words: { outlined(n: number): string; noneOutlined: string }) =>
	marks.length ? words.outlined(marks.length) : words.noneOutlined;
const surely = (p: number) => (p <= LEVEL ? text.painted.clear : text.painted.chance);
