/** Takes the quotes off the cells of the listed records that hold doubled ones, in place: `settleCell` of scanner.ts. */
export function settle(bytes: usize, rows: usize, n: i32, first: usize, counts: usize, starts: usize, ends: usize, quote: i32): void {
	for (let i = 0; i < n; i++) {
		const r: usize = 4 * <usize>load<i32>(rows + 4 * <usize>i);
		const from = load<i32>(first + r);
		for (let cell = from + load<i32>(counts + r) - 1; cell >= from; cell--) {
			const at: usize = 4 * <usize>cell;
			if (load<i32>(ends + at) < 0) store<i32>(ends + at, settled(bytes, load<i32>(starts + at), ~load<i32>(ends + at), quote));
		}
	}
}

function settled(bytes: usize, start: i32, end: i32, quote: i32): i32 {
	let write = start, i = start + 1;
	for (; i < end; i++) {
		if (<i32>load<u8>(bytes + i) == quote) {
			if (<i32>load<u8>(bytes + i, 1) != quote || i + 1 >= end) break;
			i++;
		}
		store<u8>(bytes + write++, load<u8>(bytes + i));
	}
	for (i++; i < end; i++) store<u8>(bytes + write++, load<u8>(bytes + i));
	return write;
}
