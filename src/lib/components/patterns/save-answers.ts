import { extent, scaleLinear } from 'd3';
import type { SavedChart } from '$lib/components/explore/saved-chart';
import { columnName, savedTable } from '$lib/components/explore/saved-chart';
import type { Column } from '$lib/components/ui/data-table';
import { count, decimal, percent } from '$lib/components/ui/format';
import { text } from '$lib/messages/text';
import { curvesSvg, scatterSvg, type Axis } from '$lib/sharing/curve-svg';
import { tableSvg } from '$lib/sharing/table-svg';
import type { ConcentrationAnswer } from '$lib/statistics/questions/concentration';
import type { Going, GoesWithAnswer } from '$lib/statistics/questions/goes-with';
import type { NearRepeats } from '$lib/statistics/questions/near-repeats';
import type { SpreadAnswer } from '$lib/statistics/questions/spread';
import { concentrationSentence } from './concentration-words';
import { goes, goesWithSentence, plainWords } from './goes-with-words';
import { after, askedWords, bandsOf, nearRepeatSentence, type Band } from './near-repeat-words';
import { share } from './patterns-words';
import type { Places, With } from './questions';
import { groundWords, spreadSentence, upperWords } from './spread-words';

/* Answers of the pane Patterns as they are saved: those of pairs, shares and columns. Those of places are in save-places. */

/** The name and what is counted, and how: of a card with a term and what its answer rests on. */
export function headOf(name: string, who: string, { term, basis }: { term: string; basis: string }) {
	return { name, heading: text.files.of(name, who), method: `${term}. ${basis}` };
}

const axis = ([from, to]: readonly [number, number], label: string, written: (value: number) => string): Axis => ({
	from,
	to,
	label,
	ticks: scaleLinear([from, to], [0, 1]).ticks(6).map((value) => ({ value, label: written(value) })) // prettier-ignore
});

/** Pairs by distance and days, one row a band; drawn as on the screen. @param since  the first day asked about, in words */
export function savedNearRepeats(result: NearRepeats, who: string, since: string): SavedChart[] {
	const { cards, columns: named, yes, no } = text.files;
	const words = text.patterns.nearRepeats;
	const { distances, times } = result.table;
	const bands = bandsOf(result);
	const apart = (d: number) => (d === 0 ? words.samePlace : `${count(distances[d - 1])}–${count(distances[d])} m`);
	const numbers = (name: string, of: (band: Band) => number, digits?: number) => ({ name, values: bands.map(of), digits });
	return [
		{
			...headOf(cards.nearRepeats, who, words),
			says: nearRepeatSentence(result, who),
			leftOut: askedWords(result, since),
			needs: 'place',
			rows: bands.length,
			columns: [
				{ name: columnName(words.apart), values: bands.map(({ d }) => apart(d)) },
				numbers(named.metresTo, ({ d }) => distances[d]),
				numbers(named.daysTo, ({ t }) => times[t]),
				numbers(named.pairs, ({ observed }) => observed),
				numbers(named.expected, ({ expected }) => expected, 2),
				numbers(named.ratio, ({ ratio }) => ratio, 4),
				numbers(named.pAlone, ({ p }) => p, 6),
				numbers(named.p, ({ q }) => q, 6),
				{ name: named.standsOut, values: bands.map(({ standsOut }) => (standsOut ? yes : no)) }
			],
			draw: (frame) =>
				tableSvg(
					frame,
					[{ label: words.apart }, ...times.map((_, t) => ({ label: after(times, t), numeric: true }))],
					distances.map((_, d) => [
						apart(d),
						...times.map((_, t) => {
							const { ratio, standsOut } = bands[d * times.length + t];
							return Number.isNaN(ratio) ? '–' : `${standsOut ? '● ' : ''}× ${decimal(ratio, ratio < 10 ? 2 : 0)}`;
						})
					]),
					(d, column) => column > 0 && bands[d * times.length + column - 1].standsOut,
					words.caption(bands.length).replace('{dot}', '●')
				)
		}
	];
}

