/*
 * Sends rows down the tree. A row travels with its codes, its pair and its number, so that every node reads memory in order.
 * `goesLeft`: 256 bytes, one a code, 1 where that code goes left.
 */

/** Copies the listed rows' codes of the listed columns. */
export function gatherCodes(
	rows: usize, count: i32, codes: usize, stride: usize, columns: usize, many: i32, to: usize, toStride: usize
): void {
	for (let i: usize = 0; i < <usize>count; i++) {
		const from = codes + stride * <usize>load<u32>(rows + 4 * i), at = to + toStride * i;
		for (let k: usize = 0; k < <usize>many; k++) store<u8>(at + k, load<u8>(from + load<u32>(columns + 4 * k)));
	}
}

/** Copies the listed rows' pairs. */
export function gatherPairs(rows: usize, count: i32, pairs: usize, to: usize): void {
	for (let i: usize = 0; i < <usize>count; i++) store<u64>(to + 8 * i, load<u64>(pairs + 8 * <usize>load<u32>(rows + 4 * i)));
}

/**
 * Parts rows into another place of the same size: the left ones from its beginning, the right ones from its end backwards.
 * Returns how many went left. `stride` is a multiple of 8.
 */
export function partition(
	codes: usize, pairs: usize, rows: usize, count: i32, stride: usize, column: usize, goesLeft: usize,
	toCodes: usize, toPairs: usize, toRows: usize
): i32 {
	let left: usize = 0, right = <usize>count - 1;
	for (let i: usize = 0; i < <usize>count; i++) {
		const goes = <usize>load<u8>(goesLeft + load<u8>(codes + column));
		const to = select(left, right, <bool>goes);
		const at = toCodes + to * stride;
		if (stride == 16) v128.store(at, v128.load(codes));
		else for (let b: usize = 0; b < stride; b += 8) store<u64>(at + b, load<u64>(codes + b));
		store<u64>(toPairs + 8 * to, load<u64>(pairs));
		store<u32>(toRows + 4 * to, load<u32>(rows));
		left += goes;
		right -= 1 - goes;
		codes += stride;
		pairs += 8;
		rows += 4;
	}
	return <i32>left;
}

/** The same, of the row numbers only: for children that are leaves. */
export function partitionRows(
	codes: usize, rows: usize, count: i32, stride: usize, column: usize, goesLeft: usize, toRows: usize
): i32 {
	let left: usize = 0, right = <usize>count - 1, at = codes + column;
	for (let i: usize = 0; i < <usize>count; i++) {
		const goes = <usize>load<u8>(goesLeft + load<u8>(at));
		store<u32>(toRows + 4 * select(left, right, <bool>goes), load<u32>(rows + 4 * i));
		left += goes;
		right -= 1 - goes;
		at += stride;
	}
	return <i32>left;
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
		let node = nodes;
		for (let feature = load<i16>(node); feature >= 0; feature = load<i16>(node)) {
			const code = <i32>load<u8>(at + <usize>feature);
			const right = select(1 - load<i32>(node, 4), <i32>(code > <i32>load<u8>(node, 2)), code == <i32>load<u8>(node, 3));
			node = nodes + 16 * <usize>(load<i32>(node, 8) + right);
		}
		const score = scores + 8 * row;
		store<f64>(score, load<f64>(score) + load<f64>(values + ((node - nodes) >> 1)));
	}
}
