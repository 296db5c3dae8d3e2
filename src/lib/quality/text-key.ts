/** 53 bits of a text as a whole number above 0, so that a million different texts almost surely differ; 0 for an empty one. */
export function textKey(bytes: Uint8Array, from: number, to: number): number {
	if (to <= from) return 0;
	const [a, b] = [textHash(bytes, from, to, 0x9747b28c), textHash(bytes, from, to, 0x1b873593)];
	return ((b ^ (b >>> 14)) & 0x1fffff) * 4294967296 + ((a ^ (a >>> 15)) >>> 0) || 1;
}

function textHash(bytes: Uint8Array, from: number, to: number, seed: number): number {
	let h = seed ^ (to - from);
	for (let i = from; i < to; i++) {
		h = Math.imul(h ^ bytes[i], 0x01000193);
		h ^= h >>> 13;
	}
	return Math.imul(h ^ (h >>> 16), 0x85ebca6b);
}
