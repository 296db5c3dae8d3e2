import type { Places } from '$lib/statistics/grid-counts';
import type { Shard } from './shard';

/**
 * Every place of a shard in which anything was recorded, once, and the net count there: police round places to blocks and crossings, so there are often
 * far fewer of them than incidents. Time O(n); memory 20 to 40 bytes a place while it runs.
 *
 * @param weights  for each row what it weighs under the filter, 0 where it fails (aggregate.ts, `passing`)
 */
export function placesOf({ x, y }: Pick<Shard, 'x' | 'y'>, weights: Int16Array): Places {
	const n = weights.length;
	const [xBits, yBits] = [new Uint32Array(x.buffer, x.byteOffset, n), new Uint32Array(y.buffer, y.byteOffset, n)];
	let bits = 12;
	/** Number of the place that stands in a slot, and 1; 0 where none does. */
	let slots = new Uint32Array(2 ** bits);
	/** Of each place the first row that lies there, and the sum. There is room for half as many as slots. */
	let firsts = new Uint32Array(2 ** (bits - 1));
	let sums = new Float64Array(2 ** (bits - 1));
	let found = 0;

	function slotOf(i: number): number {
		let slot = (Math.imul(xBits[i], 0x9e3779b1) ^ Math.imul(yBits[i], 0x85ebca6b)) >>> (32 - bits);
		for (; slots[slot] !== 0; slot = (slot + 1) & (slots.length - 1)) {
			const there = firsts[slots[slot] - 1];
			if (x[there] === x[i] && y[there] === y[i]) break;
		}
		return slot;
	}
	function grow() {
		slots = new Uint32Array(2 ** ++bits);
		const [oldFirsts, oldSums] = [firsts, sums];
		firsts = new Uint32Array(2 ** (bits - 1));
		firsts.set(oldFirsts);
		sums = new Float64Array(2 ** (bits - 1));
		sums.set(oldSums);
		for (let k = 0; k < found; k++) slots[slotOf(firsts[k])] = k + 1;
	}

	for (let i = 0; i < n; i++) {
		if (x[i] - x[i] !== 0 || y[i] - y[i] !== 0) continue; // no known place, or set aside
		let slot = slotOf(i);
		if (slots[slot] === 0) {
			if (found === firsts.length) {
				grow();
				slot = slotOf(i);
			}
			firsts[found] = i;
			slots[slot] = ++found;
		}
		sums[slots[slot] - 1] += weights[i];
	}
	const places = { x: new Float32Array(found), y: new Float32Array(found), weight: sums.slice(0, found) };
	for (let k = 0; k < found; k++) {
		places.x[k] = x[firsts[k]];
		places.y[k] = y[firsts[k]];
	}
	return places;
}
