// @ts-nocheck AssemblyScript, not TypeScript: compiled by scripts/build-neural-kernels.js
import { exp4, tanh4 } from './functions';

/**
 * Σ (exposure · e^z − target · z) with z = logBound · tanh(output / logBound), summed in 64 bits; its derivatives by the outputs are
 * written to `gradient`. All four arrays hold `count` numbers, a multiple of 4; where exposure and target are 0 nothing is added.
 */
export function poissonLoss(output: usize, exposure: usize, target: usize, gradient: usize, count: i32, logBound: f32): f64 {
	const bound = f32x4.splat(logBound);
	const inverse = f32x4.splat(1 / logBound);
	const one = f32x4.splat(1);
	let total = f64x2.splat(0);
	for (let i = 0; i < count; i += 4) {
		const t = tanh4(f32x4.mul(v128.load(output), inverse));
		const z = f32x4.mul(bound, t);
		const expected = f32x4.mul(v128.load(exposure), exp4(z));
		const y = v128.load(target);
		const loss = f32x4.sub(expected, f32x4.mul(y, z));
		total = f64x2.add(total, f64x2.promote_low_f32x4(loss));
		total = f64x2.add(total, f64x2.promote_low_f32x4(i8x16.shuffle(loss, loss, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7)));
		v128.store(gradient, f32x4.mul(f32x4.sub(expected, y), f32x4.sub(one, f32x4.mul(t, t))));
		output += 16;
		exposure += 16;
		target += 16;
		gradient += 16;
	}
	return f64x2.extract_lane(total, 0) + f64x2.extract_lane(total, 1);
}
