const POWERS = memory.data<f64>([1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15]);

/**
 * A column of plain decimal numbers (a sign, up to 15 digits, a point), into `out` (Float64), NaN for an empty cell. All other cells are
 * listed in `unread` (Int32), as are those whose digits a number would lose (`007`). `rows` 0: all records. Returns how many those are.
 */
export function numbers(
	bytes: usize, rows: usize, n: i32, first: usize, starts: usize, ends: usize, column: i32, out: usize, unread: usize
): i32 {
	let misses = 0;
	for (let k = 0; k < n; k++) {
		const row = rows ? load<i32>(rows + 4 * <usize>k) : k;
		const cell: usize = 4 * <usize>(load<i32>(first + 4 * <usize>row) + column);
		let at = bytes + load<i32>(starts + cell);
		const to = bytes + max(0, load<i32>(ends + cell)); // one below 0 marks quotes inside: no number
		let value: f64 = NaN;
		if (at < to) {
			const sign = load<u8>(at);
			if (sign == 45 || sign == 43) at++;
			const from = at;
			let whole: i64 = 0, point: usize = 0;
			for (; at < to; at++) {
				const digit = <u32>load<u8>(at) - 48;
				if (digit < 10) whole = whole * 10 + digit;
				else if (digit == <u32>-2 && !point) point = at;
				else break;
			}
			const digits = to - from - (point ? 1 : 0);
			// A zero in front of another digit, or text, or too many digits: not for here.
			if (at < to || digits - 1 >= 15 || (load<u8>(from) == 48 && digits > 1 && point != from + 1)) {
				store<i32>(unread + 4 * <usize>(misses++), k);
			} else {
				value = <f64>whole;
				if (point) value /= load<f64>(POWERS + ((to - point - 1) << 3));
				if (sign == 45) value = -value;
			}
		}
		store<f64>(out + 8 * <usize>k, value);
	}
	return misses;
}
