import { expect, it } from 'vitest';
import { Seen } from '../../src/lib/portals/seen';

it('knows what it has seen, among hundreds of thousands', () => {
	const seen = new Seen();
	const rows = Array.from({ length: 200_000 }, (_, i) => `row ${i}`);
	expect(rows.filter((row) => !seen.add(row))).toEqual([]);
	expect(rows.filter((row) => seen.add(row))).toEqual([]);
	expect(seen.add('row 200000')).toBe(true);
});
