import { columnsToLookAt, knownColumns } from '$lib/append/known-columns';
import { isAppError } from '$lib/domain/errors';
import type { TableRef } from '$lib/ingest/formats/expand';
import { layoutOf } from '$lib/ingest/layout';
import type { Mapping } from '$lib/ingest/mapping';
import { matchFile, togetherByHeader, type HeaderMatch, type Known } from '$lib/ingest/match-file';
import { headerSignature } from '$lib/ingest/header';
import { profileColumns } from '$lib/ingest/profile';
import { requireColumns } from '$lib/ingest/required';
import type { Source } from '$lib/ingest/source';
import { discardChunks, readChunk, readDataset } from '$lib/storage/chunks';
import { holdingImport } from '$lib/storage/orphans';
import { runTask } from '../jobs';
import { addCompared, compareFiles, type Compared } from './append-rows';
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

	async function forget(id: string): Promise<void> {
		const held = waiting.get(id);
		if (!held) return;
		waiting.delete(id);
		try {
			await discardChunks(id);
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
				const all = await matchAll(known, files.slice(1), 1, signal);
				return all.filter(({ columns, names }) => !hasAll(names[0], columns.map(({ name }) => name), mapping)); // prettier-ignore
			}),
		async compare(job, request, parsers, onProgress) {
			for (const id of waiting.keys()) await forget(id);
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
		append: (job, id, by, portal) =>
			runTask(job, async () => {
				const held = waiting.get(id);
				if (!held) throw new Error(`Nothing waits under ${id}.`);
				try {
					return await addCompared(held.compared, by, portal);
				} finally {
					await forget(id); // added, they are elsewhere; not added, the dataset may be another by now
				}
			})
	};

	async function matchAll(known: Known, files: (File | TableRef)[], first: number, signal: AbortSignal): Promise<HeaderMatch[]> {
		const matches: HeaderMatch[] = [];
		for (const [i, file] of files.entries()) {
			const source = await open(file, signal);
			matches.push(matchFile(known, await layoutOf(source), { at: first + i, name: source.name }));
			signal.throwIfAborted();
		}
		return togetherByHeader(matches);
	}
}

/** Whether a file has every column of the mapping by its name. */
function hasAll(name: string, header: readonly string[], mapping: Mapping): boolean {
	try {
		requireColumns(name, header, mapping);
		return true;
	} catch (error) {
		if (isAppError(error)) return false;
		throw error;
	}
}
