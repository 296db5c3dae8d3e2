import { isGzip, piecesOf, type Source } from './source';
import type { TableSpan } from './table-survey';

/** Some lines of a text file as a source of its own. */
export async function spanSource(file: Source, { from, to, lines, dialect, width }: TableSpan): Promise<Source> {
	const part = { name: file.name, dialect, width, lines };
	if (!file.open && !(await isGzip(file.blob))) return { ...part, blob: file.blob.slice(from, to) };
	return { ...part, blob: file.blob, open: (onRead) => stretch(piecesOf(file, onRead), from, to) };
}

async function* stretch(pieces: AsyncGenerator<Uint8Array>, from: number, to: number): AsyncGenerator<Uint8Array> {
	let at = 0;
	for await (const piece of pieces) {
		const part = piece.subarray(Math.max(0, from - at), Math.max(0, to - at));
		if (part.length) yield part;
		at += piece.length;
		if (at >= to) return;
	}
}
