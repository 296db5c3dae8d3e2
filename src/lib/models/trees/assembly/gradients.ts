/*
 * Gradients and hessians of the losses, two rows at a time, written as pairs of fixed-point numbers (see histogram.ts).
 * Arrays are padded to an even number of rows; what is computed for the padding is never read.
 */

/** e^x for two numbers, within 1 ulp or so; the same bits in every engine. Cody and Waite (1980) reduction, Taylor to x¹². */
@inline
export function exp2x(x0: v128): v128 {
	const x = f64x2.pmax(f64x2.splat(-700), f64x2.pmin(f64x2.splat(700), x0));
	const k = f64x2.nearest(f64x2.mul(x, f64x2.splat(1.4426950408889634)));
	const r = f64x2.sub(f64x2.sub(x, f64x2.mul(k, f64x2.splat(6.93147180369123816490e-1))), f64x2.mul(k, f64x2.splat(1.90821492927058770002e-10)));
	const r2 = f64x2.mul(r, r), r4 = f64x2.mul(r2, r2), r8 = f64x2.mul(r4, r4); // in pairs: short chains are quick
	const low = join(line(1, 1, r), line(0.5, 1.0 / 6.0, r), r2);
	const middle = join(line(1.0 / 24.0, 1.0 / 120.0, r), line(1.0 / 720.0, 1.0 / 5040.0, r), r2);
	const high = join(
		join(line(1.0 / 40320.0, 1.0 / 362880.0, r), line(1.0 / 3628800.0, 1.0 / 39916800.0, r), r2), f64x2.splat(1.0 / 479001600.0), r4
	);
	const p = join(join(low, middle, r4), high, r8);
	// 2^k: the magic number leaves k in the low bits; shifted into the exponent.
	const magic = f64x2.splat(6755399441055744.0);
	const bits = i64x2.shl(i64x2.add(i64x2.sub(f64x2.add(k, magic), magic), i64x2.splat(1023)), 52);
	return f64x2.mul(p, bits);
}

@inline
function line(c: f64, d: f64, r: v128): v128 {
	return f64x2.add(f64x2.splat(c), f64x2.mul(f64x2.splat(d), r));
}

@inline
function join(low: v128, high: v128, r: v128): v128 {
	return f64x2.add(low, f64x2.mul(high, r));
}

/** Two gradients and two hessians (below 2^31 once scaled) as whole numbers, rounded to nearest: the magic number leaves them in the low bits. */
@inline
function write(pairs: usize, i: usize, g: v128, h: v128, scale: v128): void {
	const magic = f64x2.splat(6755399441055744.0);
	const a = f64x2.add(f64x2.mul(g, scale), magic), b = f64x2.add(f64x2.mul(h, scale), magic);
	v128.store(pairs + 8 * i, v128.shuffle<i32>(a, b, 0, 4, 2, 6));
}

@inline
function pairOf(values: usize, i: usize): v128 {
	return f64x2.promote_low_f32x4(v128.load64_zero(values + 4 * i));
}

/** Logistic: gradient p - y, hessian p(1-p). Scores f64, y f32. Returns the sum of log losses of the first n rows. */
export function logistic(scores: usize, y: usize, n: i32, pairs: usize, scale: f64): f64 {
	const one = f64x2.splat(1), s = f64x2.splat(scale), tiny = f64x2.splat(1e-16);
	let sum = f64x2.splat(0), product = f64x2.splat(1);
	const odd = n & 1, end = <usize>(n - odd);
	let loss: f64 = 0;
	for (let i: usize = 0; i < <usize>n; i += 2) {
		const f = v128.load(scores + 8 * i), t = pairOf(y, i);
		const e = exp2x(f64x2.neg(f64x2.abs(f))); // of the size: never overflows
		const q = f64x2.div(one, f64x2.add(one, e)); // chance of the likelier answer
		const p = v128.bitselect(q, f64x2.mul(e, q), f64x2.ge(f, f64x2.splat(0)));
		write(pairs, i, f64x2.sub(p, t), f64x2.pmax(tiny, f64x2.mul(q, f64x2.mul(e, q))), s);
		// loss = max(f, 0) - t f + log(1 + e): the logs of many rows are taken as one log of their product.
		const rest = f64x2.sub(f64x2.pmax(f, f64x2.splat(0)), f64x2.mul(t, f));
		if (i >= end) {
			loss += f64x2.extract_lane(rest, 0) + Math.log(1 + f64x2.extract_lane(e, 0));
			break;
		}
		sum = f64x2.add(sum, rest);
		product = f64x2.mul(product, f64x2.add(one, e));
		if ((i & 511) == 510) {
			loss += Math.log(f64x2.extract_lane(product, 0)) + Math.log(f64x2.extract_lane(product, 1));
			product = one;
		}
	}
	loss += Math.log(f64x2.extract_lane(product, 0)) + Math.log(f64x2.extract_lane(product, 1));
	return loss + f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
}

