import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	chiSquareQuantile,
	chiSquareSurvival,
	normalCdf,
	normalQuantile,
	normalSurvival,
	normalTwoSided,
	poissonCdf,
	poissonDensity,
	poissonSurvival,
	studentQuantile,
	studentSurvival
} from '$lib/statistics/distributions';

/*
 * Survival functions from mpmath 1.3.0 at 60 digits, quantiles from scipy 1.17.1:
 *   mp.erfc(mp.mpf(z) / mp.sqrt(2)) / 2; st.norm.ppf(p); mp.gammainc(d/2, x/2, mp.inf, regularized=True); st.chi2.ppf(p, d)
 *   mp.betainc(d/2, 1/2, 0, d/(d+t*t), regularized=True) / 2; st.t.ppf(p, d); Poisson: gammainc(k+1, m, inf), gammainc(k+1, 0, m), exp(-m) m^k / k!
 */
const NORMAL = [
	[-9, 1.0],
	[-3, 0.9986501019683699],
	[-1, 0.8413447460685429],
	[-0.1, 0.539827837277029],
	[0, 0.5],
	[1e-8, 0.4999999960105772],
	[0.3, 0.3820885778110474],
	[1, 0.15865525393145705],
	[1.7, 0.04456546275854304],
	[1.8, 0.0359303191129258],
	[2.5, 0.006209665325776135],
	[5, 2.866515718791939e-7],
	[8.3, 5.205569744890254e-17],
	[15, 3.670966199312751e-51],
	[20.5, 1.0764673258790961e-93],
	[30, 4.906713927148187e-198],
	[37.5, 4.605353009581955e-308]
];
const NORMAL_QUANTILES = [
	[1e-300, -37.0470962993612],
	[1e-100, -21.273453560965322],
	[1e-20, -9.262340089798409],
	[1e-12, -7.034483825301131],
	[1e-5, -4.264890793922825],
	[0.01, -2.3263478740408408],
	[0.07, -1.4757910281791706],
	[0.08, -1.4050715603096329],
	[0.3, -0.5244005127080409],
	[0.5, 0.0],
	[0.500001, 2.5066282747057052e-6],
	[0.9, 1.2815515655446004],
	[0.975, 1.959963984540054],
	[0.9999, 3.719016485455709]
];
const STUDENT = [
	[-2, 3, 0.9303370157205784],
	[0, 5, 0.5],
	[0.001, 2, 0.49964644669779507],
	[1, 1, 0.25],
	[2.5, 10, 0.015723422118304402],
	[12, 4.5, 6.89159882663652e-5],
	[40, 30, 6.863022597203201e-28],
	[3, 1000, 0.0013833545221190963],
	[100000.0, 1, 3.1830988617318035e-6]
];
const STUDENT_QUANTILES = [
	[0.025, 4, -2.7764451051977943],
	[0.975, 1, 12.706204736174694],
	[0.6, 2.5, 0.2814595127485477],
	[1e-6, 10, -9.751995490940581],
	[0.9995, 300, 3.3232515129742195],
	[0.4999, 7, -0.00025974603090261677]
];
const CHI_SQUARE = [
	[0, 3, 1.0],
	[1e-6, 1, 0.9992021155721779],
	[3.84, 1, 0.050043521248705106],
	[20, 5, 0.0012497305630313753],
	[500, 100, 1.7201210053695373e-54],
	[90, 100, 0.7531979655998298]
];
const CHI_SQUARE_QUANTILES = [
	[0.95, 1, 3.841458820694124],
	[0.025, 2, 0.05063561596857975],
	[1e-8, 0.5, 1.3499395786223587e-32],
	[0.999, 40, 73.40195751899103],
	[0.5, 1000, 999.333412403381]
];
const POISSON = [
	[0, 0.01, 0.9900498337491681, 0.009950166250831947, 0.9900498337491681],
	[3, 3, 0.6472318887822313, 0.35276811121776874, 0.22404180765538775],
	[20, 5, 0.9999999189074954, 8.109250459888173e-8, 2.641210774925643e-7],
	[100, 150, 9.050259570857873e-6, 0.9999909497404291, 3.125719235373958e-6],
	[5, 40, 4.127308729731736e-12, 0.9999999999958727, 3.6252622978488227e-12],
	[2000, 1800, 0.9999983061345419, 1.6938654581189707e-6, 1.969210903021472e-7]
];

