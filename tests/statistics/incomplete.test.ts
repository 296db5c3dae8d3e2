import { describe, expect, it } from 'vitest';
import { incompleteBeta, incompleteGamma } from '$lib/statistics/incomplete';

// mpmath 1.3.0, 60 digits: gammainc(a, 0, x, regularized=True), gammainc(a, x, inf, regularized=True)
const GAMMA = [
	[0.5, 0.01, 0.1124629160182849, 0.8875370839817152],
	[0.5, 3, 0.9856941215645704, 0.01430587843542964],
	[0.01, 0.5, 0.9943732438060329, 0.0056267561939671844],
	[0.001, 5, 0.9999988490186603, 1.150981339730861e-6],
	[1, 1, 0.6321205588285577, 0.36787944117144233],
	[2.5, 7, 0.9843905838997331, 0.015609416100266916],
	[9.99, 4, 0.00821476356587059, 0.9917852364341294],
	[10, 25, 0.9997785233617512, 0.00022147663824878357],
	[50, 48, 0.40540439500476144, 0.5945956049952386],
	[50, 120, 0.9999999999998399, 1.600822679334483e-13],
	[1000, 900, 0.0005499022657117829, 0.9994500977342882],
	[1000, 1100, 0.99894067674607, 0.0010593232539299773],
	[12345.5, 12400, 0.688916878442646, 0.3110831215573539],
	[3, 1e-10, 1.666666666541667e-31, 1.0]
];
// betainc(a, b, 0, x, regularized=True), 1 - that
const BETA = [
	[0.5, 0.5, 0.3, 0.36901011956554536, 0.6309898804344546],
	[2, 3, 0.1, 0.052300000000000006, 0.9477],
	[2, 3, 0.9, 0.9963, 0.0036999999999999976],
	[30, 0.5, 0.99, 0.439334368905251, 0.560665631094749],
	[0.5, 200, 0.001, 0.47275589297476467, 0.5272441070252354],
	[100, 120, 0.4, 0.05104231923040829, 0.9489576807695917],
	[1000, 2000, 0.35, 0.9729045043168849, 0.02709549568311508],
	[0.01, 5, 0.5, 0.9998897842885542, 0.00011021571144581062],
	[7, 1, 0.25, 6.103515625e-5, 0.99993896484375]
];

const off = (value: number, expected: number) => Math.abs(value / expected - 1);

describe('the incomplete functions', () => {
	it('of gamma are mpmath’s, both parts', () => {
		for (const [a, x, lower, upper] of GAMMA) {
			const parts = incompleteGamma(a, x);
			expect(off(parts.lower, lower), `P(${a}, ${x})`).toBeLessThan(2e-13);
			expect(off(parts.upper, upper), `Q(${a}, ${x})`).toBeLessThan(2e-13);
		}
	});
	it('of beta are mpmath’s, both parts', () => {
		for (const [a, b, x, lower, upper] of BETA) {
			const parts = incompleteBeta(a, b, x);
			expect(off(parts.lower, lower), `I(${a}, ${b}, ${x})`).toBeLessThan(2e-13);
			expect(off(parts.upper, upper), `1 - I(${a}, ${b}, ${x})`).toBeLessThan(2e-13);
		}
	});
	it('say their ends, and NaN outside', () => {
		expect([incompleteGamma(2, 0), incompleteGamma(2, Infinity), incompleteGamma(0, 1)]).toEqual([
			{ lower: 0, upper: 1 },
			{ lower: 1, upper: 0 },
			{ lower: NaN, upper: NaN }
		]);
		expect([incompleteBeta(2, 3, 0), incompleteBeta(2, 3, 1), incompleteBeta(2, 3, 1.5)]).toEqual([
			{ lower: 0, upper: 1 },
			{ lower: 1, upper: 0 },
			{ lower: NaN, upper: NaN }
		]);
	});
});
