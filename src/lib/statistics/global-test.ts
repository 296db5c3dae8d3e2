/** One test of a whole function: its largest, or its summed, departure against those of functions drawn at random. */
export interface GlobalTest {
	statistic: number;
	/** (1 + draws that depart as far or further) / (1 + draws); NaN without draws or where the function is not known. */
	p: number;
}

export interface GlobalTests {
	/** Largest absolute deviation (Ripley): sees one strong departure. */
	mad: GlobalTest;
	/** Mean squared deviation (Diggle; Cressie; Loosmore and Ford): sees a weak one over many distances. */
	dclf: GlobalTest;
}

/**
 * Rank tests of an observed function against simulated ones, each measured against the mean of all the others (the observed one among them), so that
 * all are treated alike and the p is exact for one test. Ties count against the finding.
 *
 * @param observed   the function at m arguments; DCLF weighs them alike, so they lie at equal steps
 * @param simulated  draws × m
 * @see Baddeley et al. (2014), On Tests of Spatial Pattern Based on Simulation Envelopes, Ecological Monographs 84(3), 477–489
 */
export function globalTests(observed: Float64Array, simulated: Float64Array): GlobalTests {
	const m = observed.length;
	const draws = simulated.length / m;
	const mean = Float64Array.from(observed, (value, k) => {
		let sum = value;
		for (let draw = 0; draw < draws; draw++) sum += simulated[draw * m + k];
		return sum / (draws + 1);
	});
	// f − mean of the other draws = (f − mean of all) · (draws + 1) / draws.
	const departures = (values: Float64Array) => {
		const apart = values.map((value, k) => Math.abs(value - mean[k]) * ((draws + 1) / draws));
		return { mad: apart.reduce((a, b) => Math.max(a, b), 0), dclf: apart.reduce((a, b) => a + b * b, 0) / m };
	};
	const own = departures(observed);
	let [mad, dclf] = [1, 1];
	for (let draw = 0; draw < draws; draw++) {
		const other = departures(simulated.subarray(draw * m, (draw + 1) * m));
		if (!(other.mad < own.mad)) mad++;
		if (!(other.dclf < own.dclf)) dclf++;
	}
	const known = draws > 0 && !observed.some(Number.isNaN);
	const test = (statistic: number, rank: number): GlobalTest =>
		known ? { statistic, p: rank / (draws + 1) } : { statistic: NaN, p: NaN };
	return { mad: test(own.mad, mad), dclf: test(own.dclf, dclf) };
}
