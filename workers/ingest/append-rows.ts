import { combine, combinedExtras, type AddedFacts } from '$lib/append/combine';
import { Difference, NEW, type By, type Told } from '$lib/append/difference';
import { KeyTrial, likelyKeys, type Key } from '$lib/append/keys';
import { mappingOf } from '$lib/append/known-columns';
import { pickRows } from '$lib/append/pick-rows';
import { keyHashes, rowHashes } from '$lib/append/row-hashes';
import { recoded, recoding, type Recoding } from '$lib/append/same-codes';
import { cellsOf, sharedColumns, type SharedColumn } from '$lib/append/shared-columns';
import { missingColumn, requireWidening, widened } from '$lib/append/widen';
import type { Dataset, PortalOrigin, TypedColumn } from '$lib/domain/dataset';
import { AppError } from '$lib/domain/errors';
import type { TableRef } from '$lib/ingest/formats/expand';
import { importFiles, type ImportProgress } from '$lib/ingest/import-files';
import { holdsCounts, type Mapping } from '$lib/ingest/mapping';
import { mappingsFor } from '$lib/ingest/match-file';
import type { Source } from '$lib/ingest/source';
import { PlaceSpread } from '$lib/ingest/spread';
import { TimeSpread } from '$lib/ingest/time-spread';
import { appendDataset, type AppendUndo } from '$lib/storage/append';
import { readBoundaries } from '$lib/storage/boundaries';
import { discardChunks, readChunk, readDataset } from '$lib/storage/chunks';
import { breathe } from '../jobs';
import { layerCodes, type LayerCodes } from '../join/newer-rows';
import type { CompareRequest, Comparison, Way } from './append-contract';
import { databaseSink } from './database-sink';
import { remoteParsers } from './remote-parsers';

/** Chunks of a dataset on which a key is tried. */
const TRIAL_CHUNKS = 8;

/** Rows that were read under a pending id, held against a dataset. */
export interface Compared {
	before: Dataset;
	/** The record of the rows that were read. */
	read: Dataset;
	mapping: Mapping;
	difference: Difference;
	key: Key | null;
	/** Of all rows of the dataset. */
	spread: PlaceSpread;
	times: TimeSpread;
	/** What the columns of the files gave rise to. */
	notes: string[];
	comparison: Comparison;
}

export interface CompareMeans {
	open(table: File | TableRef, signal: AbortSignal): Promise<Source>;
	parsers: readonly MessagePort[];
	signal: AbortSignal;
	onProgress(progress: ImportProgress): void;
}

/** Reads files for a dataset under a pending id and says what each row is to it. On failure nothing is left under the id. */
export async function compareFiles(id: string, request: CompareRequest, means: CompareMeans): Promise<Compared> {
	const before = await readDataset(request.dataset);
	if (!before.mapping)
		throw new AppError(
			'import/mapping',
			'How the columns of this dataset were read is not known.',
			'Import its file again, together with the newer ones.'
		);
	const { mapping, own } = mappingsFor(mappingOf(before), request.matches, request.files.length);
	try {
		const read = await readPending(id, request, mapping, own, means);
		return await compare(id, before, read, mapping, own.map((each) => each ?? mapping), request, means); // prettier-ignore
	} catch (error) {
		await discardChunks(id).catch(() => {}); // should this fail as well, the sweep at the next start does it
		throw error;
	}
}

async function readPending(
	id: string,
	{ files, name }: CompareRequest,
	mapping: Mapping,
	mappings: (Mapping | undefined)[],
	{ open, parsers, signal, onProgress }: CompareMeans
): Promise<Dataset> {
	const sources = await Promise.all(files.map((file) => open(file, signal)));
	return importFiles(sources, {
		id,
		name,
		mapping,
		mappings,
		signal,
		onProgress,
		breathe,
		startParsers: parsers.length ? remoteParsers(parsers, signal) : undefined,
		sink: { ...databaseSink(id), publish: async () => {} } // no dataset of its own
	});
}