/** What share of the places holds how much, and the curve. */
export function savedConcentration(result: ConcentrationAnswer & { by: Places }, who: string): SavedChart[] {
	const words = text.patterns.concentration;
	const { cards } = text.files;
	const { gini, giniInterval, generalised, chance, holding, curve, by } = result;
	const rest = {
		says: concentrationSentence(result, by, who),
		without: [by === 'hexagons' ? 'place' : 'areas'] as const,
		needs: by === 'hexagons' ? ('place' as const) : undefined
	};
	type Held = (typeof holding)[number];
	const part = (label: string, key: keyof Held): Column<Held> => ({
		key,
		label,
		value: (held) => held[key],
		format: share,
		numeric: true
	});
	const notes = words.gini(decimal(gini), decimal(giniInterval.low), decimal(giniInterval.high), decimal(generalised), decimal(chance.generalisedMean)); // prettier-ignore
	const table = savedTable(
		{ ...headOf(cards.concentration, who, words), ...rest, says: `${rest.says} ${notes}` },
		[
			part(words.ofAll, 'share'),
			part(words.liesIn, 'places'),
			{ ...part(text.files.low(words.interval), 'low') },
			{ ...part(text.files.high(words.interval), 'high') },
			part(words.byChance, 'byChance')
		],
		holding
	);
	const whole = (value: number) => percent(value, 0);
	const even = Float64Array.of(0, 1);
	return [
		table,
		{
			...headOf(cards.curve, who, words),
			...rest,
			rows: curve.places.length,
			columns: [
				{ name: columnName(words.x[by]), values: curve.places, digits: 6 },
				{ name: columnName(words.y), values: curve.events, digits: 6 }
			],
			draw: (frame) =>
				curvesSvg(
					frame,
					[
						{ name: text.patterns.recorded, x: curve.places, y: curve.events, dotted: false },
						{ name: words.even, x: even, y: even, dotted: true }
					],
					axis([0, 1], words.x[by], whole),
					axis([0, 1], words.y, whole)
				)
		}
	];
}

/** Ripley's L less the distance, with what chance gives. */
export function savedSpread(result: SpreadAnswer, who: string): SavedChart[] {
	const words = text.patterns.spread;
	const { r, l, low, high } = result.ripley;
	const over = (values: Float64Array) => values.map((value, k) => value - r[k]);
	const [own, most, least] = [l, high, low].map(over);
	const upper = upperWords(result);
	const known = [...own, ...most, ...least].filter(Number.isFinite);
	return [
		{
			...headOf(text.files.cards.spread, who, words),
			says: spreadSentence(result, who),
			leftOut: groundWords(result),
			needs: 'place',
			rows: r.length,
			columns: [
				{ name: columnName(words.x), values: r },
				{ name: columnName(words.y), values: own, digits: 4 },
				{ name: columnName(upper), values: most, digits: 4 },
				{ name: columnName(words.lower), values: least, digits: 4 }
			],
			draw: (frame) =>
				curvesSvg(
					frame,
					[
						{ name: text.patterns.recorded, x: r, y: own, dotted: false },
						{ name: upper, x: r, y: most, dotted: true },
						{ name: words.lower, x: r, y: least, dotted: true }
					],
					axis([0, r[r.length - 1]], words.x, count),
					axis([Math.min(0, ...known), Math.max(1, ...known)], words.y, count)
				)
		}
	];
}

/**
 * The correlation with each column, and the rows of the one that is looked at.
 * @param what   "recorded incidents per 1,000 people"
 * @param shown  the column that is drawn
 * @param names  of the rows: areas as the data writes them, or days
 */
export function savedGoesWith(
	result: GoesWithAnswer & { with: With },
	table: readonly Column<Going>[],
	what: string,
	shown: Going,
	names: readonly string[]
): SavedChart[] {
	const words = text.patterns.goesWith;
	const { cards, columns: named } = text.files;
	const basis = result.inTime ? words.season : words.ecological;
	const head = (name: string) => headOf(name, what, { term: words.term, basis });
	const { y, going, inTime } = result;
	const known = names.map((_, k) => k).filter((k) => Number.isFinite(shown.values[k]) && Number.isFinite(y[k]));
	const at = (values: ArrayLike<number>) => known.map((k) => values[k]);
	const [x, counts] = [at(shown.values), at(y)];
	const nice = (values: number[]) => scaleLinear(extent(values) as [number, number], [0, 1]).nice(5).domain() as [number, number]; // prettier-ignore
	const number = (value: number) => (Number.isInteger(value) ? count(value) : decimal(value));
	const yLabel = result.with.per ? words.per(result.with.per) : words.recorded;
	const places = known.map((k) => names[k]);
	const intervals = (of: (each: Going) => { low: number; high: number } | null, name: string) => [
		{ name: columnName(text.files.low(name)), values: going.map((each) => of(each)?.low ?? NaN), digits: 6 },
		{ name: columnName(text.files.high(name)), values: going.map((each) => of(each)?.high ?? NaN), digits: 6 }
	];
	return [
		savedTable({ ...head(cards.goesWith), says: goesWithSentence(result, what) }, table, going, {
			more: [
				...intervals((each) => each.pearson, words.pearson),
				...intervals((each) => each.spearman, words.spearman),
				{ name: named.allowing, values: going.map(({ allowing }) => allowing?.r ?? NaN), digits: 6 },
				...intervals((each) => each.allowing, named.allowing)
			],
			strong: goes
		}),
		{
			...head(cards.against(shown.name)),
			says: plainWords(shown),
			...(inTime ? {} : { places: { shape: 'named', names: places } }),
			rows: known.length,
			columns: [
				{ name: columnName(inTime ? words.day : words.area), values: places },
				{ name: shown.name, values: x },
				{ name: columnName(what), values: counts, digits: 6 }
			],
			draw: (frame) => scatterSvg(frame, x, counts, axis(nice(x), shown.name, number), axis(nice(counts), yLabel, number))
		}
	];
}
