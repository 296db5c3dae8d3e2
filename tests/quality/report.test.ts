import { describe, expect, it } from 'vitest';
import { finish } from '../../src/lib/domain/kernel';
import { normal, seededRandom } from '../../src/lib/domain/random';
import { ROW_SETS } from '../../src/lib/domain/steps';
import { qualityReport, rowsOf } from '../../src/lib/quality/report';
import { rowHashes } from '../../src/lib/domain/row-hash';
import { ASPECTS, type QualityInput } from '../../src/lib/quality/types';
import { columnsOf, inputOf } from './rows';

/** Three years of a town with everything wrong that the report knows; or with nothing wrong. */
function town(wrong: boolean): QualityInput {
	const random = seededRandom(31);
	const n = 12_000;
	const rows = Array.from({ length: n }, (_, i) => {
		// Twice as many from the middle of the record on.
		const share = wrong && i % 2 ? 0.5 + random() / 2 : random();
		return {
			at: Date.UTC(2018, 0, 1) + Math.floor(share * 1096 * 1440) * 60_000,
			lon: -90.24 + (4 * normal(random)) / 87,
			lat: 38.64 + (4 * normal(random)) / 111,
			u: random()
		};
	});
	const of = (i: number) => rows[wrong && i % 100 === 99 ? i - 1 : i];
	const columns = columnsOf(n, {
		start: (i) =>
			wrong && i === 3
				? Date.UTC(1900, 0, 1)
				: wrong && of(i).u < 0.06
					? Math.floor(of(i).at / 86_400_000) * 86_400_000
					: of(i).at,
		end: (i) => (wrong && of(i).u > 0.7 ? of(i).at + 5 * 3_600_000 : wrong && i === 3 ? Date.UTC(1900, 0, 1) : wrong && of(i).u < 0.06 ? Math.floor(of(i).at / 86_400_000) * 86_400_000 : of(i).at), // prettier-ignore
		lon: (i) => (wrong && i === 7 ? -80 : wrong && of(i).u > 0.2 && of(i).u < 0.45 ? NaN : of(i).lon),
		lat: (i) => of(i).lat,
		category: (i) => (wrong && of(i).at > Date.UTC(2019, 6, 1) && of(i).u > 0.5 && i % 4 > 1 ? 2 : Math.floor(of(i).u * 40) % 2)
	});
	const loss = Float64Array.from({ length: n }, (_, i) => (wrong && i === 12 ? 1e7 : Math.round(500 + 100 * (of(i).u - 0.5))));
	const input = inputOf(columns, [{ name: 'Loss', kind: 'number', values: loss }], {
		categories: ['THEFT', 'ASSAULT', 'Theft ']
	});
	rowHashes(n, [columns.lon, columns.lat, columns.start, columns.category, loss], input.hashes);
	return input;
}

describe('the report', () => {
	const bad = finish(qualityReport(town(true)));
	const good = finish(qualityReport(town(false)));
	it('finds nothing wrong where nothing is', () => {
		expect(good.findings.filter(({ tone }) => tone !== 'good').map(({ title }) => title)).toEqual([]);
	});
	it('finds what is wrong', () => {
		const tones = new Map(bad.findings.map(({ id, tone }) => [id, tone]));
		for (const id of [
			'geocoding',
			'time-precision',
			'uncertain-times',
			'repeats',
			'far-places',
			'odd-times',
			'spellings',
			'level',
			'numbers'
		])
			expect([id, tones.get(id)]).not.toEqual([id, 'good']);
		for (const id of ['geocoding', 'time-precision', 'uncertain-times', 'repeats', 'spellings'])
			expect([id, tones.get(id)]).toEqual([id, 'problem']);
	});
	it('is plain data in the order of the page, each finding once, and says numbers that exist', () => {
		for (const { findings } of [good, bad]) {
			expect(structuredClone(findings)).toEqual(findings);
			const order = findings.map(({ aspect }) => ASPECTS.indexOf(aspect));
			expect(order).toEqual(order.toSorted((a, b) => a - b));
			expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
			for (const { title, effect } of findings) {
				expect(`${title} ${effect}`).not.toMatch(/NaN|undefined|Infinity|null|“”/);
				expect(effect).toMatch(/[.?]$/);
			}
		}
	});
	it('offers to set aside exactly the rows that the step sets aside', () => {
		const input = town(true);
		const offered = new Map(bad.findings.flatMap(({ remedies }) => remedies.flatMap(({ step, affects }) => (step.kind === 'set-aside' ? [[step.which, affects] as const] : [])))); // prettier-ignore
		expect(offered.size).toBeGreaterThan(3);
		for (const which of ROW_SETS) {
			input.columns.weight.fill(1);
			const rows = finish(rowsOf(which, input));
			if (offered.has(which)) expect([which, rows.length]).toEqual([which, offered.get(which)]);
			for (const i of rows) input.columns.weight[i] = 0;
			expect(finish(rowsOf(which, input))).toHaveLength(0); // once aside, never again
		}
	});
	it('tells how far it is, never going back', () => {
		let last = 0;
		for (const { share, doing } of qualityReport(town(false))) {
			expect(share).toBeGreaterThanOrEqual(last);
			expect(doing).toBeTruthy();
			last = share;
		}
		expect(last).toBeGreaterThan(0.9);
	});
	it('an empty dataset and one without places or times have reports too', () => {
		expect(finish(qualityReport(inputOf(columnsOf(0)))).findings.length).toBeGreaterThan(0);
		const bare = finish(
			qualityReport(
				inputOf(
					columnsOf(500, {
						lon: () => NaN,
						lat: () => NaN,
						start: () => NaN,
						end: () => NaN
					})
				)
			)
		);
		for (const { title, effect } of bare.findings) expect(`${title} ${effect}`).not.toMatch(/NaN|undefined|Infinity/);
	});
});
