import { monthAt } from '../calendar';
import type { Mix, Passing, Renaming, Spellings } from '../drift';
import type { Finding, Remedy } from '../types';
import { count, list, month, number, percent, quoted } from '../words';

const span = ([from, to]: [number, number]) => `${month(monthAt(from))} to ${month(monthAt(to))}`;

/** @see Siddiqi (2006): an index under 0.1 is no change, one above 0.25 a large one */
export function mixFinding(mix: Mix, names: readonly string[]): Finding {
	const certain = mix.psi > mix.psiByChance;
	// Stretches of under a year lie in different seasons.
	const seasons = mix.early[1] - mix.early[0] < 11;
	const large = certain && !seasons && mix.psi >= 0.25;
	const some = certain && mix.psi >= 0.1;
	const most = mix.shares
		.slice(0, 3)
		.map(({ category, early, late }) => `${quoted(names[category] ?? '')} from ${percent(early)} to ${percent(late)}`);
	return {
		id: 'mix',
		aspect: 'categories',
		tone: large ? 'problem' : some ? 'note' : 'good',
		title: some
			? `The mix of kinds changed: ${percent(mix.variation)} of incidents are of other kinds than before`
			: 'The mix of kinds stayed much the same',
		effect: some
			? `Between ${span(mix.early)} and ${span(mix.late)}: ${list(most)} of all incidents. Either other things happened, or the same things were recorded under other names; a trend of a single kind cannot tell which.${seasons ? ' The two stretches lie in different seasons, which may be all there is to it.' : ''}`
			: `Between ${span(mix.early)} and ${span(mix.late)} the shares of the kinds differ ${certain ? 'little' : 'no more than chance would have it'} (stability index ${number(mix.psi, 2)}; below 0.1 counts as no change).`,
		details: [
			{
				kind: 'table',
				caption: `Shares of the kinds, ${span(mix.early)} and ${span(mix.late)}; most changed first`,
				columns: [
					{ name: 'Kind', format: 'text' },
					{ name: 'First', format: 'share' },
					{ name: 'Last', format: 'share' }
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
			title: 'No kind appears or vanishes',
			effect: 'Every kind that is common enough to tell is there from the beginning of the record to its end.',
			details: [],
			remedies: []
		};
	const said = renamings
		.slice(0, 3)
		.map(
			({ from, to, month: when }) =>
				`${quoted(names[from])} ends as ${quoted(names[to])} begins (${month(monthAt(when))}): perhaps one kind under a new name.`
		);
	const alone = passing.filter(({ category }) => !renamings.some(({ from, to }) => from === category || to === category));
	if (alone.length)
		said.push(
			`${list(
				alone
					.slice(0, 3)
					.map(
						({ category, appears, vanishes, from, to }) =>
							`${quoted(names[category])} ${appears && vanishes ? `is there only from ${month(monthAt(from))} to ${month(monthAt(to))}` : appears ? `begins in ${month(monthAt(from))}` : `ends in ${month(monthAt(to))}`}`
					)
			)}${alone.length > 3 ? `, and ${count(alone.length - 3, 'more kind')} likewise` : ''}.`
		);
	said.push('A trend of such a kind shows how it was recorded, not how often it happened.');
	const affected = passing.reduce((sum, each) => sum + each.incidents, 0);
	return {
		id: 'passing',
		aspect: 'categories',
		tone: affected > 0.02 * incidents ? 'problem' : 'note',
		title: `${count(passing.length, 'kind appears', 'kinds appear')} or ${passing.length === 1 ? 'vanishes' : 'vanish'} inside the record`,
		effect: said.join(' '),
		details: [
			{
				kind: 'table',
				caption: 'Kinds that are there for part of the record',
				columns: [
					{ name: 'Kind', format: 'text' },
					{ name: 'Incidents', format: 'count' },
					{ name: 'First', format: 'month' },
					{ name: 'Last', format: 'month' }
				],
				rows: passing
					.slice(0, 20)
					.map(({ category, incidents: n, from, to }) => [names[category] ?? '', n, monthAt(from), monthAt(to)])
			}
		],
		remedies: renamings.map(({ from, to }) => ({
			label: `Count ${quoted(names[from])} as ${quoted(names[to])}`,
			step: { kind: 'merge', column: null, from: [names[from]], into: names[to] },
			affects: passing.find(({ category }) => category === from)?.incidents ?? 0,
			caution: 'A guess from the dates and names. Ask the publisher, or look at what both hold.'
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
		title: `${count(all.length, 'value is', 'values are')} written in more than one way`,
		effect: `${quoted(first.from[0])} and ${quoted(first.into)}${first.column === null ? '' : ` (${quoted(first.column)})`} differ only in capitals, blanks, accents or punctuation and are counted apart: each looks rarer than it is${ofKind ? ', and models learn them as different kinds' : ''}.`,
		details: [
			{
				kind: 'table',
				caption: 'Spellings',
				columns: [
					{ name: 'Column', format: 'text' },
					{ name: 'Written as', format: 'text' },
					{ name: 'Commonest spelling', format: 'text' },
					{ name: 'Rows with others', format: 'count' }
				],
				rows: all.slice(0, 30).map(({ column, from, into, rows }) => [column ?? 'Kind', from.join(', '), into, rows])
			}
		],
		remedies: all.slice(0, MOST).map(({ column, from, into, rows }) => ({
			label: `Write ${list(from.map(quoted), 2)} as ${quoted(into)}`,
			step: { kind: 'merge', column, from, into },
			affects: rows
		}))
	};
}

export function rareFinding({ rare, incidents, into }: { rare: string[]; incidents: number; into: string }): Finding | null {
	if (rare.length < 3) return null;
	const remedy: Remedy = {
		label: `Count ${count(rare.length, 'rare kind')} as ${quoted(into)}`,
		step: { kind: 'merge', column: null, from: rare, into },
		affects: incidents,
		caution: 'Rare is not unimportant: leave out of this what you want to study.'
	};
	return {
		id: 'rare-kinds',
		aspect: 'categories',
		tone: 'note',
		title: `${count(rare.length, 'kind has', 'kinds have')} under 0.1 % of the incidents each`,
		effect: `Together they are ${count(incidents, 'incident')}, among them ${list(rare.slice(0, 3).map(quoted))}. Rates and changes of a single one of them are mostly chance, and long lists hide the common kinds.`,
		details: [],
		remedies: [remedy]
	};
}
