/* Sends rows down the tree. `goesLeft`: 256 bytes, one a code, 1 where that code goes left. */

/** Parts the listed rows in place, keeping their order; `scratch` has room for all of them. Returns how many went left. */
export function partition(
	rows: usize, count: i32, codes: usize, stride: usize, feature: usize, goesLeft: usize, scratch: usize
): i32 {
	const column = codes + feature;
	let left = rows, right = scratch;
	const end = rows + 4 * <usize>count;
	for (let at = rows; at < end; at += 4) {
		const row = load<u32>(at);
		const goes = <usize>load<u8>(goesLeft + load<u8>(column + <usize>row * stride));
		store<u32>(left, row);
		store<u32>(right, row);
		left += goes << 2;
		right += 4 - (goes << 2);
	}
	memory.copy(left, scratch, right - scratch);
	return <i32>((left - rows) >> 2);
}

/** Adds a leaf's value to the listed rows' scores. */
export function addTo(scores: usize, rows: usize, count: i32, value: f64): void {
	const end = rows + 4 * <usize>count;
	for (let at = rows; at < end; at += 4) {
		const score = scores + 8 * <usize>load<u32>(at);
		store<f64>(score, load<f64>(score) + value);
	}
}

/**
 * Adds a tree to the scores of `count` rows, listed in `rows` or, when that is 0, the first ones. A node is 16 bytes:
 * feature i16 (-1: leaf), bin u8, code of missing u8, missing goes left i32, left child i32 (right is the next), spare; values f64.
 */
export function addTree(
	scores: usize, rows: usize, count: i32, codes: usize, stride: usize, nodes: usize, values: usize
): void {
	for (let i = 0; i < count; i++) {
		const row = rows ? <usize>load<u32>(rows + 4 * <usize>i) : <usize>i;
		const at = codes + row * stride;
		let n: i32 = 0;
		for (;;) {
			const node = nodes + 16 * <usize>n;
			const feature = <i32>load<i16>(node);
			if (feature < 0) break;
			const code = <i32>load<u8>(at + <usize>feature);
			const right = code == <i32>load<u8>(node, 3) ? 1 - load<i32>(node, 4) : <i32>(code > <i32>load<u8>(node, 2));
			n = load<i32>(node, 8) + right;
		}
		const score = scores + 8 * row;
		store<f64>(score, load<f64>(score) + load<f64>(values + 8 * <usize>n));
	}
}