/** Expected counts exposure · e^score of the first n rows, into `means` (f64). Returns the largest. */
export function expected(scores: usize, exposure: usize, n: i32, means: usize): f64 {
	let most: f64 = 0;
	for (let i: usize = 0; i < <usize>n; i += 2) {
		const p = f64x2.mul(v128.load(exposure + 8 * i), exp2x(v128.load(scores + 8 * i)));
		v128.store(means + 8 * i, p);
		most = Math.max(most, f64x2.extract_lane(p, 0));
		if (<i32>i + 1 < n) most = Math.max(most, f64x2.extract_lane(p, 1));
	}
	return most;
}

/** Poisson: gradient p - y, hessian p times `caution`. Returns the sum of p - y log(p / exposure), the deviance's moving half. */
export function poisson(scores: usize, means: usize, y: usize, n: i32, pairs: usize, scale: f64, caution: f64): f64 {
	const s = f64x2.splat(scale), c = f64x2.splat(caution);
	let loss: f64 = 0;
	for (let i: usize = 0; i < <usize>n; i += 2) {
		const p = v128.load(means + 8 * i), t = pairOf(y, i);
		write(pairs, i, f64x2.sub(p, t), f64x2.mul(p, c), s);
		const part = f64x2.sub(p, f64x2.mul(t, v128.load(scores + 8 * i)));
		loss += f64x2.extract_lane(part, 0);
		if (<i32>i + 1 < n) loss += f64x2.extract_lane(part, 1);
	}
	return loss;
}

/**
 * Chances of each class: softmax over `many` rows of scores, class after class (`pitch` bytes apart), into `chances` (f64,
 * laid out alike). Returns the sum of log losses; y (f32) is the class number.
 */
export function softmax(scores: usize, y: usize, n: i32, many: i32, pitch: usize, chances: usize): f64 {
	let loss: f64 = 0;
	for (let i: usize = 0; i < <usize>n; i += 2) {
		let top = v128.load(scores + 8 * i);
		for (let k = 1; k < many; k++) top = f64x2.pmax(top, v128.load(scores + 8 * i + <usize>k * pitch));
		let sum = f64x2.splat(0);
		for (let k = 0; k < many; k++) {
			const e = exp2x(f64x2.sub(v128.load(scores + 8 * i + <usize>k * pitch), top));
			v128.store(chances + 8 * i + <usize>k * pitch, e);
			sum = f64x2.add(sum, e);
		}
		const part = f64x2.div(f64x2.splat(1), sum);
		for (let k = 0; k < many; k++) {
			const at = chances + 8 * i + <usize>k * pitch;
			v128.store(at, f64x2.mul(v128.load(at), part));
		}
		for (let lane: usize = 0; lane < 2 && <i32>(i + lane) < n; lane++) {
			const own = <usize>load<f32>(y + 4 * (i + lane));
			loss -= Math.log(Math.max(1e-300, load<f64>(chances + 8 * (i + lane) + own * pitch)));
		}
	}
	return loss;
}

/** One class of softmax: gradient p - [y = class], hessian 2p(1-p). `chances` of this class. */
export function softmaxPairs(chances: usize, y: usize, klass: f64, n: i32, pairs: usize, scale: f64): void {
	const s = f64x2.splat(scale), one = f64x2.splat(1), two = f64x2.splat(2), tiny = f64x2.splat(1e-16);
	for (let i: usize = 0; i < <usize>n; i += 2) {
		const p = v128.load(chances + 8 * i);
		const own = v128.and(f64x2.eq(pairOf(y, i), f64x2.splat(klass)), one);
		write(pairs, i, f64x2.sub(p, own), f64x2.pmax(tiny, f64x2.mul(two, f64x2.mul(p, f64x2.sub(one, p)))), s);
	}
}

/** Pairs of weighted sums for trees without gradients: (weight · y, weight · exposure). Weight f64; y, exposure f64. */
export function weighted(weight: usize, y: usize, exposure: usize, n: i32, pairs: usize, scale: f64): void {
	const s = f64x2.splat(scale);
	for (let i: usize = 0; i < <usize>n; i += 2) {
		const w = v128.load(weight + 8 * i);
		write(pairs, i, f64x2.mul(w, v128.load(y + 8 * i)), f64x2.mul(w, v128.load(exposure + 8 * i)), s);
	}
}
