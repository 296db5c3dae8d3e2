import { count, decimal, dateRange, percent, plural } from '$lib/components/ui/format';
import type { LevelChange } from '$lib/statistics/level-changes';
import type { CountsInTime, SeasonName, TakenApart } from '$lib/statistics/taken-apart';
import { tooLittle } from '$lib/statistics/taken-apart';
import { DAY_MS, weekdayOf } from '$lib/temporal/civil';
import { busiest } from './rose';
import type { Series, SeriesPoint } from './series';

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']; // prettier-ignore
export const PART_NAMES = { trend: 'Trend', week: 'Week', year: 'Year', rest: 'Rest' } as const;
const UNITS = { day: 'day', week: 'week', month: 'month' } as const;

/** A number a day: whole from 10 up, one decimal below, two below 1. */
export const perDay = (value: number) => decimal(value, Math.abs(value) >= 10 ? 0 : Math.abs(value) >= 1 ? 1 : 2);
const signed = (value: number) => (value < 0 ? `−${perDay(-value)}` : `+${perDay(value)}`);
const dayName = (day: number) => dateRange([day * DAY_MS, day * DAY_MS]);

/** "from about 3 May 2017: 12 % fewer a day (8 to 16 %)". @param first  civil day from which the change counts its days */
export function changeWords({ day, ratio, low, high }: LevelChange, first: number): string {
	const more = ratio >= 1;
	const part = (r: number) => Math.round(Math.abs(r - 1) * 100);
	const ends = more ? [low, high] : [high, low];
	// An interval that reaches the other side of no change is said with its sign.
	const spread = ends.map((end) => (end >= 1 === more ? String(part(end)) : `−${part(end)}`));
	return `from about ${dayName(first + day)}: ${part(ratio)} % ${more ? 'more' : 'fewer'} a day (${spread[0]} to ${spread[1]} %)`;
}

/** The days between which a change lies. */
export const changeDates = ({ earliest, latest }: LevelChange, first: number): string =>
	earliest === latest ? dayName(first + earliest) : dateRange([(first + earliest) * DAY_MS, (first + latest) * DAY_MS]);

/** What is said of the changes of level in one sentence. */
export function changesWords({ changes, changesNeed, unit, starts }: TakenApart): string {
	if (!changes) return `Changes of level are not marked: ${lengthWords(starts.length - 1, changesNeed, unit)}.`;
	if (!changes.length) return 'No lasting change of level stands out.';
	return `The level changed ${changes.map((change) => changeWords(change, starts[0])).join('; ')}.`;
}

/** Why a season is not shown: "too short for a yearly season: 14 months, 24 needed". */
export const tooShortWords = ({ name, have, need, of }: TakenApart['tooShort'][number]): string =>
	`too short for a ${name === 'week' ? 'weekly' : 'yearly'} season: ${inMonths(have, need, of)}`;

/** What is said under a series taken apart: its changes, and what it is too short for. */
export function apartWords(apart: TakenApart): string {
	const lacking = apart.tooShort.map((short) => `${tooShortWords(short)[0].toUpperCase()}${tooShortWords(short).slice(1)}.`);
	return [changesWords(apart), ...lacking].join(' ');
}

export const APART_HELP =
	'What is usual for the day of the week and for the time of the year is taken out (STL, seasonal and trend decomposition); the trend is what changes slowly; the rest is what neither explains. Odd days count less. A change of level is marked where a lasting step fits better than chance and better than a slope; in simulations under 5 of 100 steady series got a mark, more where each week is much like the one before.';
export const SPREAD_HELP =
	'Of an incident known only to lie between two moments (a bicycle gone after a night) the file gives a start and an end. Counted at its start, the evening would look too full. Spread, each hour gets the share of the span that lies in it (aoristic analysis, Ratcliffe 2002). Filters by hour and date go by the start all the same.';

const lengthWords = (have: number, need: number, unit: TakenApart['unit']) =>
	`a change could not be told from a season (${inMonths(have, need, unit)})`;

/** Long stretches are said in months. */
function inMonths(have: number, need: number, unit: TakenApart['unit']): string {
	const months = { day: 365 / 12, week: 52 / 12, month: 1 }[unit];
	if (need / months >= 12) return `${plural(Math.floor(have / months), 'month')}, ${Math.floor(need / months)} needed`;
	return `${plural(have, UNITS[unit])}, ${need} needed`;
}

