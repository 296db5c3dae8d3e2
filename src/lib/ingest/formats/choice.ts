import { nameFromFiles } from '../name';
import type { Expanded, FoundTable, TableRef } from './expand';
import { isChosen, policeTitle, usualChoice, type PoliceChoice, type PoliceFile } from './police-archive';

/** A table that will be read, with what the screen says of it. */
export interface PickedTable extends TableRef {
	name: string;
	/** Bytes of its text where that is known, else of the file. */
	bytes: number;
	rows?: number;
	lines?: [first: number, last: number];
	/** The file, entry or sheet that holds it beside other tables. */
	of?: string;
	police?: PoliceFile;
}

/** Reasons nobody needs to be told when all else is clear. */
const HARMLESS = /^(not a table by its name|a map file, not a table|empty)$/;

/** Whether there is something to ask: more than one table, or one beside others that could not be offered. */
export function severalToChooseFrom(found: readonly Expanded[]): boolean {
	return found.some(({ tables, left }) => tables.length > 1 || left.some(({ why }) => !HARMLESS.test(why)));
}

/** A table on offer. */
export interface Offer extends PickedTable {
	key: string;
	/** The name of its file, when it is not the file. */
	within: string;
}

/** @param files  the files, in the order of what was found in them */
export function offersOf(found: readonly Expanded[], files: readonly TableRef[]): Offer[] {
	return found.flatMap(({ file: within, tables }, f) =>
		tables.map(({ name, unpacked, part, rows, lines, of, police }, t) => ({
			key: `${f}/${t}`,
			within,
			file: files[f].file,
			part,
			name,
			bytes: unpacked,
			rows,
			lines,
			of,
			police
		}))
	);
}

export interface Choice {
	/** Keys of the tables ticked one by one. */
	ticked: ReadonlySet<string>;
	/** What is taken of a police archive. */
	police: PoliceChoice | null;
}

/** Names with their numbers taken out: monthly files of one kind look alike. */
const pattern = (name: string) => name.replace(/\d+/g, '#');

/** The tables ticked at first when a file holds several that follow no layout we know: the largest, and those named like it; of a workbook the first sheet. */
function usualTables(tables: readonly FoundTable[]): FoundTable[] {
	// Of a text with several tables the one with the incidents stands for it.
	const each = tables.filter(({ usual }) => usual !== false);
	const nameOf = ({ of, name }: FoundTable) => of ?? name;
	const isSheet = ({ part }: FoundTable) => (part?.kind === 'lines' ? part.of : part)?.kind === 'sheet';
	const sizes = new Map<string, number>();
	for (const table of each) {
		const key = pattern(nameOf(table));
		sizes.set(key, (sizes.get(key) ?? 0) + table.unpacked);
	}
	const [largest] = [...sizes].sort((a, b) => b[1] - a[1])[0] ?? [];
	return each.filter((table) => (isSheet(table) ? nameOf(table) === nameOf(each[0]) : pattern(nameOf(table)) === largest));
}

/** What is ticked at first. A file with a single table is taken; so are the usual ones of a file with several. */
export function firstChoice(found: readonly Expanded[]): Choice {
	const police = found.flatMap(({ tables }) => tables.flatMap((table) => table.police ?? []));
	const ticked = new Set<string>();
	found.forEach(({ tables }, f) => {
		if (tables.some((table) => table.police)) return;
		const usual = new Set<FoundTable>(usualTables(tables));
		tables.forEach((table, t) => usual.has(table) && ticked.add(`${f}/${t}`));
	});
	return { ticked, police: police.length ? usualChoice(police) : null };
}

export function chosen(offers: readonly Offer[], { ticked, police }: Choice): Offer[] {
	return offers.filter((offer) => (offer.police ? police && isChosen(offer.police, police) : ticked.has(offer.key)));
}

/** A name for the dataset made of some tables. */
export function titleOf(tables: readonly PickedTable[]): string {
	const police = tables.flatMap((table) => table.police ?? []);
	if (police.length && police.length === tables.length) return policeTitle(police);
	const [first] = tables;
	const bare = (name: string) => name.slice(name.lastIndexOf('/') + 1);
	if (first?.of && tables.length === 1) return nameFromFiles([bare(first.of)]);
	return nameFromFiles(tables.map(({ name }) => bare(name)));
}
