import { describe, expect, it } from 'vitest';
import { finish } from '../../src/lib/domain/kernel';
import { normal, seededRandom } from '../../src/lib/domain/random';
import { numberSummary } from '../../src/lib/quality/numbers';

const of = (values: number[], name = 'loss', weight = new Int16Array(values.length).fill(1)) =>
	finish(numberSummary(name, Float64Array.from(values), weight));
const random = seededRandom(6);
const bell = Array.from({ length: 500 }, () => 40 + 10 * normal(random));

describe('numbers', () => {
	it('sums up what is there, and passes over missing cells and rows set aside', () => {
		const found = of([4, NaN, 2, 8, 1, 100], 'loss', Int16Array.of(1, 1, 1, 1, 1, 0));
		// numpy.quantile([1, 2, 4, 8], [0, .25, .5, .75, 1])
		expect(found).toMatchObject({
			filled: 4,
			min: 1,
			lower: 1.75,
			median: 3,
			upper: 5,
			max: 8,
			mean: 3.75
		});
	});
	it('finds a number that cannot be, by modified z-scores', () => {
		const { outliers } = of([...bell, 900, -300]);
		expect(outliers).toMatchObject({ rows: 2, scale: 'plain' });
		expect(outliers!.high).toBeGreaterThan(60);
		expect(outliers!.high).toBeLessThan(90);
	});
	it('is silent about a bell and about a long tail', () => {
		expect(of(bell).outliers).toBeNull();
		const tail = Array.from({ length: 2000 }, () => Math.exp(4 + 1.2 * normal(random)));
		expect(of(tail).outliers?.rows ?? 0).toBeLessThan(5);
		expect(of([...tail, 1e9]).outliers).toMatchObject({ scale: 'logarithm' });
	});
	it('the rule is that of Iglewicz and Hoaglin', () => {
		// tests/reference/quality.py: the modified z of 90 among these is 28.67, that of 7 is 0.67
		const values = [2, 3, 3, 4, 5, 5, 6, 7];
		const many = [...Array.from({ length: 80 }, (_, i) => values[i % 8] + 0.5), 90];
		expect(of(many).outliers).toMatchObject({ rows: 1 });
	});
	it('knows codes and constants, and does not clip them', () => {
		expect(of(Array.from({ length: 300 }, (_, i) => 1000 + i)).role).toBe('code');
		expect(of(Array.from({ length: 300 }, (_, i) => i % 25), 'Ward').role).toBe('code'); // prettier-ignore
		expect(
			of(
				Array.from({ length: 300 }, (_, i) => i % 25),
				'CommunityArea'
			).role
		).toBe('code');
		expect(of(Array.from({ length: 300 }, (_, i) => i % 25), 'ILEADSAddress').role).toBe('code'); // prettier-ignore
		expect(of([7, 7, 7]).role).toBe('constant');
		expect(of([...bell, 9000], 'beat_code').outliers).toBeNull();
	});
});
