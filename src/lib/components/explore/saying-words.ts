import type { Dataset } from '$lib/domain/dataset';
import type { Filter, Overview } from '$lib/domain/exploration';
import type { Change } from '$lib/saying/change';
import type { ClearParts } from '$lib/saying/parts';
import type { LeftOut, NoPeriods, Periods } from '$lib/saying/periods';
import type { Said } from '$lib/saying/said';
import type { StandsOut, When } from '$lib/saying/when';
import { count, dateRange } from '$lib/components/ui/format';
import { areaLabel, categoryLabel, hourLabel, noun, weekdays } from './words';

const DAY_MS = 86_400_000;
/** Never broken over two lines. */
const percent = (n: number) => `${Math.abs(n).toLocaleString('en-GB')}\u00a0%`;
const upper = (text: string) => text[0].toUpperCase() + text.slice(1);

/** "A", "A and B", "A, B and C", "A, B, C and 4 more". */
export function listed(names: readonly string[], most = 3): string {
	const shown = names.length <= most + 1 ? [...names] : [...names.slice(0, most), `${count(names.length - most)} more`];
	return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1]}`;
}

type Named = Pick<Dataset, 'grain' | 'categories'>;

/** "between 4 % fewer and 9 % more". */
function span(low: number, high: number): string {
	const fewer = low < 0 ? `${percent(low)} fewer` : 'no change';
	return `between ${fewer} and ${high > 0 ? `${percent(high)} more` : 'no change'}`;
}

function againstWords({ against, unit, before }: Periods): string {
	return against === 'year' ? `the same ${unit}s a year earlier` : `the ${count(before.length)} ${unit}s before`;
}

/** Whether more or fewer are recorded than before, never more than the interval allows; without its full stop where more may follow. */
export function changeWords({ claim }: Change, periods: Periods, dataset: Named, filter: Filter): string {
	const [what, against] = [noun(dataset), againstWords(periods)];
	const words = () => {
		switch (claim.kind) {
			case 'rose':
				if (claim.change === null) return `${what} rose from none against ${against}.`;
				if (claim.high === null) return `${what} rose by at least ${percent(claim.low)} against ${against}.`;
				return `${what} rose ${percent(claim.change)} (${claim.low} to ${percent(claim.high)}) against ${against}`;
			case 'fell':
				return `${what} fell ${percent(claim.change!)} (${Math.abs(claim.high!)} to ${percent(claim.low)}) against ${against}`;
			case 'same':
				return `${what} stayed about the same as in ${against}: ${span(claim.low, claim.high)}.`;
			case 'unclear':
				return `whether ${what} rose or fell against ${against} is not clear: ${span(claim.low, claim.high)}.`;
			case 'too-few':
				return `too few ${what} to tell whether they rose or fell against ${against}.`;
		}
	};
	// One or two kinds stand in front by their names.
	const chosen = filter.categories && filter.categories.length <= 2 ? filter.categories : [];
	const kinds = chosen.map((id) => categoryLabel(dataset.categories[id] ?? '')).join(' and ');
	return kinds ? `${kinds}: ${words()}` : upper(words());
}

interface PartWords {
	one: string;
	many: string;
	/** Between "more" and the names. */
	word: string;
	/** Undefined where parts have no names one would know. */
	nameOf?: (part: number) => string;
}

/** The first sentence, with the areas in which most of the change lies. */
export function headline(said: Said, dataset: Named, overview: Overview, filter: Filter): string | undefined {
	const { periods, change, where } = said;
	if (typeof periods === 'string' || !change) return undefined;
	const sentence = changeWords(change, periods, dataset, filter);
	if (sentence.endsWith('.')) return sentence;
	const most = where?.parts.most;
	if (!where || !most || where.parts.tested < 2) return `${sentence}.`;
	const { many, nameOf } = partWords(where.kind, overview);
	const names = nameOf && most.length <= 4 ? ` (${listed(most.map(nameOf), 4)})` : '';
	return `${sentence}, most of it in ${count(most.length)} of ${count(where.parts.tested)} ${many}${names}.`;
}

function partWords(kind: 'area' | 'hexagon', overview: Overview): PartWords {
	if (kind === 'hexagon') return { one: 'hexagon', many: 'hexagons', word: ' in' };
	const { name = '', names = [] } = overview.area ?? {};
	// A number alone is no name: "Ward 12".
	const nameOf = (part: number) => (/^\d+$/.test(names[part]) ? `${name} ${names[part]}` : areaLabel(names[part] ?? ''));
	return { one: 'area', many: 'areas', word: ' in', nameOf };
}

/** Parts that changed clearly by themselves, where the headline does not say it. */
function partsSentence(
	{ tested, more, fewer }: ClearParts,
	{ one, many, word, nameOf }: PartWords,
	moved: boolean
): string | undefined {
	if (tested < 2) return undefined;
	const clear = more.length + fewer.length;
	if (!clear) return moved ? `In no single ${one} is the change clear by itself.` : undefined;
	const named = (list: number[], change: string) =>
		list.length ? [`${change}${word} ${nameOf ? listed(list.map(nameOf)) : count(list.length)}`] : [];
	return `By ${clear === 1 ? 'itself' : 'themselves'} ${count(clear)} of ${count(tested)} ${many} changed clearly: ${[...named(more, 'more'), ...named(fewer, 'fewer')].join('; ')}.`;
}

export function whereWords({ where, change }: Said, overview: Overview): string | undefined {
	if (!where || !change || where.parts.most) return undefined;
	return partsSentence(where.parts, partWords(where.kind, overview), hasMoved(change));
}

const hasMoved = ({ claim }: Change) => claim.kind === 'rose' || claim.kind === 'fell';

/** What is recorded most, and the kinds that changed clearly by themselves. @param counts  net counts by category */
export function whatWords({ what, change }: Said, counts: ArrayLike<number>, dataset: Named, filter: Filter): string | undefined {
	const said: string[] = [];
	const nameOf = (kind: number) => categoryLabel(dataset.categories[kind]);
	const order = Array.from(counts, (_, kind) => kind).filter((kind) => counts[kind] > 0);
	const total = order.reduce((sum, kind) => sum + counts[kind], 0);
	order.sort((a, b) => counts[b] - counts[a]);
	if (!filter.categories && order.length > 1)
		said.push(`Most recorded: ${listed(order.slice(0, 3).map((kind) => `${nameOf(kind)} (${Math.round((100 * counts[kind]) / total)}\u00a0%)`))}.`); // prettier-ignore
	if (what && change && what.tested > 1) {
		const sentence = partsSentence(what, { one: 'kind', many: 'kinds', word: '', nameOf }, false);
		if (sentence) said.push(sentence);
	}
	return said.join(' ') || undefined;
}

/** "1.5 to 1.7", with another digit where one does not tell them apart. */
function between({ low, high }: StandsOut): string {
	const digits = high - low < 0.15 ? 2 : 1;
	return `${low.toFixed(digits)} to ${high.toFixed(digits)}`;
}

/** The hour and the weekday that stand out. */
export function whenWords({ when }: Said): string | undefined {
	if (!when) return undefined;
	const { hour, weekday } = when;
	const found = [hour, weekday].filter((each) => each !== null);
	if (!found.length) return undefined;
	const standing: string[] = [];
	const even = () => (standing.length ? '' : ' times an even spread');
	if (hour && typeof hour === 'object')
		standing.push(`from ${hourLabel(hour.which)} to ${hourLabel((hour.which + 1) % 24)} (${between(hour)}${even()})`);
	if (weekday && typeof weekday === 'object') standing.push(`on ${weekdays()[weekday.which]}s (${between(weekday)}${even()})`);
	const words = (of: When['hour'], one: string) => (of === null || typeof of === 'object' ? [] : [one]);
	const rest = [...words(hour, 'hour'), ...words(weekday, 'weekday')];
	if (standing.length) return `Recorded most ${standing.join(' and ')}.${heapWords(when)}`;
	if (found.every((each) => each === 'even')) return `Spread about evenly over ${rest.map((one) => `${one}s`).join(' and ')}.`;
	return `No ${rest.join(' or ')} stands out clearly.${heapWords(when)}`;
}

function heapWords({ heaped }: When): string {
	if (!heaped.length) return '';
	const hours = heaped.map((hour) => (hour ? 'noon' : 'midnight')).join(' and ');
	return ` (${upper(hours)} ${heaped.length > 1 ? 'are' : 'is'} left out: so many at that very hour are more often times not known.)`;
}

const NO_PERIODS: Record<NoPeriods, string | undefined> = {
	'no-dates': undefined,
	short: 'The dates shown hold too few whole weeks to compare.',
	'nothing-before': 'There is nothing earlier in the record to compare with.'
};

/** What was compared with what. */
export function comparedWords({ periods }: Said): string | undefined {
	if (typeof periods === 'string') return NO_PERIODS[periods];
	const { unit, after, before } = periods;
	const range = (list: Periods['after']) =>
		dateRange([list[0].from * DAY_MS, list[list.length - 1].to * DAY_MS], unit === 'month' ? 'month' : undefined);
	return `Compared: ${count(after.length)} whole ${unit}s of ${range(after)} with ${range(before)}.`;
}

/** What one has to know to read the comparison: what was left out of it, and why. */
export function leftOutWords({ periods }: Said): string | undefined {
	if (typeof periods === 'string') return undefined;
	const { leftOut, unit, against } = periods;
	const said = leftOut.map((left) => leftWords(left, unit));
	if (against === 'before') said.push('The season may play a part.');
	return said.join(' ') || undefined;
}

function leftWords(left: LeftOut, unit: Periods['unit']): string {
	const units = left.units === 1 ? `one ${unit}` : `${count(left.units)} ${unit}s`;
	if (left.kind === 'missing')
		return `Left out: ${units} in which days are missing from the record, with the ${unit}s they go with.`;
	const last = left.units === 1 ? `the last ${unit}` : `the last ${count(left.units)} ${unit}s`;
	return left.by === 'report'
		? `Left out: ${last}, for which reports are still coming in.`
		: `Left out: ${last}, with so little in all that the record looks unfinished.`;
}
