import { monthStart, weekdayOf } from '$lib/temporal/civil';
import { mstlSteps, smoothLine } from './decompose';
import { levelChanges, type LevelChange } from './level-changes';

/** Net counts by day, or by month where the source gives no days. */
export interface CountsInTime {
	unit: 'day' | 'month';
	/** First civil day (days since 1970-01-01) of the first count. */
	first: number;
	counts: Float64Array<ArrayBuffer>;
}

export type SeasonName = 'week' | 'year';

/** What a series of counts is made of. Every part is in incidents a day and adds up: value = trend + seasons + rest. */
export interface TakenApart {
	/** What was taken apart: days, weeks (where days hold less than one incident) or months. */
	unit: 'day' | 'week' | 'month';
	/** Civil day on which each value begins, and one more: where the last ends. */
	starts: Float64Array<ArrayBuffer>;
	values: Float64Array<ArrayBuffer>;
	trend: Float64Array<ArrayBuffer>;
	seasons: { name: SeasonName; values: Float64Array<ArrayBuffer> }[];
	rest: Float64Array<ArrayBuffer>;
	/** Seasons for which the series is too short: values there are, and those needed. */
	tooShort: { name: SeasonName; have: number; need: number; of: 'day' | 'week' | 'month' }[];
	/** Null where the series is too short to tell a change from the yearly season or a slope. */
	changes: LevelChange[] | null;
	/** Values for which changes can be marked. */
	changesNeed: number;
}

/** Values in a season's round. */
const ROUNDS: Record<TakenApart['unit'], Partial<Record<SeasonName, number>>> = {
	day: { week: 7, year: 365 },
	week: { year: 52 },
	month: { year: 12 }
};
/** Of the trend, in values: no quicker than a quarter or a half year. */
const TREND_SPAN = { day: 91, week: 27, month: 13 };
/** Within so many values the yearly season is smoothed once more: few years tell single days of the year badly. */
const SEASON_SPAN = { day: 61, week: 9, month: 1 };
/** Years without which a change of level cannot be told from a season. */
const YEARS = 2.5;
/** Fewer incidents, or fewer values, are not taken apart. */
const LEAST_INCIDENTS = 50;
export const LEAST_VALUES = 12;
/** Seasons and changes are found in turn, each without the other: so often at most. */
const TURNS = 3;

/** What stands in the way of taking a series apart; null when nothing does. */
export function tooLittle({ counts }: CountsInTime): { what: 'incidents' | 'values'; have: number; need: number } | null {
	if (counts.length < LEAST_VALUES) return { what: 'values', have: counts.length, need: LEAST_VALUES };
	const have = counts.reduce((sum, n) => sum + Math.max(0, n), 0);
	return have < LEAST_INCIDENTS ? { what: 'incidents', have, need: LEAST_INCIDENTS } : null;
}

/**
 * Takes a series of counts apart into trend, weekly and yearly season and what is left (robust MSTL, `decompose.ts`), each season only where the series has more than two rounds of it; the yearly one is smoothed
 * once more, as its source does for daily values. Then where the level changes, in the series without its seasons: season and changes are found in turn, since a change bends the
 * season and a season hides a change.
 *
 * @yields   the share done
 * @returns  null where `tooLittle`
 * @see Cleveland et al. (1990) as in `decompose.ts`; for the turns Verbesselt, Hyndman, Newnham and Culvenor (2010), Detecting Trend and Seasonal Changes in Satellite Image Time Series, Remote Sensing of Environment 114, 106–115
 */
export function* takeApart(series: CountsInTime): Generator<number, TakenApart | null> {
	if (tooLittle(series)) return null;
	const { unit, starts, counts } = arranged(series);
	if (counts.length < LEAST_VALUES) return null;
	const days = Float64Array.from(counts, (_, i) => starts[i + 1] - starts[i]);
	const values = counts.map((n, i) => n / days[i]);
	const names = Object.entries(ROUNDS[unit]) as [SeasonName, number][];
	const fitting = names.filter(([, round]) => counts.length > 2 * round);
	const tooShort = names
		.filter(([, round]) => counts.length <= 2 * round)
		.map(([name, round]) => ({ name, have: counts.length, need: 2 * round + 1, of: unit }));

	const changesNeed = Math.ceil(YEARS * ROUNDS[unit].year!);
	const whole = counts.length >= changesNeed;
	let shown: Pick<TakenApart, 'trend' | 'seasons' | 'rest'> | undefined;
	let changes: LevelChange[] = [];
	for (let turn = 0; turn < (whole ? TURNS : 1); turn++) {
		const level = steps(changes, starts);
		const parts = yield* apart(values.map((v, i) => v / level[i]), unit, fitting, turn); // prettier-ignore
		shown ??= parts;
		if (!whole) break;
		const found = levelChanges({
			counts: counts.map((n) => Math.max(0, n)),
			exposure: days.map((d, i) => d * factor(parts, i)),
			starts: starts.map((day) => day - starts[0]),
			...(unit === 'month' ? { together: 1, shortest: 3, year: 12 } : { together: unit === 'day' ? 7 : 1, shortest: 8, year: 52 })
		});
		const same = found.length === changes.length && found.every(({ day }, k) => day === changes[k].day);
		changes = found;
		if (same) break;
	}
	return { unit, starts, values, ...shown!, tooShort, changes: whole ? changes : null, changesNeed };
}