/** Why nothing is taken apart; null when it can be. */
export function tooLittleWords(series: CountsInTime): string | null {
	const lack = tooLittle(series);
	if (!lack) return null;
	return lack.what === 'incidents'
		? `Too few to take apart: ${count(lack.have)} recorded, ${lack.need} needed.`
		: `Too short to take apart: ${plural(lack.have, series.unit)}, ${lack.need} needed.`;
}

/** What each part says, in figures. */
export function partWords(apart: TakenApart): Record<'trend' | SeasonName | 'rest', string> {
	const { trend, rest, starts, seasons } = apart;
	const [low, high] = [Math.min(...trend), Math.max(...trend)].map((v) => perDay(Math.max(0, v)));
	const sorted = rest.map(Math.abs).sort();
	const words = {
		trend: low === high ? `${low} a day` : `${low} to ${high} a day`,
		week: '',
		year: '',
		rest: `9 of 10 within ±${perDay(sorted[Math.floor(0.9 * (sorted.length - 1))])}`
	};
	for (const { name, values } of seasons) {
		const means = name === 'week' ? byGroup(values, (i) => weekdayOf(starts[i]), 7) : byGroup(values, (i) => new Date(starts[i] * DAY_MS).getUTCMonth(), 12); // prettier-ignore
		const names = name === 'week' ? WEEKDAYS : MONTHS;
		const extreme = (pick: (...values: number[]) => number) => {
			const k = means.indexOf(pick(...means));
			return `${names[k].slice(0, 3)} ${signed(means[k])}`;
		};
		words[name] = `most ${extreme(Math.max)}, least ${extreme(Math.min)}`;
	}
	return words;
}

function byGroup(values: Float64Array, group: (i: number) => number, size: number): number[] {
	const sums = new Float64Array(size);
	const counts = new Float64Array(size);
	values.forEach((v, i) => {
		sums[group(i)] += v;
		counts[group(i)]++;
	});
	return Array.from(sums, (sum, k) => (counts[k] ? sum / counts[k] : 0));
}

const hour = (h: number) => `${String(h % 24).padStart(2, '0')}:00`;

/** What the rose or the matrix shows, for who cannot see it. @param values  counts by hour */
export function clockWords(values: readonly number[], who: string): string {
	const third = busiest(values, 8);
	if (!third) return `No hours are known of these ${who}.`;
	const most = values.indexOf(Math.max(...values));
	return `Most ${who} were at ${hour(most)} to ${hour(most + 1)}; ${percent(third.share, 0)} fell in the eight hours from ${hour(third.from)} to ${hour(third.from + 8)}.`;
}

/** What the series shows. */
export function seriesWords({ unit, points }: Pick<Series, 'unit' | 'points'>, who: string): string {
	const whole = points.filter(({ partial }) => !partial);
	if (!whole.length) return '';
	const [least, most] = whole.reduce(
		([low, high], point) => [point.value < low.value ? point : low, point.value > high.value ? point : high],
		[whole[0], whole[0]]
	);
	const name = ({ from, to }: SeriesPoint) => dateRange([from * DAY_MS, to * DAY_MS], unit === 'month' ? 'month' : undefined);
	return `${plural(whole.length, `whole ${unit}`)}; most ${who} in ${name(most)}: ${count(most.value)}, fewest in ${name(least)}: ${count(least.value)}.`;
}

/** What the calendar shows. @param counts  by day from `first` */
export function calendarWords(counts: Float64Array, first: number, missing: number, who: string): string {
	let [top, zero] = [0, 0];
	counts.forEach((n, day) => {
		if (n > counts[top]) top = day;
		if (n === 0) zero++;
	});
	const notes = [
		`${plural(counts.length, 'day')} from ${dayName(first)} to ${dayName(first + counts.length - 1)}`,
		`most ${who} on ${dayName(first + top)}: ${count(counts[top])}`,
		...(zero - missing > 0 ? [`${plural(zero - missing, 'day')} with none`] : []),
		...(missing ? [`${plural(missing, 'day')} of which the file holds nothing`] : [])
	];
	return `${notes.join('; ')}.`;
}

/** "18 % of these recorded thefts have a span longer than an hour". */
export const uncertainWords = (uncertain: number, total: number, who: string): string =>
	total > 0
		? `${percent(uncertain / total, uncertain / total < 0.1 ? 1 : 0)} of these ${who} have a span longer than an hour`
		: `None of these ${who} has a span longer than an hour`;
