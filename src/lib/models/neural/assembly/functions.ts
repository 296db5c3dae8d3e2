// @ts-nocheck AssemblyScript, not TypeScript: compiled by scripts/build-neural-kernels.js
/** Hyperbolic tangent to a few units in the last place: the rational approximation of Eigen (generic_fast_tanh_float). */
@inline
export function tanh4(value: v128): v128 {
	const x = f32x4.max(f32x4.splat(-7.90531110763549805), f32x4.min(f32x4.splat(7.90531110763549805), value));
	const x2 = f32x4.mul(x, x);
	let p = f32x4.splat(-2.76076847742355e-16);
	p = f32x4.add(f32x4.mul(p, x2), f32x4.splat(2.00018790482477e-13));
	p = f32x4.add(f32x4.mul(p, x2), f32x4.splat(-8.60467152213735e-11));
	p = f32x4.add(f32x4.mul(p, x2), f32x4.splat(5.12229709037114e-8));
	p = f32x4.add(f32x4.mul(p, x2), f32x4.splat(1.48572235717979e-5));
	p = f32x4.add(f32x4.mul(p, x2), f32x4.splat(6.37261928875436e-4));
	p = f32x4.add(f32x4.mul(p, x2), f32x4.splat(4.89352455891786e-3));
	let q = f32x4.splat(1.19825839466702e-6);
	q = f32x4.add(f32x4.mul(q, x2), f32x4.splat(1.18534705686654e-4));
	q = f32x4.add(f32x4.mul(q, x2), f32x4.splat(2.268434632439e-3));
	q = f32x4.add(f32x4.mul(q, x2), f32x4.splat(4.89352518554385e-3));
	return f32x4.div(f32x4.mul(x, p), q);
}

/** The logistic function. */
@inline
export function sigmoid4(value: v128): v128 {
	const half = f32x4.splat(0.5);
	return f32x4.add(half, f32x4.mul(half, tanh4(f32x4.mul(half, value))));
}

/** e to the power of values between -80 and 80, to a few units in the last place: expf of the Cephes library (Moshier 1989). */
@inline
export function exp4(x: v128): v128 {
	const n = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.44269504088896341)));
	let r = f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693359375)));
	r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(-2.12194440e-4)));
	let p = f32x4.splat(1.9875691500e-4);
	p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.3981999507e-3));
	p = f32x4.add(f32x4.mul(p, r), f32x4.splat(8.3334519073e-3));
	p = f32x4.add(f32x4.mul(p, r), f32x4.splat(4.1665795894e-2));
	p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.6666665459e-1));
	p = f32x4.add(f32x4.mul(p, r), f32x4.splat(5.0000001201e-1));
	p = f32x4.add(f32x4.add(f32x4.mul(p, f32x4.mul(r, r)), r), f32x4.splat(1));
	const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
	return f32x4.mul(p, power);
}
