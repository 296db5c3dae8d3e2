import type { Progress } from '$lib/domain/kernel';
import { outlineChanges, readChanges, type ChangesOutline, type SeenStep } from '$lib/storage/changed-cells';
import type { ChangedCell } from '$lib/tidying/changed-cells';
import { changesCsv, changesHeader, type ChangesAbout } from '$lib/tidying/changed-csv';
import { breathe } from '../jobs';
import { text } from '$lib/messages/text';

type Tell = (progress: Progress) => void;

/** Counts what a step changed. */
export async function outline(seen: SeenStep, signal: AbortSignal, tell: Tell): Promise<ChangesOutline> {
	const reading = outlineChanges(seen);
	for (;;) {
		const { done, value } = await reading.next();
		if (done) return value;
		tell({ share: value, doing: text.work.countingCells });
		await breathe();
		signal.throwIfAborted();
	}
}

/** Some of the cells that a step changed, over the borders of chunks. */
export async function page(
	outline: ChangesOutline,
	from: number,
	count: number,
	signal: AbortSignal,
	tell: Tell
): Promise<ChangedCell[]> {
	const found: ChangedCell[] = [];
	let before = 0;
	for (const [at, { cells }] of outline.chunks.entries()) {
		const [first, last] = [Math.max(from - before, 0), Math.min(from + count - before, cells)];
		before += cells;
		if (first >= last) continue;
		found.push(...(await readChanges(outline, at, first, last)));
		tell({ share: found.length / count, doing: text.work.readingCells });
		await breathe();
		signal.throwIfAborted();
	}
	return found;
}

/** Cells made into text at once: a message can come in between. */
const PIECE = 4096;

/** All of them as a CSV file. */
export async function csv(outline: ChangesOutline, about: ChangesAbout, signal: AbortSignal, tell: Tell): Promise<Blob> {
	const parts = [new Blob([changesHeader()])];
	let done = 0;
	for (const at of outline.chunks.keys()) {
		const cells = await readChanges(outline, at);
		for (let from = 0; from < cells.length; from += PIECE) {
			const piece = cells.slice(from, from + PIECE);
			parts.push(new Blob([changesCsv(piece, about)])); // the browser may keep a Blob on the disk, a text it may not
			done += piece.length;
			tell({ share: done / outline.cells, doing: text.work.writingFile });
			await breathe();
			signal.throwIfAborted();
		}
	}
	return new Blob(parts, { type: 'text/csv' });
}
