import type { Levels, LevelJump } from '../level';
import type { Detail, Finding } from '../types';
import { day, figure, list, month, moved, number, quoted } from '../words';
import { text } from '$lib/messages/text';

/** A level that changed by half or more is taken for a change of recording until shown otherwise. */
const LARGE = 1.5;

export function levelFinding(levels: Levels, names: readonly string[]): Finding {
	const { jumps, shifts, period, season, at } = levels;
	const when = (ms: number) => (period === 'month' ? month(ms) : text.findings.level.weekOf(day(ms)));
	const name = (category: number) => quoted(names[category] ?? '');
	const said: string[] = [];
	const ofAll = jumps.filter(({ category }) => category === null);
	const ofKinds = jumps.filter(({ category }) => category !== null);
	for (const jump of ofAll.slice(0, 2)) said.push(allSentence(jump, when, name, period));
	if (ofAll.length > 2) said.push(text.findings.level.more(ofAll.length - 2));
	for (const { from, to, when: ms } of shifts.slice(0, 2)) said.push(text.findings.level.shift(when(ms), name(from), name(to)));
	const rest = ofKinds.filter(({ category }) => !shifts.some(({ from, to }) => from === category || to === category));
	if (rest.length) {
		const shown = rest
			.slice(0, 3)
			.map((jump) => text.findings.level.jump(name(jump.category!), moved(jump.ratio), when(jump.when), between(jump)));
		said.push(text.findings.level.kinds(list(shown), Math.max(0, rest.length - 3)));
	}
	if (jumps.length) said.push(text.findings.level.meaning);
	else said.push(text.findings.level.none(period, season));
	if (jumps.length && !season) said.push(text.findings.level.noSeason);
	const large = ofAll.some(({ ratio }) => ratio > LARGE || ratio < 1 / LARGE);
	return {
		id: 'level',
		aspect: 'level',
		tone: large && season ? 'problem' : jumps.length ? 'note' : 'good',
		title: title(ofAll, ofKinds, when),
		effect: said.join(' '),
		details: [
			series(
				period === 'month' ? text.findings.level.byMonth : text.findings.level.byWeek,
				levels.total,
				levels.fit.level,
				at,
				ofAll
			),
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
	if (ofAll.length === 1) return text.findings.level.titleOne(moved(ofAll[0].ratio), when(ofAll[0].when));
	if (ofAll.length) return text.findings.level.titleSeveral(number(ofAll.length));
	if (ofKinds.length) return text.findings.level.titleKinds(new Set(ofKinds.map(({ category }) => category)).size);
	return text.findings.level.titleNone;
}

const between = ({ low, high }: LevelJump) => text.findings.level.between(number(low, 2), number(high, 2));

function allSentence(jump: LevelJump, when: (ms: number) => string, name: (category: number) => string, period: string): string {
	const { before, after, alike, movers, ratio } = jump;
	const rounded = (n: number) => figure(n >= 100 ? Math.round(n) : n);
	const start = text.findings.level.from(when(jump.when), rounded(after), period, rounded(before), between(jump));
	if (!alike) return start;
	if (alike.moved >= 0.75 * alike.of)
		return text.findings.level.together(start, number(alike.moved), number(alike.of), ratio > 1);
	const top = movers.filter(({ share }) => share > 0.25);
	return top.length ? text.findings.level.most(start, list(top.map(({ category }) => name(category)))) : start;
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
	caption: text.findings.level.caption,
	columns: [
		{ name: text.findings.heads.what, format: 'text' },
		{ name: text.findings.heads.from, format: period === 'month' ? 'month' : 'day' },
		{ name: text.findings.level.before(period), format: 'number' },
		{ name: text.findings.level.after(period), format: 'number' },
		{ name: text.findings.heads.times, format: 'number' },
		{ name: text.findings.heads.atLeast, format: 'number' },
		{ name: text.findings.heads.atMost, format: 'number' }
	],
	rows: jumps
		.slice(0, 30)
		.map(({ category, when, before, after, ratio, low, high }) => [
			category === null ? text.findings.level.all : (names[category] ?? ''),
			when,
			before,
			after,
			ratio,
			low,
			high
		])
});
