import { expect, it } from 'vitest';
import { alignedMapping } from '$lib/ingest/align';
import type { Mapping } from '$lib/ingest/mapping';

const mapping = (decimals: Partial<Mapping>): Mapping => ({
	time: null,
	place: null,
	category: { constant: 'x' },
	weight: null,
	area: null,
	grain: 'incident',
	keep: [{ column: 'Loss', kind: 'number' }],
	end: null,
	...decimals
});
const aligned = (base: Partial<Mapping>, guess: Partial<Mapping>) =>
	alignedMapping(mapping(base), { Loss: 'loss_eur' }, { guess: mapping(guess), forms: {} });

it('numbers of another file mark their decimals as it says itself', () => {
	expect(aligned({}, { decimalCommas: ['loss_eur'] }).decimalCommas).toEqual(['loss_eur']);
	expect(aligned({ decimalCommas: ['Loss'] }, {}).decimalCommas).toEqual([]);
});

it('and as in the dataset where it leaves that open', () => {
	const { decimalCommas, decimalsOpen } = aligned({ decimalCommas: ['Loss'] }, { decimalsOpen: ['loss_eur'] });
	expect(decimalCommas).toEqual(['loss_eur']);
	expect(decimalsOpen).toEqual([]);
});
