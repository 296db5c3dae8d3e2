import { count, decimal, dateRange, percent } from '$lib/components/ui/format';
import { text } from '$lib/messages/text';
import { capital } from '$lib/components/explore/words';
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
	const more = ratio >= 1;
	const part = (r: number) => Math.round(Math.abs(r - 1) * 100);
	const ends = more ? [low, high] : [high, low];
	// An interval that reaches the other side of no change is said with its sign.
	const spread = ends.map((end) => (end >= 1 === more ? String(part(end)) : `−${part(end)}`));
	return text.charting.parts.change(dayName(first + day), part(ratio), more, spread[0], spread[1]);
}

/** The days between which a change lies. */
export const changeDates = ({ earliest, latest }: LevelChange, first: number): string =>
	earliest === latest ? dayName(first + earliest) : dateRange([(first + earliest) * DAY_MS, (first + latest) * DAY_MS]);

/** What is said of the changes of level in one sentence. */
export function changesWords({ changes, changesNeed, unit, starts }: TakenApart): string {
	const { notMarked, unchanged, changed } = text.charting.parts;
	if (!changes) return notMarked(inMonths(starts.length - 1, changesNeed, unit));
	return changes.length ? changed(changes.map((change) => changeWords(change, starts[0])).join('; ')) : unchanged;
}

/** Why a season is not shown: "too short for a yearly season: 14 months, 24 needed". */
export const tooShortWords = ({ name, have, need, of }: TakenApart['tooShort'][number]): string =>
	text.charting.parts.tooShort[name](inMonths(have, need, of));

/** What is said under a series taken apart: its changes, and what it is too short for. */
export function apartWords(apart: TakenApart): string {
	const lacking = apart.tooShort.map((short) => `${capital(tooShortWords(short))}.`);
	return [changesWords(apart), ...lacking].join(' ');
}

/** Long stretches are said in months. */
function inMonths(have: number, need: number, unit: TakenApart['unit']): string {
	const { needed } = text.charting.parts;
	const months = { day: 365 / 12, week: 52 / 12, month: 1 }[unit];
	if (need / months >= 12) return needed(text.some.months(Math.floor(have / months)), Math.floor(need / months));
	return needed(text.some.periods[unit](have), need);
}

/** Why nothing is taken apart; null when it can be. */
export function tooLittleWords(series: CountsInTime): string | null {
	const lack = tooLittle(series);
	if (!lack) return null;
	return lack.what === 'incidents'
		? text.charting.parts.tooFew(count(lack.have), lack.need)
		: text.charting.parts.tooShortApart(text.charting.parts.needed(text.some.periods[series.unit](lack.have), lack.need));
}

/** What each part says, in figures. */
export function partWords(apart: TakenApart): Record<'trend' | SeasonName | 'rest', string> {
	const { perDay: aDay, perDayRange, parts, months, weekdays } = text.charting;
	const { trend, rest, starts, seasons } = apart;
	const [low, high] = [Math.min(...trend), Math.max(...trend)].map((v) => perDay(Math.max(0, v)));
	const sorted = rest.map(Math.abs).sort();
	const words = {
		trend: low === high ? aDay(low) : perDayRange(low, high),
		week: '',
		year: '',
		rest: parts.rest(perDay(sorted[Math.floor(0.9 * (sorted.length - 1))]))
	};
	for (const { name, values } of seasons) {
		const means = name === 'week' ? byGroup(values, (i) => weekdayOf(starts[i]), 7) : byGroup(values, (i) => new Date(starts[i] * DAY_MS).getUTCMonth(), 12); // prettier-ignore
		const names = name === 'week' ? weekdays : months;
		const extreme = (pick: (...values: number[]) => number) => {
			const k = means.indexOf(pick(...means));
			return `${names[k]} ${signed(means[k])}`;
		};
		words[name] = parts.extremes(extreme(Math.max), extreme(Math.min));
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
	const { noHours, words } = text.charting.rose;
	if (!third) return noHours(who);
	const most = values.indexOf(Math.max(...values));
	const share = percent(third.share, 0);
	return words(who, hour(most), hour(most + 1), share, hour(third.from), hour(third.from + 8));
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
	const words = text.charting.series;
	return words.words(words.whole[unit](whole.length), who, name(most), count(most.value), name(least), count(least.value));
}

/** What the calendar shows. @param counts  by day from `first` */
export function calendarWords(counts: Float64Array, first: number, missing: number, who: string): string {
	const words = text.charting.calendar;
	const { days } = text.some;
	let [top, zero] = [0, 0];
	counts.forEach((n, day) => {
		if (n > counts[top]) top = day;
		if (n === 0) zero++;
	});
	const notes = [
		words.span(days(counts.length), dayName(first), dayName(first + counts.length - 1)),
		words.most(who, dayName(first + top), count(counts[top])),
		...(zero - missing > 0 ? [words.none(days(zero - missing))] : []),
		...(missing ? [words.missing(days(missing))] : [])
	];
	return `${notes.join('; ')}.`;
}

/** "18 % of these recorded thefts have a span longer than an hour". */
export const uncertainWords = (uncertain: number, total: number, who: string): string =>
	total > 0
		? text.charting.week.uncertain(percent(uncertain / total, uncertain / total < 0.1 ? 1 : 0), who)
		: text.charting.week.noneUncertain(who);
