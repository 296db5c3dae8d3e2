import { isGzip, piecesOf, type Source } from './source';
import type { TableSpan } from './table-survey';

/** Some lines of a text as a source of its own. What has to be unpacked for them is held in memory: texts that are looked through for tables are short. */
export async function spanSource(file: Source, { from, to, lines, dialect, width }: TableSpan): Promise<Source> {
	const part = { name: file.name, dialect, width, lines };
	if (!file.open && !(await isGzip(file.blob))) return { ...part, blob: file.blob.slice(from, to) };
	return {
		...part,
		blob: new Blob(
			await stretch(
				piecesOf(file, () => {}),
				from,
				to
			)
		)
	};
}

async function stretch(pieces: AsyncGenerator<Uint8Array>, from: number, to: number): Promise<BlobPart[]> {
	const parts: BlobPart[] = [];
	let at = 0;
	for await (const piece of pieces) {
		const part = piece.slice(Math.max(0, from - at), Math.max(0, to - at));
		if (part.length) parts.push(part);
		at += piece.length;
		if (at >= to) break;
	}
	return parts;
}
