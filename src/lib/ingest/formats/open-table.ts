import { headOf, piecesOf, type Source } from '../source';
import { spanSource } from '../table-span';
import { csvPieces, WRITTEN } from './csv-writer';
import type { TableRef, Whole } from './expand';
import { jsonText, surveyJson, type JsonTable } from './json-rows';
import { readDirectory, type ZipEntry } from './zip-directory';
import { entryPieces } from './zip-entry';
import { count } from '$lib/messages/say';
import { text } from '$lib/messages/text';

/** Bytes from which the layout of a JSON file is told. */
const HEAD = 1 << 18;

/** What was learnt of the last tables: looking, trying a mapping and importing each open the table anew. */
const learnt = new Map<string, Promise<unknown>>();
const REMEMBERED = 4;

function once<Known>(key: string, learn: () => Promise<Known>): Promise<Known> {
	const known = learnt.get(key) ?? learn();
	learnt.delete(key);
	learnt.set(key, known);
	// What failed or was stopped is tried again the next time.
	known.catch(() => learnt.delete(key));
	if (learnt.size > REMEMBERED) learnt.delete(learnt.keys().next().value!);
	return known as Promise<Known>;
}

/** All that is needed to open a table, as plain data. Of JSON the columns are known. */
export interface Recipe {
	file: File;
	part: Exclude<Whole, { kind: 'sheet' }>;
	json?: JsonTable;
}

/** A table as bytes of delimited text, whatever its file is. @param signal  stops a first reading that has to go through all of it */
export async function openTable({ file, part }: TableRef, signal?: AbortSignal): Promise<Source> {
	const plain: Source = { name: file.name, blob: file };
	if (!part) return plain;
	if (part.kind === 'lines')
		return {
			...(await spanSource(await openTable({ file, part: part.of }, signal), part.span)),
			notes: [text.reading.linesRead(part.beside, count(part.span.lines[0]), count(part.span.lines[1]))]
		};
	const key = [file.name, file.size, file.lastModified, nameOf(part)].join('\u0000');
	if (part.kind === 'sheet')
		return { name: sheetName(file.name, part.sheet), blob: await once(key, () => sheetText(file, part.sheet)) };
	if (part.kind === 'parquet' || (part.kind === 'entry' && !part.json)) return cook({ file, part });
	const raw = part.kind === 'entry' ? entrySource(file, part.entry) : plain;
	const json = await once(key, async () =>
		surveyJson(
			raw.name,
			await headOf(raw, HEAD),
			piecesOf(raw, () => {}),
			signal
		)
	);
	return cook({ file, part, json });
}

/** Makes a source of a recipe, in whichever thread. */
function cook(recipe: Recipe): Source {
	const { file, part, json } = recipe;
	const raw: Source = part.kind === 'entry' ? entrySource(file, part.entry) : { name: file.name, blob: file };
	if (part.kind === 'parquet') return { ...raw, recipe, dialect: WRITTEN, open: (onRead) => parquetText(file, onRead) };
	if (!json) return { ...raw, recipe };
	return { ...raw, recipe, dialect: WRITTEN, open: (onRead) => jsonText(raw.name, json, piecesOf(raw, onRead)) };
}

/** A source as it can be sent to another thread, and what it becomes there. */
export const packed = (source: Source): Source => (source.recipe ? { ...source, open: undefined } : source);
export const unpacked = (source: Source): Source => (source.recipe ? cook(source.recipe) : source);

const nameOf = (part: Whole) => (part.kind === 'entry' ? part.entry.name : part.kind === 'sheet' ? part.sheet : '');
const sheetName = (file: string, sheet: string) => `${file} (${sheet})`;

function entrySource(file: File, entry: ZipEntry): Source {
	return {
		name: entry.name.slice(entry.name.lastIndexOf('/') + 1),
		// Only for its size: what of the archive belongs to this entry.
		blob: file.slice(entry.at, entry.at + entry.packed),
		open: (onRead) => entryPieces(file, entry, onRead)
	};
}

async function* parquetText(file: File, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array> {
	const { parquetRows } = await import('./parquet-rows');
	yield* csvPieces(parquetRows(file.name, file, onRead));
}

/** A sheet as CSV. A workbook is read whole or not at all, so its text is kept, where the browser keeps blobs. */
async function sheetText(file: File, name: string): Promise<Blob> {
	const [{ sheetsOf, xlsxRows }, { MOST_TEXT, tooLarge }] = await Promise.all([import('./xlsx-rows'), import('./xlsx-limits')]);
	const entries = await readDirectory(file, file.name);
	const sheet = (await sheetsOf(file.name, file, entries)).find((each) => each.name === name)!;
	const parts: BlobPart[] = [];
	let length = 0;
	for await (const piece of csvPieces(await xlsxRows(file.name, file, entries, sheet))) {
		length += piece.length;
		if (length > MOST_TEXT) throw tooLarge(file.name, text.reading.tooMuchText(Math.round(MOST_TEXT / 1e6)));
		parts.push(piece as Uint8Array<ArrayBuffer>);
	}
	return new Blob(parts);
}
