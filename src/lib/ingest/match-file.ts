import type { TimeForm } from '$lib/temporal/parse-guess';
import { alignedMapping, columnsByRole, rolesOf, type Matches } from './align';
import { guessMapping } from './guess';
import { headerSignature } from './header';
import { inspectedColumn, type InspectedColumn } from './inspect';
import type { Layout } from './layout';
import { holdsCounts, type KeptColumn, type Mapping } from './mapping';
import { matchColumns, type How, type Wanted } from './match-columns';
import { profileColumns, type ColumnProfile } from './profile';
import { text } from '$lib/messages/text';

/** A column of the dataset in the table that shows the match. */
export interface WantedColumn {
	name: string;
	/** Time, place, kind or count: more than a further column. */
	core: boolean;
	examples: string[];
	/** How it was found; null when it was not. */
	how: How | null;
}

/** How the columns of some files, all with the same names, stand for those of a dataset. Plain data: the user corrects `matches` and `keep`. */
export interface HeaderMatch {
	/** Positions of these files among those chosen, and their names. */
	files: number[];
	names: string[];
	signature: string;
	/** Nothing has to be looked at: every column has the same name, and there is no new one. */
	same: boolean;
	wanted: WantedColumn[];
	columns: InspectedColumn[];
	matches: Matches;
	/** New columns that are kept. */
	keep: KeptColumn[];
	/** What the file's own columns seem to mean. */
	guess: Mapping;
}

/** A dataset, or the first file of one, as its columns are looked for in others. */
export interface Known {
	mapping: Mapping;
	/** What is known of its columns, in order. */
	columns: ColumnProfile[];
	/** Of the files it came from (`headerSignature`): a column left out then is no news. */
	signature?: string;
}

/** Finds the columns of a dataset in a file. */
export function matchFile(
	{ mapping, columns, signature: before }: Known,
	layout: Layout,
	file: { at: number; name: string }
): HeaderMatch {
	const profiles = profileColumns(layout.header, layout.rows);
	const { mapping: guess } = guessMapping(profiles, file.name);
	const roles = rolesOf(mapping);
	// Columns that are not kept are found as well: the user may still want them.
	for (const { name } of columns) if (!roles.has(name)) roles.set(name, 'kept');
	const profileOf = new Map(columns.map((profile) => [profile.name, profile]));
	const wanted = [...roles].map(([name, role]): Wanted => ({ profile: profileOf.get(name) ?? emptyProfile(name), role }));
	const found = matchColumns(wanted, profiles, columnsByRole(guess));
	const matches: Record<string, string | null> = {};
	for (const { wanted, column } of found) matches[wanted] = column;
	const signature = headerSignature(layout.header);
	return {
		files: [file.at],
		names: [file.name],
		signature,
		same: signature === before || (found.every(({ how }) => how === 'name') && profiles.every(({ name }) => profileOf.has(name))),
		wanted: found.map(({ wanted: name, how }) => ({
			name,
			core: roles.get(name) !== 'kept' && roles.get(name) !== 'area',
			examples: profileOf.get(name)?.examples ?? [],
			how
		})),
		columns: profiles.map(inspectedColumn),
		matches,
		keep: [],
		guess
	};
}

/** A match for one more file with the same columns. */
export function withFile(match: HeaderMatch, { at, name }: { at: number; name: string }): HeaderMatch {
	return { ...match, files: [...match.files, at], names: [...match.names, name] };
}

/** Columns of the file that stand for none of the dataset's. */
export function newColumns({ columns, matches }: HeaderMatch): InspectedColumn[] {
	const used = new Set(Object.values(matches));
	return columns.filter(({ name }) => !used.has(name));
}

/** A match after a correction: the column is taken away from where it stood before. */
export function withMatch(match: HeaderMatch, wanted: string, column: string | null): HeaderMatch {
	const entries = Object.entries(match.matches).map(([name, before]): [string, string | null] =>
		name === wanted ? [name, column] : before === column && column !== null ? [name, null] : [name, before]
	);
	return { ...match, matches: Object.fromEntries(entries), keep: match.keep.filter((kept) => kept.column !== column) };
}

/** Keeps a new column, or leaves it out again. Its name in the dataset must be free. */
export function withNew(match: HeaderMatch, column: string, keep: boolean): HeaderMatch {
	const others = match.keep.filter((kept) => kept.column !== column);
	const kind = match.columns.find(({ name }) => name === column)?.kind ?? 'category';
	if (!keep) return { ...match, keep: others };
	const taken = new Set(Object.keys(match.matches));
	let as = column;
	for (let n = 2; taken.has(as); n++) as = `${column} (${n})`;
	return { ...match, keep: [...others, { column, kind, as }] };
}

/** What has to be corrected before the files can be read; empty when nothing has. */
export function lacking({ mapping }: Pick<Known, 'mapping'>, match: HeaderMatch): string[] {
	const here = alignedMapping(mapping, match.matches, { guess: match.guess, forms: {} });
	const said: string[] = [];
	if (mapping.time && !here.time && !here.place) said.push(mapping.time.column);
	if (holdsCounts(mapping) && mapping.weight && !here.weight) said.push(mapping.weight);
	return said;
}

/** The mapping of the dataset with the new columns that are kept, and that of each file; those without a match are read by the first. */
export function mappingsFor(
	base: Mapping,
	matches: readonly HeaderMatch[],
	files: number
): { mapping: Mapping; own: (Mapping | undefined)[] } {
	const further = new Map<string, KeptColumn>();
	for (const { keep } of matches)
		for (const { column, kind, as } of keep) further.set(as ?? column, { column: as ?? column, kind });
	const mapping: Mapping = { ...base, keep: [...base.keep, ...further.values()] };
	const without = [...further.values()].map(({ column, kind }): KeptColumn => ({ column: '', kind, as: column }));
	const plain = further.size ? { ...base, keep: [...base.keep, ...without] } : undefined;
	const own = new Array<Mapping | undefined>(files).fill(plain);
	for (const match of matches) {
		const forms: Record<string, TimeForm | null> = {};
		for (const { name, form } of match.columns) forms[name] = form;
		const kept = Object.fromEntries(match.keep.map(({ column, as }) => [as ?? column, column]));
		const aligned = alignedMapping(mapping, { ...match.matches, ...kept }, { guess: match.guess, forms });
		for (const f of match.files) own[f] = aligned;
	}
	return { mapping, own };
}

/** What an import should say of columns that had other names. */
export function notesOnMatches(matches: readonly HeaderMatch[]): string[] {
	return matches.flatMap(({ names, matches: found }) => {
		const files = names.length === 1 ? text.reading.matches.one(names[0]) : text.reading.matches.several(names.length, names[0]);
		const read = Object.entries(found).filter(([name, column]) => column !== null && column !== name);
		const none = Object.entries(found).filter(([, column]) => column === null);
		const said = [text.reading.matches.otherNames(files)];
		if (read.length)
			said.push(text.reading.matches.read(read.map(([name, column]) => text.reading.matches.as(column!, name)).join(', ')));
		if (none.length) said.push(text.reading.matches.none(none.map(([name]) => text.ui.quoted(name)).join(', ')));
		return [`${said.join('; ')}.`];
	});
}

function emptyProfile(name: string): ColumnProfile {
	return profileColumns([name], [])[0];
}
