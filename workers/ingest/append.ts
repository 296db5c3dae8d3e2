import { columnsToLookAt, knownColumns } from '$lib/append/known-columns';
import type { TableRef } from '$lib/ingest/formats/expand';
import { layoutOf } from '$lib/ingest/layout';
import { columnsNeeded, type Mapping } from '$lib/ingest/mapping';
import { matchFile, withFile, type HeaderMatch, type Known } from '$lib/ingest/match-file';
import { headerSignature } from '$lib/ingest/header';
import { profileColumns } from '$lib/ingest/profile';
import type { Source } from '$lib/ingest/source';
import { discardAll, readChunk, readDataset } from '$lib/storage/chunks';
import { holdingImport } from '$lib/storage/orphans';
import { runTask } from '../jobs';
import { addCompared } from './append-add';
import { compareFiles, type Compared } from './append-compare';
import type { AppendApi, Comparison } from './append-contract';

type Open = (table: File | TableRef, signal: AbortSignal) => Promise<Source>;

/** Rows that were read and compared, and wait to be added: their lock is held meanwhile. */
interface Waiting {
	compared: Compared;
	/** Ends the holding; whoever does it has moved the rows, or freed them. */
	release(): void;
}

/** The part of the ingest worker that adds newer rows to datasets. @param open  makes a file or a table in it a source */
export function appendApi(open: Open): AppendApi {
	const waiting = new Map<string, Waiting>();

	async function forget(id?: string): Promise<void> {
		if (id === undefined) {
			for (const each of [...waiting.keys()]) await forget(each);
			return;
		}
		const held = waiting.get(id);
		if (!held) return;
		waiting.delete(id);
		try {
			await discardAll(id);
		} finally {
			held.release();
		}
	}

	return {
		forget,
		matchToDataset: (job, id, files) =>
			runTask(job, async (signal) => {
				const dataset = await readDataset(id);
				const { columns } = await readChunk(id, 0, columnsToLookAt(dataset));
				return matchAll(knownColumns(dataset, columns), files, 0, signal);
			}),
		matchToFirst: (job, files, mapping) =>
			runTask(job, async (signal) => {
				const { header, rows } = await layoutOf(await open(files[0], signal));
				const known = { mapping, columns: profileColumns(header, rows), signature: headerSignature(header) };
				return matchAll(known, files.slice(1), 1, signal, (header) => hasAll(header, mapping));
			}),
		async compare(job, request, parsers, onProgress) {
			await forget();
			const id = crypto.randomUUID();
			return runTask(
				job,
				(signal) =>
					new Promise<Comparison>((resolve, reject) => {
						const work = async () => {
							const compared = await compareFiles(id, request, { open, parsers, signal, onProgress });
							const settled = new Promise<void>((release) => waiting.set(id, { compared, release }));
							resolve(compared.comparison);
							await settled;
						};
						holdingImport(id, request.name, work).catch(reject);
					}),
				onProgress as never
			);
		},
		append: (job, id, adding) =>
			runTask(job, async () => {
				const held = waiting.get(id);
				if (!held) throw new Error(`Nothing waits under ${id}.`);
				try {
					return await addCompared(held.compared, adding);
				} finally {
					await forget(id); // added, they are elsewhere; not added, the dataset may be another by now
				}
			})
	};

	/** Matches every header once. @param asItIs  headers that need no match */
	async function matchAll(
		known: Known,
		files: (File | TableRef)[],
		first: number,
		signal: AbortSignal,
		asItIs = (_header: readonly string[]) => false
	): Promise<HeaderMatch[]> {
		const matches = new Map<string, HeaderMatch>();
		for (const [i, file] of files.entries()) {
			const source = await open(file, signal);
			// An archive may hold hundreds of files: a short look tells whether the header is known.
			const { header } = await layoutOf(source, SHORT_LOOK);
			signal.throwIfAborted();
			const at = { at: first + i, name: source.name };
			const same = matches.get(headerSignature(header));
			if (same) matches.set(same.signature, withFile(same, at));
			else if (!asItIs(header)) {
				const match = matchFile(known, await layoutOf(source), at);
				matches.set(match.signature, match);
			}
		}
		return [...matches.values()];
	}
}

/** Bytes in which the names of the columns stand. */
const SHORT_LOOK = 1 << 16;

/** Whether a file has every column of the mapping by its name. */
const hasAll = (header: readonly string[], mapping: Mapping): boolean =>
	columnsNeeded(mapping).every((column) => header.includes(column));
