/* Trees of several classes: a histogram cell holds one 32-bit count a class. */

/** Adds rows to the class counts of one column. A pair's first byte is the class, the second the weight. */
export function classHistogram(codes: usize, pairs: usize, count: i32, stride: usize, hist: usize, many: usize): void {
	const end = codes + stride * <usize>count;
	for (; codes < end; codes += stride) {
		const cell = hist + 4 * (<usize>load<u8>(codes) * many + <usize>load<u8>(pairs));
		store<u32>(cell, load<u32>(cell) + <u32>load<u8>(pairs, 1));
		pairs += 8;
	}
}

/** Weighted class counts of rows, into `out` (u32 each). */
export function classTotals(pairs: usize, count: i32, out: usize, many: i32): void {
	memory.fill(out, 0, 4 * <usize>many);
	for (let i: usize = 0; i < <usize>count; i++) {
		const cell = out + 4 * <usize>load<u8>(pairs + 8 * i);
		store<u32>(cell, load<u32>(cell) + <u32>load<u8>(pairs + 8 * i, 1));
	}
}

/**
 * The best split of one feature by Gini impurity: gain = Σl²/nl + Σr²/nr - Σt²/nt. Improves on what `out` holds (as bestSplit
 * writes it, without the sums); `position` is noted when it does. `bins` value bins, then one for missing.
 */
export function bestClassSplit(
	hist: usize, bins: i32, many: i32, totals: usize, left: usize, minWeight: f64, position: i32, out: usize
): void {
	let N: f64 = 0, squares: f64 = 0;
	for (let c = 0; c < many; c++) {
		const t = <f64>load<u32>(totals + 4 * <usize>c);
		N += t;
		squares += t * t;
	}
	const whole = squares / N, missing = hist + 4 * <usize>(bins * many);
	let gone: f64 = 0;
	for (let c = 0; c < many; c++) gone += <f64>load<u32>(missing + 4 * <usize>c);
	for (let missingLeft = 0; missingLeft < (gone > 0 ? 2 : 1); missingLeft++) {
		memory.fill(left, 0, 4 * <usize>many);
		let n: f64 = 0, sl: f64 = 0, sr = squares;
		for (let b = missingLeft ? -1 : 0; b < (gone > 0 && !missingLeft ? bins : bins - 1); b++) {
			const cell = b < 0 ? missing : hist + 4 * <usize>(b * many);
			let moved: f64 = 0;
			for (let c = 0; c < many; c++) {
				const x = <f64>load<u32>(cell + 4 * <usize>c);
				if (x == 0) continue;
				const l = <f64>load<u32>(left + 4 * <usize>c), r = <f64>load<u32>(totals + 4 * <usize>c) - l;
				sl += x * (2 * l + x);
				sr += x * (x - 2 * r);
				store<u32>(left + 4 * <usize>c, <u32>(l + x));
				moved += x;
			}
			n += moved;
			if (b < 0 || moved == 0 || n < minWeight || N - n < minWeight) continue;
			const gain = sl / n + sr / (N - n) - whole;
			if (gain > load<f64>(out)) {
				store<f64>(out, gain);
				store<i32>(out, position, 8);
				store<i32>(out, b, 12);
				store<i32>(out, missingLeft, 16);
			}
		}
	}
}
