/** The first byte from `at` on that is `a` or `b`, sixteen at a time. One of the two must come. */
// @ts-ignore: decorator
@inline
function either(at: usize, a: v128, b: v128): usize {
	let found = 0;
	while (!found) {
		const block = v128.load(at);
		found = i8x16.bitmask(v128.or(i8x16.eq(block, a), i8x16.eq(block, b)));
		at += 16;
	}
	return at - 16 + <usize>ctz(found);
}

/** The first byte from `at` on that is `a`. One must come. */
// @ts-ignore: decorator
@inline
function next(at: usize, a: v128): usize {
	let found = 0;
	while (!found) {
		found = i8x16.bitmask(i8x16.eq(v128.load(at), a));
		at += 16;
	}
	return at - 16 + <usize>ctz(found);
}

/**
 * Finds complete records, as `RecordScanner` describes them (scanner.ts has the same loop in plain script: keep them alike).
 *
 * `state`, Int32 each: 0 bytes, 1 from where, 2 to where, 3 nothing follows, 4 records at most, 5 delimiter, 6 quote, 7 newline, 8 cells of a
 * full record, 9 first, 10 counts, 11 starts, 12 ends, 13 from, 14 to, 15 room for cells, 16 room for records. Written: 1 behind the last
 * record, 17 records, 18 quotes out of place, 19 what it stopped at: 0 the end, 1 inside quotes, 2 no room left.
 */
export function scan(state: usize): void {
	const bytes = <usize>load<i32>(state), end = bytes + load<i32>(state, 8), last = load<i32>(state, 12), most = load<i32>(state, 16);
	const delimiter = <u8>load<i32>(state, 20), quote = load<i32>(state, 24), newline = <u8>load<i32>(state, 28);
	const width = load<i32>(state, 32);
	const first = <usize>load<i32>(state, 36), counts = <usize>load<i32>(state, 40);
	const starts = <usize>load<i32>(state, 44), ends = <usize>load<i32>(state, 48);
	const froms = <usize>load<i32>(state, 52), tos = <usize>load<i32>(state, 56);
	const room = load<i32>(state, 60) - width - 2, roomForRecords = min(most, load<i32>(state, 64));
	const delimiters = i8x16.splat(<i8>delimiter), newlines = i8x16.splat(<i8>newline), quotes = i8x16.splat(<i8>quote);
	const quoteByte = <u8>quote, lf = newline == 10;
	// Sentinels: a delimiter stops bare cells, a quote behind it quoted ones.
	store<u8>(end, delimiter);
	store<u8>(end + 1, quoteByte);
	let done = bytes + load<i32>(state, 4), i = done;
	let records = 0, cell = 0, odd = 0, stopped = 0;
	while (i < end) {
		if (records >= roomForRecords) {
			if (records < most) stopped = 2;
			break;
		}
		if (newline == 13 && load<u8>(i) == 10) i++; // the LF of a CRLF in a file of bare CRs
		const from = i, firstCell = cell;
		let to = i, open = true, whole = true;
		while (open) {
			if (cell >= room) {
				stopped = 2;
				whole = false;
				break;
			}
			let j = i;
			const at: usize = 4 * <usize>cell;
			if (<i32>load<u8>(i) == quote && i < end) { // never where quotes are none (-1)
				let doubled = false;
				for (j = i + 1; ; j += 2) {
					j = next(j, quotes);
					if (j >= end || load<u8>(j, 1) != quoteByte || j + 1 >= end) break;
					doubled = true;
				}
				if (j >= end) {
					stopped = 1;
					whole = false;
					break;
				}
				// j is the closing quote; what follows decides whether the cell ends here.
				if (j + 2 >= end && !last) {
					whole = false;
					break;
				}
				let behind = j + 1;
				if (behind < end && lf && load<u8>(behind) == 13 && (load<u8>(behind, 1) == 10 || behind + 1 >= end)) behind++;
				if (behind >= end || load<u8>(behind) == delimiter || load<u8>(behind) == newline) {
					store<i32>(starts + at, <i32>(i - bytes) + (doubled ? 0 : 1));
					store<i32>(ends + at, doubled ? ~<i32>(j + 1 - bytes) : <i32>(j - bytes));
					to = j + 1;
					j = behind;
				} else {
					j = either(j, delimiters, newlines);
					if (j >= end && !last) {
						whole = false;
						break;
					}
					odd++;
					to = lf && j > i && load<u8>(j - 1) == 13 && (j >= end || load<u8>(j) == 10) ? j - 1 : j;
					store<i32>(starts + at, <i32>(i - bytes));
					store<i32>(ends + at, ~<i32>(to - bytes));
				}
			} else {
				j = either(j, delimiters, newlines);
				if (j >= end && !last) {
					whole = false;
					break;
				}
				to = lf && j > i && load<u8>(j - 1) == 13 && (j >= end || load<u8>(j) == 10) ? j - 1 : j;
				store<i32>(starts + at, <i32>(i - bytes));
				store<i32>(ends + at, <i32>(to - bytes));
			}
			cell++;
			i = j + 1;
			open = j < end && load<u8>(j) == delimiter;
		}
		if (!whole) break;
		done = min(i, end);
		if (to == from) {
			cell = firstCell; // a line without a byte is no record
			continue;
		}
		const r: usize = 4 * <usize>records;
		store<i32>(first + r, firstCell);
		store<i32>(counts + r, cell - firstCell);
		store<i32>(froms + r, <i32>(from - bytes));
		store<i32>(tos + r, <i32>(to - bytes));
		for (; cell - firstCell < width; cell++) {
			store<i32>(starts + 4 * <usize>cell, 0);
			store<i32>(ends + 4 * <usize>cell, 0);
		}
		records++;
	}
	store<i32>(state, <i32>(done - bytes), 4);
	store<i32>(state, records, 68);
	store<i32>(state, load<i32>(state, 72) + odd, 72);
	store<i32>(state, stopped, 76);
}