function expectDigits(value: number, expected: number, relative = 1e-12) {
	expect(Math.abs(value - expected), `${value} for ${expected}`).toBeLessThanOrEqual(relative * Math.abs(expected));
}

describe('the standard normal distribution', () => {
	it('is mpmath’s to 1e-12, far out too', () => {
		for (const [z, p] of NORMAL) {
			expectDigits(normalSurvival(z), p);
			expectDigits(normalCdf(-z), p);
			if (z >= 0) expectDigits(normalTwoSided(-z), 2 * p);
		}
	});
	it('has scipy’s quantiles', () => NORMAL_QUANTILES.forEach(([p, z]) => expectDigits(normalQuantile(p), z, 1e-14)));
	it('and its quantile undo each other', () => {
		fc.assert(
			fc.property(fc.double({ min: -37, max: 5, noNaN: true }), (z) => {
				expect(normalQuantile(normalCdf(z))).toBeCloseTo(z, 9);
			})
		);
	});
	it('says where it ends and where it is not defined', () => {
		expect([normalQuantile(0), normalQuantile(1), normalQuantile(1.1), normalQuantile(NaN)]).toEqual([
			-Infinity,
			Infinity,
			NaN,
			NaN
		]);
		expect([normalSurvival(Infinity), normalSurvival(-Infinity), normalSurvival(NaN)]).toEqual([0, 1, NaN]);
	});
});

describe('Student’s t', () => {
	it('is mpmath’s', () => {
		for (const [t, degrees, p] of STUDENT) {
			expectDigits(studentSurvival(t, degrees), p);
			expectDigits(studentSurvival(-t, degrees), 1 - p);
		}
	});
	it('has scipy’s quantiles', () => STUDENT_QUANTILES.forEach(([p, d, t]) => expectDigits(studentQuantile(p, d), t)));
	it('ends in the normal distribution', () => expect(studentSurvival(1.3, Infinity)).toBe(normalSurvival(1.3)));
	it('is not defined without degrees of freedom', () =>
		expect([studentSurvival(1, 0), studentQuantile(0.3, -1)]).toEqual([NaN, NaN]));
});

describe('chi-square', () => {
	it('is mpmath’s', () => {
		for (const [x, degrees, p] of CHI_SQUARE) {
			expectDigits(chiSquareSurvival(x, degrees), p);
		}
		expect([chiSquareSurvival(-1, 3), chiSquareSurvival(1, 0)]).toEqual([1, NaN]);
	});
	it('has scipy’s quantiles', () => CHI_SQUARE_QUANTILES.forEach(([p, d, x]) => expectDigits(chiSquareQuantile(p, d), x)));
});

describe('the Poisson distribution', () => {
	it('is mpmath’s', () => {
		for (const [k, mean, cdf, survival, density] of POISSON) {
			expectDigits(poissonCdf(k, mean), cdf);
			expectDigits(poissonSurvival(k, mean), survival);
			expectDigits(poissonDensity(k, mean), density);
		}
	});
	it('adds up', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 60 }), fc.double({ min: 0, max: 60, noNaN: true }), (k, mean) => {
				let sum = 0;
				for (let j = 0; j <= k; j++) sum += poissonDensity(j, mean);
				expect(poissonCdf(k, mean)).toBeCloseTo(sum, 12);
				expect(poissonCdf(k, mean) + poissonSurvival(k, mean)).toBeCloseTo(1, 14);
			})
		);
	});
	it('of nothing expected gives nothing', () => {
		expect([poissonCdf(0, 0), poissonSurvival(0, 0), poissonSurvival(-1, 0), poissonCdf(1, -1)]).toEqual([1, 0, 1, NaN]);
	});
});
