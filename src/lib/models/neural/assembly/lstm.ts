// @ts-nocheck AssemblyScript, not TypeScript: compiled by scripts/build-neural-kernels.js
import { sigmoid4, tanh4 } from './functions';

/**
 * One step of an LSTM after its matrix product. gates: samples × (input, forget, candidate, output) × units, in: sums, out: the
 * activated gates. cellBefore, cell, squashed (the tanh of cell): samples × units. output: one run of `units` every outputStride.
 */
export function lstmForward(
	gates: usize, cellBefore: usize, cell: usize, squashed: usize, output: usize, outputStride: usize,
	samples: i32, units: i32
): void {
	const u: usize = (<usize>units) << 2;
	for (let n = 0; n < samples; n++) {
		for (let c: usize = 0; c < u; c += 16) {
			const i = sigmoid4(v128.load(gates + c));
			const f = sigmoid4(v128.load(gates + u + c));
			const g = tanh4(v128.load(gates + 2 * u + c));
			const o = sigmoid4(v128.load(gates + 3 * u + c));
			const now = f32x4.add(f32x4.mul(f, v128.load(cellBefore + c)), f32x4.mul(i, g));
			const t = tanh4(now);
			v128.store(gates + c, i);
			v128.store(gates + u + c, f);
			v128.store(gates + 2 * u + c, g);
			v128.store(gates + 3 * u + c, o);
			v128.store(cell + c, now);
			v128.store(squashed + c, t);
			v128.store(output + c, f32x4.mul(o, t));
		}
		gates += 4 * u;
		cellBefore += u;
		cell += u;
		squashed += u;
		output += outputStride;
	}
}

/**
 * The same step backwards. gates: the activated gates, replaced by the errors of their sums. outputError: samples × units;
 * cellError: samples × units, the error that reaches the cell from later steps, replaced by what reaches the step before.
 */
export function lstmBackward(
	gates: usize, cellBefore: usize, squashed: usize, outputError: usize, cellError: usize, samples: i32, units: i32
): void {
	const u: usize = (<usize>units) << 2;
	const one = f32x4.splat(1);
	for (let n = 0; n < samples; n++) {
		for (let c: usize = 0; c < u; c += 16) {
			const i = v128.load(gates + c);
			const f = v128.load(gates + u + c);
			const g = v128.load(gates + 2 * u + c);
			const o = v128.load(gates + 3 * u + c);
			const t = v128.load(squashed + c);
			const dh = v128.load(outputError + c);
			const dc = f32x4.add(
				v128.load(cellError + c),
				f32x4.mul(f32x4.mul(dh, o), f32x4.sub(one, f32x4.mul(t, t)))
			);
			v128.store(gates + c, f32x4.mul(f32x4.mul(dc, g), f32x4.mul(i, f32x4.sub(one, i))));
			v128.store(gates + u + c, f32x4.mul(f32x4.mul(dc, v128.load(cellBefore + c)), f32x4.mul(f, f32x4.sub(one, f))));
			v128.store(gates + 2 * u + c, f32x4.mul(f32x4.mul(dc, i), f32x4.sub(one, f32x4.mul(g, g))));
			v128.store(gates + 3 * u + c, f32x4.mul(f32x4.mul(dh, t), f32x4.mul(o, f32x4.sub(one, o))));
			v128.store(cellError + c, f32x4.mul(dc, f));
		}
		gates += 4 * u;
		cellBefore += u;
		squashed += u;
		outputError += u;
		cellError += u;
	}
}
