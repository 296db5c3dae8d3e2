import { monthAt } from '../calendar';
import type { Mix, Passing, Renaming, Spellings } from '../drift';
import type { Finding, Remedy } from '../types';
import { list, month, number, percent, quoted } from '../words';
import { text } from '$lib/messages/text';

const span = ([from, to]: [number, number]) => text.findings.span(month(monthAt(from)), month(monthAt(to)));

/** @see Siddiqi (2006): an index under 0.1 is no change, one above 0.25 a large one */
export function mixFinding(mix: Mix, names: readonly string[]): Finding {
	const certain = mix.psi > mix.psiByChance;
	// Stretches of under a year lie in different seasons.
	const seasons = mix.early[1] - mix.early[0] < 11;
	const large = certain && !seasons && mix.psi >= 0.25;
	const some = certain && mix.psi >= 0.1;
	const most = mix.shares
		.slice(0, 3)
		.map(({ category, early, late }) => text.findings.mix.share(quoted(names[category] ?? ''), percent(early), percent(late)));
	return {
		id: 'mix',
		aspect: 'categories',
		tone: large ? 'problem' : some ? 'note' : 'good',
		title: some ? text.findings.mix.changed(percent(mix.variation)) : text.findings.mix.same,
		effect: some
			? text.findings.mix.changedText(span(mix.early), span(mix.late), list(most), seasons)
			: text.findings.mix.sameText(span(mix.early), span(mix.late), certain, number(mix.psi, 2)),
		details: [
			{
				kind: 'table',
				caption: text.findings.mix.caption(span(mix.early), span(mix.late)),
				columns: [
					{ name: text.findings.heads.kind, format: 'text' },
					{ name: text.findings.heads.first, format: 'share' },
					{ name: text.findings.heads.last, format: 'share' }
				],
				rows: mix.shares.slice(0, 12).map(({ category, early, late }) => [names[category] ?? '', early, late])
			}
		],
		remedies: []
	};
}

export function passingFinding(
	passing: readonly Passing[],
	renamings: readonly Renaming[],
	names: readonly string[],
	incidents: number
): Finding {
	if (!passing.length)
		return {
			id: 'passing',
			aspect: 'categories',
			tone: 'good',
			title: text.findings.passing.none,
			effect: text.findings.passing.noneText,
			details: [],
			remedies: []
		};
	const said = renamings
		.slice(0, 3)
		.map(({ from, to, month: when }) =>
			text.findings.passing.renamed(quoted(names[from]), quoted(names[to]), month(monthAt(when)))
		);
	const alone = passing.filter(({ category }) => !renamings.some(({ from, to }) => from === category || to === category));
	if (alone.length)
		said.push(
			`${list(
				alone
					.slice(0, 3)
					.map(
						({ category, appears, vanishes, from, to }) =>
							`${quoted(names[category])} ${appears && vanishes ? text.findings.passing.only(month(monthAt(from)), month(monthAt(to))) : appears ? text.findings.passing.begins(month(monthAt(from))) : text.findings.passing.ends(month(monthAt(to)))}`
					)
			)}${alone.length > 3 ? text.findings.passing.likewise(alone.length - 3) : ''}.`
		);
	said.push(text.findings.passing.trend);
	const affected = passing.reduce((sum, each) => sum + each.incidents, 0);
	return {
		id: 'passing',
		aspect: 'categories',
		tone: affected > 0.02 * incidents ? 'problem' : 'note',
		title: text.findings.passing.title(passing.length),
		effect: said.join(' '),
		details: [
			{
				kind: 'table',
				caption: text.findings.passing.caption,
				columns: [
					{ name: text.findings.heads.kind, format: 'text' },
					{ name: text.findings.heads.incidents, format: 'count' },
					{ name: text.findings.heads.first, format: 'month' },
					{ name: text.findings.heads.last, format: 'month' }
				],
				rows: passing
					.slice(0, 20)
					.map(({ category, incidents: n, from, to }) => [names[category] ?? '', n, monthAt(from), monthAt(to)])
			}
		],
		remedies: renamings.map(({ from, to }) => ({
			label: text.findings.passing.count(quoted(names[from]), quoted(names[to])),
			step: { kind: 'merge', column: null, from: [names[from]], into: names[to] },
			affects: passing.find(({ category }) => category === from)?.incidents ?? 0,
			caution: text.findings.passing.caution
		}))
	};
}

export interface ColumnSpellings {
	/** null for the kind. */
	column: string | null;
	groups: Spellings[];
}

/** At most so many merges are proposed. */
const MOST = 12;

export function spellingsFinding(columns: readonly ColumnSpellings[]): Finding | null {
	const all = columns
		.flatMap(({ column, groups }) => groups.map((group) => ({ column, ...group })))
		.sort((a, b) => b.rows - a.rows);
	if (!all.length) return null;
	const ofKind = all.some(({ column }) => column === null);
	const [first] = all;
	return {
		id: 'spellings',
		aspect: 'categories',
		tone: ofKind ? 'problem' : 'note',
		title: text.findings.spellings.title(all.length),
		effect: text.findings.spellings.text(
			quoted(first.from[0]),
			quoted(first.into),
			first.column === null ? '' : ` (${quoted(first.column)})`,
			ofKind
		),
		details: [
			{
				kind: 'table',
				caption: text.findings.spellings.caption,
				columns: [
					{ name: text.findings.heads.column, format: 'text' },
					{ name: text.findings.spellings.written, format: 'text' },
					{ name: text.findings.spellings.commonest, format: 'text' },
					{ name: text.findings.spellings.others, format: 'count' }
				],
				rows: all
					.slice(0, 30)
					.map(({ column, from, into, rows }) => [column ?? text.findings.heads.kind, from.join(', '), into, rows])
			}
		],
		remedies: all.slice(0, MOST).map(({ column, from, into, rows }) => ({
			label: text.findings.spellings.write(list(from.map(quoted), 2), quoted(into)),
			step: { kind: 'merge', column, from, into },
			affects: rows
		}))
	};
}

export function rareFinding({ rare, incidents, into }: { rare: string[]; incidents: number; into: string }): Finding | null {
	if (rare.length < 3) return null;
	const remedy: Remedy = {
		label: text.findings.rare.count(rare.length, quoted(into)),
		step: { kind: 'merge', column: null, from: rare, into },
		affects: incidents,
		caution: text.findings.rare.caution
	};
	return {
		id: 'rare-kinds',
		aspect: 'categories',
		tone: 'note',
		title: text.findings.rare.title(rare.length),
		effect: text.findings.rare.text(incidents, list(rare.slice(0, 3).map(quoted))),
		details: [],
		remedies: [remedy]
	};
}
