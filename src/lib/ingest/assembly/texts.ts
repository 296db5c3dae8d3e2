import { dropBlanks, skipBlanks } from './cells';

/**
 * Copies a column of the listed records, blanks around the cells left aside, one behind the other to `out`; `offsets` (Uint32) receives
 * where each ends, counted on from `used`. There is room for whole cells and 16 bytes more. Stops before a cell with a byte above 127, and
 * returns how many it copied, counted from the first of the list.
 */
export function texts(
	bytes: usize, rows: usize, k: i32, n: i32, first: usize, starts: usize, ends: usize, column: i32, out: usize, offsets: usize, used: u32
): i32 {
	for (; k < n; k++) {
		const cell: usize = 4 * <usize>(load<i32>(first + 4 * <usize>load<i32>(rows + 4 * <usize>k)) + column);
		let from = bytes + load<i32>(starts + cell), to = bytes + load<i32>(ends + cell);
		from = skipBlanks(from, to);
		to = dropBlanks(from, to);
		const length = <u32>(to - from), at = out + used;
		let i: usize = 0, high = i8x16.splat(0);
		for (; i + 16 <= <usize>length; i += 16) {
			const block = v128.load(from + i);
			v128.store(at + i, block);
			high = v128.or(high, block);
		}
		if (i8x16.bitmask(high)) return k;
		if (i < <usize>length) {
			const block = v128.load(from + i); // 16 bytes behind a cell are readable
			v128.store(at + i, block);
			if (i8x16.bitmask(block) & ((1 << (<i32>length - <i32>i)) - 1)) return k;
		}
		used += length;
		store<u32>(offsets + 4 * <usize>k, used);
	}
	return n;
}
