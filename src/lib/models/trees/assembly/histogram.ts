/*
 * Histograms of what is learned (gradient and hessian, or sum and weight), as pairs of 64-bit fixed-point numbers: integers
 * add up to the same bits in any order, so neither sibling subtraction nor a second worker changes a result.
 * A cell is 16 bytes; `rows` lists row numbers; `pairs` holds one cell a row; `offsets` are bytes into `hist`.
 */

/** Rows taken together, so that their codes and pairs are fetched once and stay near for all passes. */
const BLOCK = 1024;

/** Adds the listed rows to the histograms of the listed features. Four features a pass: their cells stay in the L1 cache. */
export function histogram(
	rows: usize, count: i32, codes: usize, stride: usize, pairs: usize,
	hist: usize, features: usize, offsets: usize, many: i32
): void {
	for (let done = 0; done < count; done += BLOCK) {
		const at = rows + 4 * <usize>done, n = min(BLOCK, count - done);
		let k = 0;
		for (; k + 4 <= many; k += 4) four(at, n, codes, stride, pairs, hist, features + 4 * k, offsets + 4 * k);
		if (k + 2 <= many) {
			two(at, n, codes, stride, pairs, hist, features + 4 * k, offsets + 4 * k);
			k += 2;
		}
		if (k < many) one(at, n, codes, stride, pairs, hist, features + 4 * k, offsets + 4 * k);
	}
}

@inline
function add(cell: usize, pair: v128): void {
	v128.store(cell, i64x2.add(v128.load(cell), pair));
}

@inline
function cellOf(hist: usize, code: usize): usize {
	return hist + (<usize>load<u8>(code) << 4);
}

function four(
	rows: usize, count: i32, codes: usize, stride: usize, pairs: usize, hist: usize, features: usize, offsets: usize
): void {
	const f0 = codes + load<u32>(features), f1 = codes + load<u32>(features, 4);
	const f2 = codes + load<u32>(features, 8), f3 = codes + load<u32>(features, 12);
	const h0 = hist + load<u32>(offsets), h1 = hist + load<u32>(offsets, 4);
	const h2 = hist + load<u32>(offsets, 8), h3 = hist + load<u32>(offsets, 12);
	const end = rows + 4 * <usize>count;
	for (let at = rows; at < end; at += 4) {
		const row = <usize>load<u32>(at);
		const pair = v128.load(pairs + (row << 4));
		const r = row * stride;
		add(cellOf(h0, f0 + r), pair);
		add(cellOf(h1, f1 + r), pair);
		add(cellOf(h2, f2 + r), pair);
		add(cellOf(h3, f3 + r), pair);
	}
}

function two(
	rows: usize, count: i32, codes: usize, stride: usize, pairs: usize, hist: usize, features: usize, offsets: usize
): void {
	const f0 = codes + load<u32>(features), f1 = codes + load<u32>(features, 4);
	const h0 = hist + load<u32>(offsets), h1 = hist + load<u32>(offsets, 4);
	const end = rows + 4 * <usize>count;
	for (let at = rows; at < end; at += 4) {
		const row = <usize>load<u32>(at);
		const pair = v128.load(pairs + (row << 4));
		const r = row * stride;
		add(cellOf(h0, f0 + r), pair);
		add(cellOf(h1, f1 + r), pair);
	}
}

function one(
	rows: usize, count: i32, codes: usize, stride: usize, pairs: usize, hist: usize, features: usize, offsets: usize
): void {
	const f0 = codes + load<u32>(features), h0 = hist + load<u32>(offsets);
	const end = rows + 4 * <usize>count;
	for (let at = rows; at < end; at += 4) {
		const row = <usize>load<u32>(at);
		add(cellOf(h0, f0 + row * stride), v128.load(pairs + (row << 4)));
	}
}

/** larger = larger - smaller, in place: what is left of the parent is the sibling. */
export function subtract(larger: usize, smaller: usize, bytes: usize): void {
	for (let i: usize = 0; i < bytes; i += 16)
		v128.store(larger + i, i64x2.sub(v128.load(larger + i), v128.load(smaller + i)));
}

/** The sum of the pairs of the listed rows. */
export function total(rows: usize, count: i32, pairs: usize, out: usize): void {
	let sum = i64x2.splat(0);
	for (let i = 0; i < count; i++) sum = i64x2.add(sum, v128.load(pairs + (<usize>load<u32>(rows + 4 * <usize>i) << 4)));
	v128.store(out, sum);
}

export function clear(at: usize, bytes: usize): void {
	memory.fill(at, 0, bytes);
}
