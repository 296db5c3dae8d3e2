/**
 * Positions of the numbers from high to low; equal numbers keep their order. Radix sort on the bits: time O(n).
 *
 * @param values  finite, 32-bit
 */
export function orderDescending(values: Float32Array): Uint32Array<ArrayBuffer> {
	const n = values.length;
	const keys = new Uint32Array(n);
	const bits = new Uint32Array(values.buffer, values.byteOffset, n);
	// Flip so that unsigned order is descending numeric order.
	for (let i = 0; i < n; i++) keys[i] = bits[i] >>> 31 ? bits[i] : ~bits[i] & 0x7fffffff;
	let from = Uint32Array.from({ length: n }, (_, i) => i);
	let to = new Uint32Array(n);
	for (let shift = 0; shift < 33; shift += 11) {
		const starts = new Uint32Array(2049);
		for (let i = 0; i < n; i++) starts[((keys[i] >>> shift) & 2047) + 1]++;
		for (let k = 0; k < 2048; k++) starts[k + 1] += starts[k];
		for (let i = 0; i < n; i++) {
			const at = from[i];
			to[starts[(keys[at] >>> shift) & 2047]++] = at;
		}
		[from, to] = [to, from];
	}
	return from;
}