async function compare(
	id: string,
	before: Dataset,
	read: Dataset,
	mapping: Mapping,
	own: Mapping[],
	{ rowKey }: CompareRequest,
	{ signal }: CompareMeans
): Promise<Compared> {
	for (const { name, kind } of read.extras) {
		const known = before.extras.find((column) => column.name === name && column.layer === undefined);
		if (known) requireWidening(known, kind);
	}
	const shared = sharedColumns(before, read, own);
	if (!shared.some(({ name }) => name === 'start' || name === 'lon' || name.startsWith('x')))
		throw new AppError(
			'import/mapping',
			'The files have no column in common with this dataset.',
			'Choose which of their columns are those of the dataset.'
		);
	const codes = recoding(before, read);
	const rows = new Rows(id, read, before, shared, codes, signal);
	const key = await rows.findKey(likelyKeys(before, mapping, shared, rowKey));
	const { cells, keys } = await rows.ofFiles(key);
	const files = read.provenance.files.map(({ rows }) => rows ?? 0);
	const difference = new Difference(cells, keys, files);
	const { spread, times } = await rows.throughDataset(difference, key);
	const ways: Way[] = (['key', 'cells', 'none'] as const)
		.filter((by) => by !== 'key' || key)
		.filter((by) => by !== 'cells' || !key || !holdsCounts(mapping)) // an equal count of the same place, time and kind is the same count
		.map((by) => {
			const { added, already, changed } = difference.tell(by);
			return { by, label: by === 'key' ? key!.label : '', added, already, changed };
		});
	signal.throwIfAborted(); // nobody would forget rows that were called off and wait
	const { report } = read;
	const comparison: Comparison = {
		pending: id,
		ways,
		read: report.read,
		kept: report.kept,
		setAside: report.setAside,
		dates: read.dates,
		precision: read.precision,
		notes: report.notes.filter((note) => !before.report.notes.includes(note))
	};
	return { before, read, mapping, difference, key, spread, times, notes: notesOn(before, read, own), comparison };
}

/** What became of columns that only one side has. */
function notesOn(before: Dataset, read: Dataset, own: readonly Mapping[]): string[] {
	const said: string[] = [];
	const list = (names: string[]) => names.map((name) => `“${name}”`).join(', ');
	const lacking = before.extras.filter(
		({ name, layer }) => !layer && own.some(({ keep }) => keep.some(({ column, as }) => column === '' && as === name))
	);
	if (lacking.length)
		said.push(`Not in every file: ${list(lacking.map(({ name }) => name))}. In the rows without it is missing.`);
	const known = (name: string) => before.extras.find((column) => column.name === name && !column.layer);
	const fresh = read.extras.filter(({ name }) => !known(name));
	if (fresh.length) said.push(`New: ${list(fresh.map(({ name }) => name))}. In the rows before it is missing.`);
	const wider = read.extras.filter(({ name, kind }) => known(name) && known(name)!.kind !== kind);
	for (const { name, kind } of wider) said.push(`“${name}” had to be kept as ${kind} for the newer rows; the older ones follow.`);
	return said;
}

/** Walks through the rows of the files and of the dataset, chunk by chunk. */
class Rows {
	constructor(
		readonly id: string,
		readonly read: Dataset,
		readonly before: Dataset,
		readonly shared: readonly SharedColumn[],
		readonly codes: Recoding,
		readonly signal: AbortSignal
	) {}

