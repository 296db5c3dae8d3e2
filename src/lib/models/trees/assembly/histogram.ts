/*
 * Histograms of what is learned (gradient and hessian, or sum and weight), in fixed point: integers add up to the
 * same bits in any order, so neither sibling subtraction nor a second worker changes a result.
 *
 * A row's pair is two 32-bit integers, a cell's two of 64 bits. Columns go in fours: the cells of four columns for one code lie side by side (64 bytes), which leaves the
 * inner loop one address to know instead of four. `codes` and `pairs` are in the order of the rows in the node.
 */

/** Rows taken together for all columns, so that their codes and pairs are fetched once. */
const BLOCK = 1024;

/** Adds `count` rows to the histograms of all columns. `offsets`: bytes into `hist`, one a column; `many`: a multiple of 4. */
export function histogram(
	codes: usize, pairs: usize, count: i32, stride: usize, hist: usize, offsets: usize, many: i32
): void {
	for (let done = 0; done < count; done += BLOCK) {
		const n = min(BLOCK, count - done), at = codes + stride * <usize>done, p = pairs + 8 * <usize>done;
		for (let k = 0; k < many; k += 4) four(at + k, p, n, stride, hist + load<u32>(offsets + 4 * <usize>k));
	}
}

/** The same for four columns anywhere; `hist` is theirs. */
export function histogramOf(
	codes: usize, pairs: usize, count: i32, stride: usize, hist: usize, c0: usize, c1: usize, c2: usize, c3: usize
): void {
	const end = codes + stride * <usize>count;
	while (codes < end) {
		const pair = v128.load32x2_s(pairs);
		add(cell(hist, load<u8>(codes + c0)), pair, 0);
		add(cell(hist, load<u8>(codes + c1)), pair, 16);
		add(cell(hist, load<u8>(codes + c2)), pair, 32);
		add(cell(hist, load<u8>(codes + c3)), pair, 48);
		codes += stride;
		pairs += 8;
	}
}

function four(codes: usize, pairs: usize, count: i32, stride: usize, hist: usize): void {
	const end = codes + stride * <usize>count;
	while (codes < end) {
		const pair = v128.load32x2_s(pairs);
		add(cell(hist, load<u8>(codes)), pair, 0);
		add(cell(hist, load<u8>(codes, 1)), pair, 16);
		add(cell(hist, load<u8>(codes, 2)), pair, 32);
		add(cell(hist, load<u8>(codes, 3)), pair, 48);
		codes += stride;
		pairs += 8;
	}
}

@inline
function cell(hist: usize, code: u8): usize {
	return hist + (<usize>code << 6);
}

@inline
function add(cell: usize, pair: v128, lane: usize): void {
	v128.store(cell + lane, i64x2.add(v128.load(cell + lane), pair));
}

/** larger = larger - smaller, in place: what is left of the parent is the sibling. */
export function subtract(larger: usize, smaller: usize, bytes: usize): void {
	for (let i: usize = 0; i < bytes; i += 16)
		v128.store(larger + i, i64x2.sub(v128.load(larger + i), v128.load(smaller + i)));
}

/** The sum of so many pairs. */
export function total(pairs: usize, count: i32, out: usize): void {
	let sum = i64x2.splat(0);
	for (let i: usize = 0; i < <usize>count; i++) sum = i64x2.add(sum, v128.load32x2_s(pairs + 8 * i));
	v128.store(out, sum);
}

export function clear(at: usize, bytes: usize): void {
	memory.fill(at, 0, bytes);
}