/** Days, or whole weeks where days hold less than one incident, or months. */
function arranged({ unit, first, counts }: CountsInTime): Pick<TakenApart, 'unit' | 'starts'> & { counts: Float64Array } {
	const n = counts.length;
	if (unit === 'month') return { unit, counts, starts: Float64Array.from({ length: n + 1 }, (_, i) => monthStart(first, i)) };
	if (counts.reduce((sum, v) => sum + v, 0) >= n || n < 7 * LEAST_VALUES + 6)
		return { unit, counts, starts: Float64Array.from({ length: n + 1 }, (_, i) => first + i) };
	const monday = (7 - weekdayOf(first)) % 7;
	const weeks = Math.floor((n - monday) / 7);
	return {
		unit: 'week',
		counts: Float64Array.from({ length: weeks }, (_, w) =>
			counts.subarray(monday + 7 * w, monday + 7 * w + 7).reduce((sum, v) => sum + v, 0)
		),
		starts: Float64Array.from({ length: weeks + 1 }, (_, w) => first + monday + 7 * w)
	};
}

function* apart(
	values: Float64Array<ArrayBuffer>,
	unit: TakenApart['unit'],
	fitting: [SeasonName, number][],
	turn: number
): Generator<number, Pick<TakenApart, 'trend' | 'seasons' | 'rest'>> {
	const span = TREND_SPAN[unit];
	if (!fitting.length) {
		const trend = smoothLine(values, Math.min(span, values.length));
		return { trend, seasons: [], rest: values.map((v, i) => v - trend[i]) };
	}
	const rounds = fitting.map(([, round]) => round);
	// Of few years a slope would be taken for a season that begins anew each year: it is taken out first, and goes to the trend.
	const line = fitting.some(([name]) => name === 'year') ? straightLine(values) : new Float64Array(values.length);
	const level = values.map((v, i) => v - line[i]);
	const kernel = mstlSteps(level, rounds, { robust: true, trendSpan: Math.min(span, values.length - 1) | 1 });
	let step = kernel.next();
	for (; !step.done; step = kernel.next()) yield (turn + step.value) / TURNS;
	const { trend: bent, seasonal, remainder } = step.value!;
	const trend = bent.map((v, i) => v + line[i]);
	const rest = remainder.slice();
	const seasons = fitting.map(([name], k) => {
		if (name !== 'year' || SEASON_SPAN[unit] === 1) return { name, values: seasonal[k] };
		const smooth = smoothLine(seasonal[k], SEASON_SPAN[unit]);
		smooth.forEach((v, i) => (rest[i] += seasonal[k][i] - v));
		return { name, values: smooth };
	});
	return { trend, seasons, rest };
}

/** The line of least squares. */
function straightLine(values: Float64Array): Float64Array<ArrayBuffer> {
	const middle = (values.length - 1) / 2;
	const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
	let [together, spread] = [0, 0];
	values.forEach((v, i) => {
		together += (i - middle) * (v - mean);
		spread += (i - middle) ** 2;
	});
	return Float64Array.from(values, (_, i) => mean + (together / spread) * (i - middle));
}

/** What the seasons make of the level: 1 in an ordinary moment. */
function factor({ trend, seasons }: Pick<TakenApart, 'trend' | 'seasons'>, i: number): number {
	const together = seasons.reduce((sum, { values }) => sum + values[i], 0);
	return trend[i] > 0 ? Math.max(0.05, 1 + together / trend[i]) : 1;
}

/** The level of each value relative to the first. */
function steps(changes: readonly LevelChange[], starts: Float64Array): Float64Array<ArrayBuffer> {
	return Float64Array.from({ length: starts.length - 1 }, (_, i) =>
		changes.reduce((level, { day, ratio }) => (starts[i] - starts[0] >= day ? level * ratio : level), 1)
	);
}
