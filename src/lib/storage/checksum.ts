import type { TypedColumn } from '$lib/domain/dataset';
import type { Packed } from './packing';

/**
 * A 32-bit checksum of columns, of their bytes and names. Every step can be undone, so a change within one word always shows; other changes
 * stay unseen once in four thousand million times. It finds damage, not malice.
 *
 * @see Fowler, Noll and Vo: FNV-1a, here over words of 32 bits with a golden-ratio multiplier
 */
export function checksum(columns: Readonly<Record<string, TypedColumn>>): number {
	let hash = 0x811c9dc5;
	for (const name of Object.keys(columns).sort()) {
		for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x9e3779b1);
		// Words have to begin at a multiple of 4; where a column lies must not change what it amounts to.
		const { buffer, byteOffset, byteLength } = columns[name].byteOffset % 4 ? columns[name].slice() : columns[name];
		hash = Math.imul(hash ^ byteLength, 0x9e3779b1);
		const aligned = byteLength >> 2;
		const words = new Int32Array(buffer, byteOffset, aligned);
		for (let i = 0; i < aligned; i++) hash = Math.imul(hash ^ words[i] ^ (hash >>> 15), 0x9e3779b1);
		const bytes = new Uint8Array(buffer, byteOffset, byteLength);
		for (let i = aligned * 4; i < byteLength; i++) hash = Math.imul(hash ^ bytes[i] ^ (hash >>> 15), 0x9e3779b1);
	}
	return (hash ^ (hash >>> 16)) >>> 0;
}

/** Of what is stored, how it is to be read, and where the rest lies (which has checksums of its own). */
export function checksumOf({ columns, packed, held }: Packed): number {
	if (!packed) return checksum(columns);
	// In the order of the names, so that the same columns have the same checksum, however they were put together.
	const inOrder = (entries: object) => Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1));
	const ways = JSON.stringify(inOrder(packed)) + (held ? JSON.stringify([held.file, inOrder(held.columns)]) : '');
	return checksum({ ...columns, packed: new TextEncoder().encode(ways) });
}
