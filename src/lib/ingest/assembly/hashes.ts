/** The hashes of the listed records, low and high half side by side: `HashList.add` of duplicates.ts, number for number. */
export function hashes(bytes: usize, rows: usize, n: i32, froms: usize, tos: usize, out: usize): void {
	for (let k = 0; k < n; k++) {
		const r: usize = 4 * <usize>load<i32>(rows + 4 * <usize>k);
		const to = bytes + load<i32>(tos + r);
		let i = bytes + load<i32>(froms + r);
		let a: u32 = 0x9e3779b9 ^ <u32>(to - i), b: u32 = 0x85ebca6b;
		for (; i + 8 <= to; i += 8) {
			a = (a ^ load<u32>(i)) * 0x85ebca77;
			b = (b ^ load<u32>(i, 4)) * 0xc2b2ae3d;
			a ^= b >>> 15;
			b += a;
		}
		for (; i < to; i++) {
			a = (a ^ load<u8>(i)) * 0x85ebca77;
			b = (b + a) * 0xc2b2ae3d;
			b ^= b >>> 13;
		}
		b = (b ^ (b >>> 15) ^ a) * 0x846ca68b;
		a = (a ^ (a >>> 16)) * 0x7feb352d;
		const high = b ^ (b >>> 16);
		store<u32>(out + 8 * <usize>k, a ^ (a >>> 15));
		store<u32>(out + 8 * <usize>k, high ? high : 1, 4);
	}
}
