import { expect, it } from 'vitest';
import { fineLine } from '../../../src/lib/components/charts/fine-line';

it('a line through many values keeps the least and the greatest of each pixel, and no more than four points', () => {
	const values = Float64Array.from({ length: 1000 }, (_, i) => Math.sin(i * 1.7) + (i === 333 ? 50 : 0));
	const path = fineLine(1000, (i) => i / 10, (i) => values[i]); // prettier-ignore
	const points = path.slice(1).split('L').map((point) => point.split(' ').map(Number)); // prettier-ignore
	expect(points.length).toBeLessThanOrEqual(400);
	expect(Math.max(...points.map(([, y]) => y))).toBeCloseTo(Math.max(...values), 1);
	expect(points.map(([x]) => x)).toEqual(points.map(([x]) => x).sort((a, b) => a - b));
	expect(fineLine(3, (i) => 10 * i, (i) => i)).toBe('M0.0 0.0L10.0 1.0L20.0 2.0'); // prettier-ignore
	expect(fineLine(0, () => 0, () => 0)).toBe(''); // prettier-ignore
});
