import type { Dataset } from '$lib/domain/dataset';
import type { Filter, Overview } from '$lib/domain/exploration';
import type { Change } from '$lib/saying/change';
import type { ClearParts } from '$lib/saying/parts';
import type { NoPeriods, Periods } from '$lib/saying/periods';
import type { Said } from '$lib/saying/said';
import type { StandsOut, When } from '$lib/saying/when';
import { count, dateRange, decimal } from '$lib/components/ui/format';
import { weekdayNames } from '$lib/messages/dates';
import { list } from '$lib/messages/say';
import { locale, text } from '$lib/messages/text';
import { DAY_MS } from '$lib/temporal/civil';
import { areaLabel, capital, categoryLabel, hourLabel, noun } from './words';

const number = (n: number) => Math.abs(n).toLocaleString(locale());
/** Never broken over two lines. */
const percent = (n: number) => `${number(n)}\u00a0%`;

/** "A", "A and B", "A, B and C", "A, B, C and 4 more". */
export function listed(names: readonly string[], most = 3): string {
	if (names.length <= most + 1) return list(names);
	return list([...names.slice(0, most), text.sayings.moreNames(count(names.length - most))]);
}

type Named = Pick<Dataset, 'grain' | 'categories'>;

/** "between 4 % fewer and 9 % more". */
function span(low: number, high: number): string {
	const { both, fewer, more, none } = text.sayings.between;
	return both(low < 0 ? fewer(percent(low)) : none, high > 0 ? more(percent(high)) : none);
}

function againstWords({ against, unit, before }: Periods): string {
	const { sayings } = text;
	return against === 'year' ? sayings.yearEarlier[unit] : sayings.before[unit](count(before.length));
}

/** Whether more or fewer are recorded than before, never more than the interval allows; without its full stop where more may follow. */
export function changeWords({ claim }: Change, periods: Periods, dataset: Named, filter: Filter): string {
	const [what, against] = [noun(dataset), againstWords(periods)];
	const say = text.sayings.change;
	const words = () => {
		switch (claim.kind) {
			case 'rose':
				if (claim.change === null) return say.roseFromNone(what, against);
				if (claim.high === null) return say.roseAtLeast(what, percent(claim.low), against);
				return say.rose(what, percent(claim.change), number(claim.low), percent(claim.high), against);
			case 'fell':
				return say.fell(what, percent(claim.change!), number(claim.high!), percent(claim.low), against);
			case 'same':
				return say.same(what, against, span(claim.low, claim.high));
			case 'unclear':
				return say.unclear(what, against, span(claim.low, claim.high));
			case 'too-few':
				return say.tooFew(what, against);
		}
	};
	// One or two kinds stand in front by their names.
	const chosen = filter.categories && filter.categories.length <= 2 ? filter.categories : [];
	const kinds = list(chosen.map((id) => categoryLabel(dataset.categories[id] ?? '')));
	return kinds ? `${kinds}: ${words()}` : capital(words());
}

/** Names of areas; undefined where parts have no names one would know. */
type NameOf = ((part: number) => string) | undefined;

/** The first sentence, with the areas in which most of the change lies. */
export function headline(said: Said, dataset: Named, overview: Overview, filter: Filter): string | undefined {
	const { periods, change, where } = said;
	if (typeof periods === 'string' || !change) return undefined;
	const sentence = changeWords(change, periods, dataset, filter);
	if (sentence.endsWith('.')) return sentence;
	const most = where?.parts.most;
	if (!where || !most || where.parts.tested < 2) return `${sentence}.`;
	const nameOf = namesOf(where.kind, overview);
	const names = nameOf && most.length <= 4 ? listed(most.map(nameOf), 4) : '';
	return text.sayings.mostOfIt[where.kind](sentence, count(most.length), count(where.parts.tested), names);
}

function namesOf(kind: 'area' | 'hexagon', overview: Overview): NameOf {
	if (kind === 'hexagon') return undefined;
	const { name = '', names = [] } = overview.area ?? {};
	// A number alone is no name: "Ward 12".
	return (part) => (/^\d+$/.test(names[part]) ? `${name} ${names[part]}` : areaLabel(names[part] ?? ''));
}

