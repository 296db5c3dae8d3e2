import { describe, expect, it } from 'vitest';
import { normalisation, writeNormalised } from '$lib/models/neural/normalisation';

describe('normalisation', () => {
	const always = () => true;
	it('gives mean 0 and standard deviation 1', () => {
		const { mean, scale } = normalisation(new Float32Array([1, 2, 3, 4]), 1, always);
		expect(mean[0]).toBe(2.5);
		expect(scale[0]).toBeCloseTo(1 / Math.sqrt(1.25), 6);
	});
	it('is exact far from zero, where Σx² − (Σx)² would lose every digit', () => {
		const far = Float32Array.from({ length: 1000 }, (_, i) => 1_000_000 + (i % 2));
		expect(normalisation(far, 1, always).mean[0]).toBeCloseTo(1_000_000.5, 1);
		expect(normalisation(new Float32Array([8000, 8002]), 1, always).scale[0]).toBe(1);
	});
	it('reads only items that count and numbers that are numbers', () => {
		const values = new Float32Array([1, NaN, 3, 10, Infinity, 20, 999, 999]);
		const { mean } = normalisation(values, 2, (item) => item < 3);
		expect([...mean]).toEqual([2, 15]);
	});
	it('keeps a channel of ones as ones, so that it shows where the cells end', () => {
		const ones = normalisation(new Float32Array([1, 1, 1]), 1, always);
		const into = new Float32Array(1);
		writeNormalised(new Float32Array([1]), 0, ones, into, 0);
		expect(into[0]).toBe(1);
	});
	it('writes what is missing as the mean', () => {
		const both = normalisation(new Float32Array([1, 2, 3, 4]), 1, always);
		const into = new Float32Array([9, 9]);
		writeNormalised(new Float32Array([NaN]), 0, both, into, 1);
		expect([...into]).toEqual([9, 0]);
	});
});
