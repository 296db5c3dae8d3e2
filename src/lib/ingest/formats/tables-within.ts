import { isAppError } from '$lib/domain/errors';
import { likelyIncidents } from '../likely-incidents';
import { describeSpan, LARGEST, nameOfSpan, surveyTables } from '../table-survey';
import type { FoundTable, Whole } from './expand';
import { openTable } from './open-table';
import { text } from '$lib/messages/text';

/** Bytes of a sheet: its XML is some five times as long as its text. */
const LARGEST_SHEET = 5 * LARGEST;
/** Bytes of the entries or sheets of one file that are looked through for further tables: what is beyond is taken for one table each. */
const MOST_LOOKED = 40 << 20;

/** Entries or sheets of a file, and in place of those that hold several tables these tables. */
export async function lookedThrough(file: File, tables: readonly FoundTable[]): Promise<FoundTable[]> {
	const [first, ...more] = tables;
	// A lone sheet is the file: its name says more than "Sheet1".
	if (!more.length && first.part?.kind === 'sheet') first.name = file.name;
	const found: FoundTable[] = [];
	let left = MOST_LOOKED;
	for (const table of tables) {
		const part = table.part as Whole;
		const looked = mayHoldSeveral(table, part) && table.unpacked <= left;
		if (looked) left -= table.unpacked;
		const within = looked ? await tablesWithin({ file, part }, table.name) : [];
		// Of a lone entry or sheet the tables have their own names.
		if (more.length) for (const each of within) each.name = `${table.name}: ${each.name}`;
		found.push(...(within.length ? within : [table]));
	}
	return found;
}

function mayHoldSeveral({ unpacked, police }: FoundTable, part: Whole): boolean {
	if (part.kind === 'sheet') return unpacked <= LARGEST_SHEET;
	return part.kind === 'entry' && !part.json && !police && unpacked <= LARGEST;
}

/** The tables of a text, where it holds several. @param part  what of the file the text is, when it is not all of it @param name  of the file, entry or sheet */
export async function tablesWithin({ file, part }: { file: File; part?: Whole }, name: string): Promise<FoundTable[]> {
	try {
		const source = await openTable({ file, part });
		const spans = await surveyTables(source);
		if (spans.length < 2) return [];
		const likely = await likelyIncidents(source, spans);
		const where = part
			? part.kind === 'sheet'
				? text.reading.within.sheet(part.sheet, file.name)
				: text.reading.within.file(name, file.name)
			: text.ui.quoted(name);
		const beside = text.reading.within.holds(where, spans.length, spans.map(describeSpan).join('; '));
		return spans.map((span) => ({
			name: nameOfSpan(span),
			bytes: span.to - span.from,
			unpacked: span.to - span.from,
			rows: span.rows,
			lines: span.lines,
			of: name,
			usual: span === likely,
			part: { kind: 'lines', span, beside, of: part }
		}));
	} catch (error) {
		if (isAppError(error)) return []; // whoever reads it says what is wrong with it
		throw error;
	}
}