	async *#files(columns: readonly SharedColumn[]) {
		for (let n = 0; n < this.read.chunks; n++) {
			const chunk = await readChunk(this.id, n, columns.map(({ read }) => read)); // prettier-ignore
			await breathe();
			this.signal.throwIfAborted();
			yield { rows: chunk.rows, columns: recoded(chunk.columns, this.codes) };
		}
	}

	async *#dataset(names: readonly string[], most = Infinity) {
		for (let n = 0; n < Math.min(most, this.before.chunks); n++) {
			const chunk = await readChunk(this.before.id, n, names);
			await breathe();
			this.signal.throwIfAborted();
			yield chunk;
		}
	}

	#keyOf(key: Key, rows: number, columns: Readonly<Record<string, TypedColumn>>, where: 'name' | 'read') {
		const cells = key.columns.map((column) => cellsOf(columns, column[where]));
		return keyHashes(rows, cells, key.columns.map(({ missing }) => missing)); // prettier-ignore
	}

	#cellsOf(rows: number, columns: Readonly<Record<string, TypedColumn>>, where: 'name' | 'read') {
		return rowHashes(rows, this.shared.map((column) => cellsOf(columns, column[where]))); // prettier-ignore
	}

	/** The first of the keys that tells rows apart, in the files and in the dataset. */
	async findKey(keys: readonly Key[]): Promise<Key | null> {
		for (const key of keys) {
			const [files, dataset] = [new KeyTrial(), new KeyTrial()];
			for await (const { rows, columns } of this.#files(key.columns)) files.see(this.#keyOf(key, rows, columns, 'read'));
			if (!files.holds) continue;
			const names = key.columns.map(({ name }) => name);
			for await (const { rows, columns } of this.#dataset(names, TRIAL_CHUNKS)) dataset.see(this.#keyOf(key, rows, columns, 'name')); // prettier-ignore
			if (dataset.holds) return key;
		}
		return null;
	}

	async ofFiles(key: Key | null): Promise<{ cells: Uint32Array; keys: Uint32Array | null }> {
		const cells = new Uint32Array(2 * this.read.rows);
		const keys = key && new Uint32Array(2 * this.read.rows);
		let at = 0;
		for await (const { rows, columns } of this.#files(this.shared)) {
			cells.set(this.#cellsOf(rows, columns, 'read'), at);
			if (keys) keys.set(this.#keyOf(key, rows, columns, 'read'), at);
			at += 2 * rows;
		}
		return { cells, keys };
	}

	async throughDataset(difference: Difference, key: Key | null): Promise<{ spread: PlaceSpread; times: TimeSpread }> {
		const [spread, times] = [new PlaceSpread(), new TimeSpread()];
		const names = new Set([...this.shared.map(({ name }) => name), 'lon', 'lat', 'start', 'precision']);
		for await (const { rows, columns } of this.#dataset([...names])) {
			difference.see(this.#cellsOf(rows, columns, 'name'), key && this.#keyOf(key, rows, columns, 'name'));
			spread.add(columns.lon as Float64Array, columns.lat as Float64Array, 0, rows);
			times.add(columns.start as Float64Array, columns.precision as Uint8Array, 0, rows);
		}
		return { spread, times };
	}
}

/** Adds the new rows of a comparison to the dataset. */
export async function addCompared(
	compared: Compared,
	by: By,
	portal: PortalOrigin | undefined
): Promise<{ dataset: Dataset; undo: AppendUndo | null }> {
	const { before, read, mapping, difference, key, notes } = compared;
	const told = difference.tell(by);
	const picked = await pickedRows(compared, told);
	const codes = recoding(before, read, picked.used);
	const facts = factsOf(compared, told, picked, codes);
	const named = by === 'key' ? key!.label : by === 'cells' ? null : undefined;
	const at = Math.max(Date.now(), (before.appended?.at(-1)?.at ?? 0) + 1);
	const after = combine(before, read, mapping, { by: named, told }, codes, facts, at, notes, portal);
	const layers = await joinedLayers(before, combinedExtras(before, read, codes));
	const wider = before.extras.flatMap((column, i) => (after.extras[i].kind === column.kind ? [] : [i]));
	const undo = await appendDataset({
		before,
		after,
		pending: { id: compared.comparison.pending, chunks: read.chunks },
		take: (n, columns) => newRows(columns, picked.rows[n], { before, after, read, codes, layers }),
		old: {
			read: wider.map((i) => `x${i}`),
			write(_n, rows, columns) {
				const out: Record<string, TypedColumn> = {};
				for (const i of wider) Object.assign(out, widened(columns[`x${i}`], before.extras[i], after.extras[i].kind, `x${i}`));
				for (let i = before.extras.length; i < after.extras.length; i++)
					Object.assign(out, missingColumn(`x${i}`, after.extras[i].kind, rows));
				return out;
			}
		},
		layers: () => [...layers.values()].map((layer) => layer.layer())
	});
	// What was rewritten as another kind cannot be told back.
	return { dataset: undo.after, undo: wider.length ? null : undo };
}

interface Picked {
	/** By chunk of the rows that were read, positions of those to add. */
	rows: Uint32Array<ArrayBuffer>[];
	/** By key of a chunk, which codes they have. */
	used: Map<string, Uint8Array>;
	/** Sums of weights by category as it was read. */
	counts: number[];
	net: number;
	missingPlaces: number;
	missingTimes: number;
	records: AddedFacts['records'];
}

/** Says which rows of each chunk are added, and adds them up. */
async function pickedRows({ comparison, read, spread, times }: Compared, { states }: Told): Promise<Picked> {
	const coded = read.extras.flatMap(({ dictionary }, i) => (dictionary ? [`x${i}`] : []));
	const names = ['lon', 'lat', 'start', 'precision', 'category', 'weight', 'row', ...coded];
	const used = new Map<string, Uint8Array>([['category', new Uint8Array(read.categories.length)]]);
	for (const name of coded) used.set(name, new Uint8Array(read.extras[Number(name.slice(1))].dictionary!.length + 1));
	const picked: Picked = { rows: [], used, counts: [], net: 0, missingPlaces: 0, missingTimes: 0, records: { added: 0, already: 0, changed: 0 } }; // prettier-ignore
	const records = new RecordCount();
	let at = 0;
	for (let n = 0; n < read.chunks; n++) {
		const { rows, columns } = await readChunk(comparison.pending, n, names);
		const marked = Uint32Array.from({ length: rows }, (_, i) => i).filter((i) => states[at + i] === NEW);
		for (let i = 0; i < rows; i++) records.add(columns.row[i], states[at + i]);
		const own = pickRows(columns, marked);
		for (const [name, codes] of used) for (const code of own[name]) codes[code] = 1;
		spread.add(own.lon as Float64Array, own.lat as Float64Array, 0, marked.length);
		times.add(own.start as Float64Array, own.precision as Uint8Array, 0, marked.length);
		for (let i = 0; i < marked.length; i++) {
			picked.net += own.weight[i];
			picked.counts[own.category[i]] = (picked.counts[own.category[i]] ?? 0) + own.weight[i];
			if (Number.isNaN(own.lon[i])) picked.missingPlaces++;
			if (Number.isNaN(own.start[i])) picked.missingTimes++;
		}
		picked.rows.push(marked);
		at += rows;
	}
	picked.records = records.sums(read.report.kept);
	return picked;
}

/** Adds up what became of the records of the files: one that holds several counts is new when any of them is. */
class RecordCount {
	readonly #sums = [0, 0, 0];
	#row = -1;
	#state = NEW;
	add(row: number, state: number) {
		if (row === this.#row) {
			if (state === NEW && this.#state !== NEW) {
				this.#sums[this.#state]--;
				this.#sums[(this.#state = NEW)]++;
			}
			return;
		}
		this.#row = row;
		this.#sums[(this.#state = state)]++;
	}
	/** @param kept  records in all: those that gave no row hold nothing but zeros, and are new */
	sums(kept: number): AddedFacts['records'] {
		const [, already, changed] = this.#sums;
		return { added: kept - already - changed, already, changed };
	}
}

function factsOf({ read, spread, times }: Compared, { states }: Told, picked: Picked, codes: Recoding): AddedFacts {
	const kinds = codes.codes.get('category')!;
	const counts: number[] = [];
	picked.counts.forEach((sum, c) => (counts[kinds[c]] = (counts[kinds[c]] ?? 0) + sum));
	let at = 0;
	const perFile = read.provenance.files.map(({ rows = 0 }) => {
		const from = at;
		at += rows;
		return states.subarray(from, at).reduce((sum, state) => sum + Number(state === NEW), 0);
	});
	const { net, missingPlaces, missingTimes, records } = picked;
	return { counts, net, missingPlaces, missingTimes, perFile, records, spread, times };
}

/** The area columns that were joined to a dataset, by their position. */
async function joinedLayers(before: Dataset, extras: Dataset['extras']): Promise<Map<number, LayerCodes>> {
	const joined = before.extras.flatMap((column, i) => (column.layer === undefined ? [] : [{ column, i }]));
	const layers = joined.length ? await readBoundaries(before.id) : [];
	return new Map(
		joined.flatMap(({ column, i }) => {
			const layer = layers.find(({ id }) => id === column.layer);
			return layer ? [[i, layerCodes(column, layer, { extras })] as const] : [];
		})
	);
}

/** The new rows of a chunk as columns of the dataset; null without any. */
function newRows(
	columns: Record<string, TypedColumn>,
	rows: Uint32Array,
	{ before, after, read, codes, layers }: { before: Dataset; after: Dataset; read: Dataset; codes: Recoding; layers: Map<number, LayerCodes> } // prettier-ignore
): Record<string, TypedColumn> | null {
	if (!rows.length) return null;
	const own = recoded(pickRows(columns, rows), codes);
	const out: Record<string, TypedColumn> = {};
	for (const [name, cells] of Object.entries(own)) if (!/^x\d/.test(name)) out[name] = cells;
	after.extras.forEach(({ name, kind, layer }, i) => {
		const from = layer === undefined ? read.extras.findIndex((column) => column.name === name) : -1;
		if (from < 0) return void Object.assign(out, missingColumn(`x${i}`, kind, rows.length));
		for (const end of ['', '.bytes', '.offsets']) {
			const cells = own[`x${from}${end}`];
			if (cells) out[`x${i}${end}`] = cells;
		}
	});
	// The areas last: some are found by a further column.
	for (const [i, layer] of layers) if (i < before.extras.length) out[`x${i}`] = layer.of(out);
	return out;
}
