import { canBeEntered, type Source } from './source';

/** Bytes stored for one byte of text, and for one of a packed file; by the eleven real files of the soak 0.6 to 1.3, and 2.7 to 4.9. */
const OF_TEXT = 0.8;
const OF_PACKED = 3.5;

/** About how many bytes a dataset of these tables will take. Told when there is no room for it. */
export async function roomNeeded(sources: readonly Source[]): Promise<number> {
	let bytes = 0;
	for (const source of sources) bytes += source.blob.size * ((await canBeEntered(source)) ? OF_TEXT : OF_PACKED);
	return Math.round(bytes);
}
