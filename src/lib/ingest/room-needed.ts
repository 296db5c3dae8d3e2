import { canBeEntered, type Source } from './source';

/** Bytes on the disk for one byte of text, and for one of a packed file; of eleven cities' files 0.2 to 0.4, and 1.2 to 1.7. */
const OF_TEXT = 0.4;
const OF_PACKED = 1.6;

/** About how many bytes a dataset of these tables will take. Told when there is no room for it. */
export async function roomNeeded(sources: readonly Source[]): Promise<number> {
	let bytes = 0;
	for (const source of sources) bytes += source.blob.size * ((await canBeEntered(source)) ? OF_TEXT : OF_PACKED);
	return Math.round(bytes);
}
