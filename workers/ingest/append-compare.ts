import { Difference } from '$lib/append/difference';
import { likelyKeys, type Key } from '$lib/append/keys';
import { mappingOf } from '$lib/append/known-columns';
import { recoding } from '$lib/append/same-codes';
import { sharedColumns, type SharedColumn } from '$lib/append/shared-columns';
import { requireWidening } from '$lib/append/widen';
import type { Dataset } from '$lib/domain/dataset';
import { AppError } from '$lib/domain/errors';
import type { TableRef } from '$lib/ingest/formats/expand';
import { importFiles, type ImportProgress } from '$lib/ingest/import-files';
import { holdsCounts, type Mapping } from '$lib/ingest/mapping';
import { mappingsFor } from '$lib/ingest/match-file';
import type { Source } from '$lib/ingest/source';
import type { PlaceSpread } from '$lib/ingest/spread';
import type { TimeSpread } from '$lib/ingest/time-spread';
import { discardAll, readDataset } from '$lib/storage/chunks';
import { breathe } from '../jobs';
import type { CompareRequest, Comparison, Way } from './append-contract';
import { Walk } from './append-walk';
import { databaseSink } from './database-sink';
import { remoteParsers } from './remote-parsers';
import { text } from '$lib/messages/text';

/** Rows that were read under a pending id, held against a dataset. */
export interface Compared {
	before: Dataset;
	/** The record of the rows that were read. */
	read: Dataset;
	mapping: Mapping;
	difference: Difference;
	key: Key | null;
	/** The columns that files and dataset both have. */
	shared: SharedColumn[];
	walk: Walk;
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
	if (!before.mapping) throw new AppError('import/mapping', text.reading.append.notKnown, text.reading.append.notKnownHint);
	const { mapping, own } = mappingsFor(mappingOf(before), request.matches, request.files.length);
	try {
		const read = await readPending(id, request, mapping, own, means);
		return await compare(id, before, read, mapping, own.map((each) => each ?? mapping), request, means); // prettier-ignore
	} catch (error) {
		await discardAll(id).catch(() => {}); // should this fail as well, the sweep at the next start does it
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
		startParsers: remoteParsers(parsers, signal, false),
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
		throw new AppError('import/mapping', text.reading.append.noCommon, text.reading.append.noCommonHint);
	const codes = recoding(before, read);
	const walk = new Walk(id, read, before, shared, codes, signal);
	const key = await walk.findKey(likelyKeys(before, mapping, shared, rowKey));
	const { cells, keys } = await walk.ofFiles(key);
	const files = read.provenance.files.map(({ rows }) => rows ?? 0);
	const difference = new Difference(cells, keys, files);
	const { spread, times } = await walk.throughDataset(difference, key);
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
	return { before, read, mapping, difference, key, shared, walk, spread, times, notes: notesOn(before, read, own), comparison };
}

/** What became of columns that only one side has. */
function notesOn(before: Dataset, read: Dataset, own: readonly Mapping[]): string[] {
	const said: string[] = [];
	const list = (names: string[]) => names.map((name) => text.ui.quoted(name)).join(', ');
	const lacking = before.extras.filter(
		({ name, layer }) => !layer && own.some(({ keep }) => keep.some(({ column, as }) => column === '' && as === name))
	);
	if (lacking.length) said.push(text.reading.append.notInAll(list(lacking.map(({ name }) => name))));
	const known = (name: string) => before.extras.find((column) => column.name === name && !column.layer);
	const fresh = read.extras.filter(({ name }) => !known(name));
	if (fresh.length) said.push(text.reading.append.new(list(fresh.map(({ name }) => name))));
	const wider = read.extras.filter(({ name, kind }) => known(name) && known(name)!.kind !== kind);
	for (const { name, kind } of wider) said.push(text.reading.append.kept(name, kind));
	return said;
}
