import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/lib/domain/dataset';
import type { Mapping } from '../../src/lib/ingest/mapping';
import { KeyTrial, likelyKeys } from '../../src/lib/append/keys';
import { keyHashes } from '../../src/lib/append/key-hashes';
import type { SharedColumn } from '../../src/lib/append/shared-columns';

const extra = (label: string, kind: SharedColumn['kind'] = 'text'): SharedColumn => ({ name: 'x0', read: 'x0', label, kind, extra: true, missing: null }); // prettier-ignore
const core = (name: string): SharedColumn => ({ name, read: name, label: name, kind: 'core', extra: false, missing: NaN });
const mapping = { grain: 'incident', weight: null } as Mapping;
const labels = (shared: SharedColumn[], changes: Partial<Mapping> = {}, rowKey?: string[]) =>
	likelyKeys({} as Dataset, { ...mapping, ...changes }, shared, rowKey).map(({ label }) => label);

describe('columns that may be a key', () => {
	it('are called like an id; yes and no, and areas, are none', () => {
		const shared = [extra('Crime ID'), extra('Case Number'), extra('Beat'), extra('Arrest ID', 'boolean'), extra('LSOA key', 'area')]; // prettier-ignore
		expect(labels(shared)).toEqual(['Crime ID', 'Case Number']);
	});
	it('are first those the publisher is known by, however they are spelled here', () => {
		expect(labels([extra('Crime ID'), extra('dr_no'), extra('Part')], {}, ['DR_NO', 'part'])[0]).toBe('dr_no and Part');
		expect(labels([extra('Crime ID')], {}, ['gone'])).toEqual(['Crime ID']);
	});
	it('are place, time and kind of counts made elsewhere, never the count', () => {
		const keys = likelyKeys({} as Dataset, { ...mapping, grain: 'count', weight: 'n' }, [
			core('start'),
			core('weight'),
			extra('Area')
		]);
		expect(keys[0].columns.map(({ label }) => label)).toEqual(['start', 'Area']);
	});
});

describe('a key', () => {
	const trial = (codes: number[]) => {
		const made = new KeyTrial();
		made.see(keyHashes(codes.length, [Uint32Array.from(codes)], [0]));
		return made.holds;
	};
	const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
	it('may be missing in half of the rows, and repeat in one of twenty', () => {
		expect(trial([...upTo(100), ...new Array<number>(100).fill(0)])).toBe(true);
		expect(trial([...upTo(100), ...new Array<number>(101).fill(0)])).toBe(false);
		expect(trial([...upTo(95), ...upTo(5)])).toBe(true);
		expect(trial([...upTo(94), ...upTo(6)])).toBe(false);
	});
	it('is none without a single value', () => expect(trial([0, 0])).toBe(false));
});