/** Parts that changed clearly by themselves. */
function partsSentence(
	{ tested, more, fewer }: ClearParts,
	kind: keyof typeof text.sayings.parts,
	nameOf: NameOf
): string | undefined {
	const clear = more.length + fewer.length;
	if (tested < 2 || !clear) return undefined;
	const say = text.sayings.parts[kind];
	const named = (parts: number[], change: (names: string) => string) =>
		parts.length ? [change(nameOf ? listed(parts.map(nameOf)) : count(parts.length))] : [];
	return say.clear(clear, tested, [...named(more, say.more), ...named(fewer, say.fewer)].join('; '));
}

/** Areas or hexagons that changed clearly by themselves, where the headline does not say it. */
export function whereWords({ where, change }: Said, overview: Overview): string | undefined {
	if (!where || !change || where.parts.most) return undefined;
	const { kind, parts } = where;
	const said = partsSentence(parts, kind, namesOf(kind, overview));
	return said ?? (parts.tested > 1 && hasMoved(change) ? text.sayings.parts[kind].none : undefined);
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
		said.push(
			text.sayings.mostRecorded(
				listed(order.slice(0, 3).map((kind) => `${nameOf(kind)} (${percent(Math.round((100 * counts[kind]) / total))})`))
			)
		);
	const sentence = what && change && partsSentence(what, 'kind', nameOf);
	if (sentence) said.push(sentence);
	return said.join(' ') || undefined;
}

/** "1.5 to 1.7", with another digit where one does not tell them apart. */
function between({ low, high }: StandsOut, say: (low: string, high: string) => string): string {
	const digits = high - low < 0.15 ? 2 : 1;
	return say(decimal(low, digits), decimal(high, digits));
}

/** The hour and the weekday that stand out. */
export function whenWords({ when }: Said): string | undefined {
	if (!when) return undefined;
	const { hour, weekday } = when;
	const found = [hour, weekday].filter((each) => each !== null);
	if (!found.length) return undefined;
	const say = text.sayings.when;
	const standing: string[] = [];
	const times = (each: StandsOut) => between(each, standing.length ? say.times : say.timesEven);
	if (hour && typeof hour === 'object')
		standing.push(say.hour(hourLabel(hour.which), hourLabel((hour.which + 1) % 24), times(hour)));
	if (weekday && typeof weekday === 'object') standing.push(say.weekday(weekdayNames()[weekday.which], times(weekday)));
	if (standing.length) return `${say.most(list(standing))}${heapWords(when)}`;
	const both = hour !== null && weekday !== null ? 'both' : hour !== null ? 'hour' : 'weekday';
	return found.every((each) => each === 'even') ? say.even[both] : `${say.unclear[both]}${heapWords(when)}`;
}

function heapWords({ heaped }: When): string {
	if (!heaped.length) return '';
	return ` ${text.sayings.when.heaped[heaped.length > 1 ? 'both' : heaped[0] ? 'noon' : 'midnight']}`;
}

const noPeriods = (why: NoPeriods) =>
	({ 'no-dates': undefined, short: text.sayings.short, 'nothing-before': text.sayings.nothingBefore })[why];

/** What was compared with what. */
export function comparedWords({ periods }: Said): string | undefined {
	if (typeof periods === 'string') return noPeriods(periods);
	const { unit, after, before } = periods;
	const range = (stretches: Periods['after']) =>
		dateRange([stretches[0].from * DAY_MS, stretches[stretches.length - 1].to * DAY_MS], unit === 'month' ? 'month' : undefined);
	return text.sayings.compared[unit](after.length, range(after), range(before));
}

/** What one has to know to read the comparison: what was left out of it, and why. */
export function leftOutWords({ periods }: Said): string | undefined {
	if (typeof periods === 'string') return undefined;
	const { leftOut, unit, against } = periods;
	const said = leftOut.map((left) => text.sayings.leftOut[left.kind === 'missing' ? 'missing' : left.by][unit](left.units));
	if (against === 'before') said.push(text.sayings.leftOut.season);
	return said.join(' ') || undefined;
}
