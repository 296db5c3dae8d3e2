import { describe, expect, it } from 'vitest';
import { monthOf, monthsOf } from '../../src/lib/quality/calendar';
import { geocoding } from '../../src/lib/quality/geocoding';
import { columnsOf } from './rows';

describe('the share of incidents with a place', () => {
	const columns = columnsOf(4000, {
		category: (i) => i % 2,
		start: (i) => Date.UTC(2020, i % 4, 5)
	});
	const months = monthsOf(columns.start);
	it('weighs rows by what they count and passes reversals over', () => {
		const { incidents, placed, share, low, high } = geocoding(
			Uint8Array.of(1, 0, 1, 1),
			{ category: new Uint16Array(4), weight: Int16Array.of(30, 10, -1, 0) },
			new Int16Array(4)
		);
		expect({ incidents, placed, share }).toEqual({
			incidents: 40,
			placed: 30,
			share: 0.75
		});
		expect(low).toBeLessThan(0.75);
		expect(high).toBeGreaterThan(0.75);
	});
	it('names the kind and the month in which it fails', () => {
		const kind = geocoding(
			Uint8Array.from({ length: 4000 }, (_, i) => Number(i % 2 === 0 || i % 20 < 9)),
			columns,
			months
		);
		expect(kind.behind.categories.map(({ group }) => group)).toEqual([1]);
		const march = monthOf(Date.UTC(2020, 2, 1));
		const month = geocoding(
			Uint8Array.from({ length: 4000 }, (_, i) => Number(months[i] !== march || i % 3 === 0)),
			columns,
			months
		);
		expect(month.behind.months.map(({ group }) => group)).toEqual([march]);
	});
	it('names none where it fails alike everywhere, by chance', () => {
		const alike = geocoding(
			Uint8Array.from({ length: 4000 }, (_, i) => Number((i * 7919) % 100 < 80)),
			columns,
			months
		);
		expect(alike.behind).toEqual({ categories: [], months: [] });
	});
});
