import type { Levels, LevelJump } from '../level';
import type { Detail, Finding } from '../types';
import { count, day, figure, list, month, moved, number, quoted } from '../words';

/** A level that changed by half or more is taken for a change of recording until shown otherwise. */
const LARGE = 1.5;

export function levelFinding(levels: Levels, names: readonly string[]): Finding {
	const { jumps, shifts, period, season, at } = levels;
	const when = (ms: number) => (period === 'month' ? month(ms) : `the week of ${day(ms)}`);
	const name = (category: number) => quoted(names[category] ?? '');
	const said: string[] = [];
	const ofAll = jumps.filter(({ category }) => category === null);
	const ofKinds = jumps.filter(({ category }) => category !== null);
	for (const jump of ofAll.slice(0, 2)) said.push(allSentence(jump, when, name, period));
	if (ofAll.length > 2)
		said.push(`There ${ofAll.length === 3 ? 'is one more such jump' : `are ${number(ofAll.length - 2)} more such jumps`}.`);
	for (const { from, to, when: ms } of shifts.slice(0, 2))
		said.push(
			`In ${when(ms)} ${name(from)} falls as ${name(to)} rises by about as many: the same incidents may have been recorded under another name.`
		);
	const rest = ofKinds.filter(({ category }) => !shifts.some(({ from, to }) => from === category || to === category));
	if (rest.length) {
		const shown = rest
			.slice(0, 3)
			.map((jump) => `${name(jump.category!)} ${moved(jump.ratio)} from ${when(jump.when)} (${between(jump)})`);
		said.push(`By themselves: ${list(shown)}${rest.length > 3 ? `, and ${count(rest.length - 3, 'more jump')}` : ''}.`);
	}
	if (jumps.length)
		said.push(
			'A sudden jump that lasts is more often a change of recording, of law or of the area covered than of what happened, though an event such as a lockdown does it too. Models learn the old level unless their training begins after it.'
		);
	else
		said.push(
			`No ${period} begins a level that differs from the one before by about a fifth or more, beyond season and chance${season ? '' : ' (the record is too short to know its season)'}.`
		);
	if (jumps.length && !season) said.push('The record is under two years long, so a season cannot be told from a change.');
	const large = ofAll.some(({ ratio }) => ratio > LARGE || ratio < 1 / LARGE);
	return {
		id: 'level',
		aspect: 'level',
		tone: large && season ? 'problem' : jumps.length ? 'note' : 'good',
		title: title(ofAll, ofKinds, when),
		effect: said.join(' '),
		details: [
			series(period === 'month' ? 'Incidents by month' : 'Incidents by week', levels.total, levels.fit.level, at, ofAll),
			...levels.kinds
				.filter(({ category }) => ofKinds.some((jump) => jump.category === category))
				.slice(0, 6)
				.map(({ category, counts, fit }) => series(names[category] ?? '', counts, fit.level, at, ofKinds.filter((jump) => jump.category === category))), // prettier-ignore
			...(jumps.length ? [table(jumps, names, period)] : [])
		],
		remedies: []
	};
}

function title(ofAll: LevelJump[], ofKinds: LevelJump[], when: (ms: number) => string): string {
	if (ofAll.length === 1) return `The number of incidents ${moved(ofAll[0].ratio)} in ${when(ofAll[0].when)}`;
	if (ofAll.length) return `The level jumps ${number(ofAll.length)} times`;
	if (ofKinds.length)
		return `The whole stays level, ${count(new Set(ofKinds.map(({ category }) => category)).size, 'kind jumps', 'kinds jump')}`;
	return 'No sudden jump of the level';
}

const between = ({ low, high }: LevelJump) => `between ${number(low, 2)} and ${number(high, 2)} times the level before`;

function allSentence(jump: LevelJump, when: (ms: number) => string, name: (category: number) => string, period: string): string {
	const { before, after, alike, movers, ratio } = jump;
	const rounded = (n: number) => figure(n >= 100 ? Math.round(n) : n);
	const start = `From ${when(jump.when)} on there are about ${rounded(after)} incidents a ${period} instead of ${rounded(before)} (${between(jump)}).`;
	if (!alike) return start;
	const direction = ratio > 1 ? 'rise' : 'fall';
	if (alike.moved >= 0.75 * alike.of)
		return `${start} ${number(alike.moved)} of the ${number(alike.of)} larger kinds ${direction} together: look for a change in what is recorded or which area is covered.`;
	const top = movers.filter(({ share }) => share > 0.25);
	return top.length
		? `${start} Most of it is ${list(top.map(({ category }) => name(category)))}: look for a change in how that is recorded.`
		: start;
}

function series(caption: string, counts: Float64Array, level: Float64Array, at: number[], jumps: LevelJump[]): Detail {
	return {
		kind: 'series',
		caption,
		at,
		values: [...counts],
		format: 'count',
		level: [...level],
		marks: jumps.map(({ when, ratio }) => ({ at: when, label: moved(ratio) }))
	};
}

const table = (jumps: LevelJump[], names: readonly string[], period: string): Detail => ({
	kind: 'table',
	caption: 'Jumps of the level',
	columns: [
		{ name: 'What', format: 'text' },
		{ name: 'From', format: period === 'month' ? 'month' : 'day' },
		{ name: `Before, a ${period}`, format: 'number' },
		{ name: `After, a ${period}`, format: 'number' },
		{ name: 'Times', format: 'number' },
		{ name: 'At least', format: 'number' },
		{ name: 'At most', format: 'number' }
	],
	rows: jumps
		.slice(0, 30)
		.map(({ category, when, before, after, ratio, low, high }) => [
			category === null ? 'All incidents' : (names[category] ?? ''),
			when,
			before,
			after,
			ratio,
			low,
			high
		])
});
