/** The chance of at least one incident from an expected count: logistic(intercept + slope · log mu). */
export interface ChanceCurve {
	intercept: number;
	slope: number;
}

/**
 * Calibrates chances on cell-periods that were not used for fitting: a logistic regression without penalty on the logarithm
 * of the expected count (Platt scaling in log mu), by Newton's method.
 *
 * @param mu   expected counts, > 0
 * @param hot  1 where at least one incident happened, else 0
 */
export function fitChance(mu: Float32Array, hot: Uint8Array): ChanceCurve {
	const positives = hot.reduce((sum, h) => sum + h, 0);
	if (positives === 0 || positives === hot.length) {
		// Nothing to learn from one kind: the share itself, with one made-up case of the other so that no chance is 0 or 1.
		const share = (positives + 0.5) / (hot.length + 1);
		return { intercept: Math.log(share / (1 - share)), slope: 0 };
	}
	let intercept = 0;
	let slope = 1;
	let last = Infinity;
	for (let step = 0; step < 50; step++) {
		let g0 = 0, g1 = 0, h00 = 0, h01 = 0, h11 = 0, loss = 0; // prettier-ignore
		for (let i = 0; i < mu.length; i++) {
			const z = Math.log(mu[i]);
			const linear = intercept + slope * z;
			const p = 1 / (1 + Math.exp(-linear));
			const w = p * (1 - p);
			const error = p - hot[i];
			loss += Math.max(linear, 0) - linear * hot[i] + Math.log1p(Math.exp(-Math.abs(linear)));
			g0 += error;
			g1 += error * z;
			h00 += w;
			h01 += w * z;
			h11 += w * z * z;
		}
		const determinant = h00 * h11 - h01 * h01;
		if (Math.abs(last - loss) < 1e-10 * mu.length || !(determinant > 1e-12 * h00 * h11)) break;
		last = loss;
		intercept -= (h11 * g0 - h01 * g1) / determinant;
		slope -= (h00 * g1 - h01 * g0) / determinant;
	}
	return { intercept, slope };
}

/** Chances of at least one incident, 0 to 1. */
export function chances({ intercept, slope }: ChanceCurve, mu: Float32Array): Float32Array<ArrayBuffer> {
	const p = new Float32Array(mu.length);
	for (let i = 0; i < mu.length; i++) p[i] = 1 / (1 + Math.exp(-(intercept + slope * Math.log(mu[i]))));
	return p;
}
