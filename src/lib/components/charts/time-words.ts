import { count, decimal, dateRange, percent } from '$lib/components/ui/format';
import { timesOf, TIMES_FROM } from '$lib/components/ui/times';
import { capital } from '$lib/components/explore/words';
import { shortMonths, shortWeekdays } from '$lib/messages/dates';
import { text } from '$lib/messages/text';
import type { LevelChange } from '$lib/statistics/level-changes';
import type { CountsInTime, SeasonName, TakenApart } from '$lib/statistics/taken-apart';
import { tooLittle } from '$lib/statistics/taken-apart';
import { DAY_MS, weekdayOf } from '$lib/temporal/civil';
import { busiest } from './rose';
import type { Series, SeriesPoint } from './series';

/** A number a day: whole from 10 up, one decimal below, two below 1. */
export const perDay = (value: number) => decimal(value, Math.abs(value) >= 10 ? 0 : Math.abs(value) >= 1 ? 1 : 2);
const signed = (value: number) => (value < 0 ? `−${perDay(-value)}` : `+${perDay(value)}`);
const dayName = (day: number) => dateRange([day * DAY_MS, day * DAY_MS]);

/** "from about 3 May 2017: 12 % fewer a day (8 to 16 %)". @param first  civil day from which the change counts its days */
export function changeWords({ day, ratio, low, high }: LevelChange, first: number): string {
	if (ratio >= TIMES_FROM)
		return text.time.change.manifold(dayName(first + day), timesOf(ratio), timesOf(low, 'down'), timesOf(high, 'up'));
	const more = ratio >= 1;
	const part = (r: number) => Math.round(Math.abs(r - 1) * 100);
	const ends = more ? [low, high] : [high, low];
	// An interval that reaches the other side of no change is said with its sign.
	const spread = ends.map((end) => (end >= 1 === more ? String(part(end)) : `−${part(end)}`));
	const say = more ? text.time.change.more : text.time.change.fewer;
	return say(dayName(first + day), part(ratio), spread[0], spread[1]);
}

/** The days between which a change lies. */
export const changeDates = ({ earliest, latest }: LevelChange, first: number): string =>
	earliest === latest ? dayName(first + earliest) : dateRange([(first + earliest) * DAY_MS, (first + latest) * DAY_MS]);

/** What is said of the changes of level in one sentence. */
export function changesWords({ changes, changesNeed, unit, starts }: TakenApart): string {
	const say = text.time.change;
	if (!changes) return say.notMarked(inMonths(starts.length - 1, changesNeed, unit));
	if (!changes.length) return say.none;
	return say.changed(changes.map((change) => changeWords(change, starts[0])).join('; '));
}

/** Why a season is not shown: "too short for a yearly season: 14 months, 24 needed". */
export const tooShortWords = ({ name, have, need, of }: TakenApart['tooShort'][number]): string =>
	text.time.tooShort[name](inMonths(have, need, of));

/** What is said under a series taken apart: its changes, and what it is too short for. */
export function apartWords(apart: TakenApart): string {
	const lacking = apart.tooShort.map(tooShortWords).map((words) => `${capital(words)}.`);
	return [changesWords(apart), ...lacking].join(' ');
}

/** Long stretches are said in months. */
function inMonths(have: number, need: number, unit: TakenApart['unit']): string {
	const months = { day: 365 / 12, week: 52 / 12, month: 1 }[unit];
	const { periods } = text.some;
	if (need / months >= 12) return text.time.needed(periods.month(Math.floor(have / months)), Math.floor(need / months));
	return text.time.needed(periods[unit](have), need);
}

/** Why nothing is taken apart; null when it can be. */
export function tooLittleWords(series: CountsInTime): string | null {
	const lack = tooLittle(series);
	if (!lack) return null;
	return lack.what === 'incidents'
		? text.time.tooFew(count(lack.have), lack.need)
		: text.time.tooLittle(text.time.needed(text.some.periods[series.unit](lack.have), lack.need));
}

/** What each part says, in figures. */
export function partWords(apart: TakenApart): Record<'trend' | SeasonName | 'rest', string> {
	const { trend, rest, starts, seasons } = apart;
	const [low, high] = [Math.min(...trend), Math.max(...trend)].map((v) => perDay(Math.max(0, v)));
	const sorted = rest.map(Math.abs).sort();
	const words = {
		trend: low === high ? text.time.perDay(low) : text.time.range(low, high),
		week: '',
		year: '',
		rest: text.time.within(perDay(sorted[Math.floor(0.9 * (sorted.length - 1))]))
	};
	for (const { name, values } of seasons) {
		const means = name === 'week' ? byGroup(values, (i) => weekdayOf(starts[i]), 7) : byGroup(values, (i) => new Date(starts[i] * DAY_MS).getUTCMonth(), 12); // prettier-ignore
		const names = name === 'week' ? shortWeekdays() : shortMonths();
		const [most, least] = [means.indexOf(Math.max(...means)), means.indexOf(Math.min(...means))];
		words[name] = text.time.extremes(names[most], signed(means[most]), names[least], signed(means[least]));
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

/** 23 → "23:00"; 24 is midnight again. */
export const hourName = (h: number) => `${String(h % 24).padStart(2, '0')}:00`;

/** What the rose or the matrix shows, for who cannot see it. @param values  counts by hour */
export function clockWords(values: readonly number[], who: string): string {
	const third = busiest(values, 8);
	if (!third) return text.charts.clock.none(who);
	const most = values.indexOf(Math.max(...values));
	return text.charts.clock.most(
		who,
		hourName(most),
		hourName(most + 1),
		percent(third.share, 0),
		hourName(third.from),
		hourName(third.from + 8)
	);
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
	return text.time.series(
		text.time.whole[unit](whole.length),
		who,
		name(most),
		count(most.value),
		name(least),
		count(least.value)
	);
}

/** What the calendar shows. @param counts  by day from `first` */
export function calendarWords(counts: Float64Array, first: number, missing: number, who: string): string {
	let [top, zero] = [0, 0];
	counts.forEach((n, day) => {
		if (n > counts[top]) top = day;
		if (n === 0) zero++;
	});
	const say = text.time.calendar;
	const notes = [
		say.days(counts.length, dayName(first), dayName(first + counts.length - 1)),
		say.most(who, dayName(first + top), count(counts[top])),
		...(zero - missing > 0 ? [say.none(zero - missing)] : []),
		...(missing ? [say.missing(missing)] : [])
	];
	return `${notes.join('; ')}.`;
}

/** "18 % of these recorded thefts have a span longer than an hour". */
export const uncertainWords = (uncertain: number, total: number, who: string): string =>
	total > 0
		? text.charts.spread.uncertain(percent(uncertain / total, uncertain / total < 0.1 ? 1 : 0), who)
		: text.charts.spread.none(who);
