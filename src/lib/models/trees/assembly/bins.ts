/* Quantile bins of one column of 32-bit floats. */

/** Sorts the n present values of a column (missing are NaN) into `sorted`, by three radix passes. Returns how many are present. */
export function sortPresent(column: usize, n: i32, sorted: usize, spare: usize, counts: usize): i32 {
	let present: usize = 0;
	for (let i = 0; i < n; i++) {
		const value = load<f32>(column + 4 * <usize>i);
		if (value != value) continue;
		const bits = reinterpret<u32>(value + 0); // -0 and 0 are one value
		// Order of the bits = order of the numbers, once negatives are turned over.
		store<u32>(sorted + 4 * present, bits ^ (bits >> 31 ? 0xffffffff : 0x80000000));
		present++;
	}
	pass(sorted, present, spare, counts, 0);
	pass(spare, present, sorted, counts, 11);
	pass(sorted, present, spare, counts, 22);
	for (let i: usize = 0; i < present; i++) {
		const key = load<u32>(spare + 4 * i);
		store<u32>(sorted + 4 * i, key ^ (key >> 31 ? 0x80000000 : 0xffffffff));
	}
	return <i32>present;
}

function pass(from: usize, n: usize, to: usize, counts: usize, shift: u32): void {
	memory.fill(counts, 0, 8192);
	for (let i: usize = 0; i < n; i++) {
		const slot = counts + 4 * <usize>((load<u32>(from + 4 * i) >> shift) & 2047);
		store<u32>(slot, load<u32>(slot) + 1);
	}
	let start: u32 = 0;
	for (let i: usize = 0; i < 8192; i += 4) {
		const here = load<u32>(counts + i);
		store<u32>(counts + i, start);
		start += here;
	}
	for (let i: usize = 0; i < n; i++) {
		const key = load<u32>(from + 4 * i), slot = counts + 4 * <usize>((key >> shift) & 2047), at = load<u32>(slot);
		store<u32>(slot, at + 1);
		store<u32>(to + 4 * <usize>at, key);
	}
}

/**
 * Cuts between at most `most` bins of about equally many values; equal values never part, so a heavy value has a bin of its
 * own and the rest share what is left. With no more distinct values than bins each value has its own. A cut is the smallest
 * value of the bin to its right. Returns how many cuts.
 */
export function quantileCuts(sorted: usize, n: i32, most: i32, cuts: usize): i32 {
	let distinct = n > 0 ? 1 : 0;
	for (let i = 1; i < n; i++) if (load<f32>(sorted + 4 * <usize>i) != load<f32>(sorted + 4 * <usize>i - 4)) distinct++;
	const each = distinct <= most;
	let made = 0, begin = 0;
	for (let i = 1; i < n && made < most - 1; i++) {
		const value = load<f32>(sorted + 4 * <usize>i);
		if (value == load<f32>(sorted + 4 * <usize>i - 4)) continue;
		// The bin is full when it holds its part of the rows that are left.
		if (each || <f64>(i - begin) * <f64>(most - made) >= <f64>(n - begin)) {
			store<f32>(cuts + 4 * <usize>made, value);
			made++;
			begin = i;
		}
	}
	return made;
}

/** Codes of a column: how many cuts are at or below a value; `missing` for NaN. `cuts` is padded to 256 with infinity. */
export function encode(column: usize, n: i32, cuts: usize, many: i32, codes: usize, stride: usize, missing: u8): void {
	let top: usize = 1;
	while (<i32>top <= many) top <<= 1;
	for (let i = 0; i < n; i++) {
		const value = load<f32>(column + 4 * <usize>i);
		let at: usize = 0;
		for (let half = top >> 1; half > 0; half >>= 1) at += half * <usize>(load<f32>(cuts + 4 * (at + half - 1)) <= value);
		const code = at > <usize>many ? <u8>many : <u8>at;
		store<u8>(codes + <usize>i * stride, value == value ? code : missing);
	}
}
