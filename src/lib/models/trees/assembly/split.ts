/* The best way to part one node, read from its histograms. */

/** How a side is scored: what it would add to the gain if it were a leaf. */
const NEWTON = 0; // G² / (H + l2), or less where the step is limited
const POISSON = 1; // log-likelihood of counts: Y log r - E r with r = (Y + a) / (E + a)

@inline
function score(kind: i32, g: f64, h: f64, l2: f64, maxStep: f64): f64 {
	if (kind == POISSON) {
		if (g + l2 <= 0) return 0; // no incidents: the likelihood of a rate of 0
		const rate = (g + l2) / (h + l2);
		return (g + l2) * Math.log(rate) - (h + l2) * rate;
	}
	if (maxStep == 0) return (g * g) / (h + l2);
	const step = Math.max(-maxStep, Math.min(maxStep, -g / (h + l2)));
	return -(2 * g * step + (h + l2) * step * step);
}

@inline
function both(kind: i32, gl: f64, hl: f64, gr: f64, hr: f64, l2: f64, maxStep: f64): f64 {
	if (kind == NEWTON && maxStep == 0) {
		const g = f64x2.replace_lane(f64x2.splat(gl), 1, gr);
		const h = f64x2.replace_lane(f64x2.splat(hl + l2), 1, hr + l2);
		const s = f64x2.div(f64x2.mul(g, g), h);
		return f64x2.extract_lane(s, 0) + f64x2.extract_lane(s, 1);
	}
	return score(kind, gl, hl, l2, maxStep) + score(kind, gr, hr, l2, maxStep);
}

/**
 * Writes to `out`: gain f64 (0 when no split is allowed), position of the feature i32, last bin of the left side i32, whether
 * missing values go left i32, and at byte 32 the left side's sums (two i64). Column k has its
 * cells at `offsets[k]`, 64 bytes apart: `bins[k]` for values, then one for missing.
 * `unit`: one over the fixed-point scale. A side must weigh at least `minWeight` (second sum). Equal gains: the first is kept.
 */
export function bestSplit(
	hist: usize, bins: usize, offsets: usize, many: i32, totals: usize,
	unit: f64, l2: f64, maxStep: f64, minWeight: f64, kind: i32, out: usize
): void {
	const sum = v128.load(totals);
	const G = unit * <f64>i64x2.extract_lane(sum, 0), H = unit * <f64>i64x2.extract_lane(sum, 1);
	const whole = score(kind, G, H, l2, maxStep);
	let best: f64 = 1e-6, bestFeature = -1, bestBin = 0, bestMissing = 0, bestLeft = i64x2.splat(0);
	for (let k = 0; k < many; k++) {
		const cells = hist + load<u32>(offsets + 4 * <usize>k), n = load<i32>(bins + 4 * <usize>k);
		const missing = v128.load(cells + 64 * <usize>n);
		const someMissing = v128.any_true(missing);
		const gm = unit * <f64>i64x2.extract_lane(missing, 0), hm = unit * <f64>i64x2.extract_lane(missing, 1);
		const last = someMissing ? n : n - 1;
		let left = i64x2.splat(0);
		for (let b = 0; b < last; b++) {
			const cell = v128.load(cells + 64 * <usize>b);
			if (!v128.any_true(cell)) continue; // parts the rows as the bin before did
			left = i64x2.add(left, cell);
			let gl = unit * <f64>i64x2.extract_lane(left, 0), hl = unit * <f64>i64x2.extract_lane(left, 1);
			let hr = H - hl;
			if (hl >= minWeight && hr >= minWeight) {
				const gain = both(kind, gl, hl, G - gl, hr, l2, maxStep) - whole;
				if (gain > best) {
					best = gain;
					bestFeature = k;
					bestBin = b;
					bestMissing = 0;
					bestLeft = left;
				}
			}
			if (!someMissing || b == n - 1) continue;
			gl += gm;
			hl += hm;
			hr = H - hl;
			if (hl >= minWeight && hr >= minWeight) {
				const gain = both(kind, gl, hl, G - gl, hr, l2, maxStep) - whole;
				if (gain > best) {
					best = gain;
					bestFeature = k;
					bestBin = b;
					bestMissing = 1;
					bestLeft = i64x2.add(left, missing);
				}
			}
		}
	}
	store<f64>(out, bestFeature < 0 ? 0 : best);
	store<i32>(out, bestFeature, 8);
	store<i32>(out, bestBin, 12);
	store<i32>(out, bestMissing, 16);
	v128.store(out, bestLeft, 32);
}

/** right = whole - left, both cells of two i64. */
export function remainder(whole: usize, left: usize, right: usize): void {
	v128.store(right, i64x2.sub(v128.load(whole), v128.load(left)));
}

/** A fixed-point number as a real one. */
export function real(at: usize, unit: f64): f64 {
	return unit * <f64>load<i64>(at);
}
