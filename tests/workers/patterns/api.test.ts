import { expose, proxy, transfer, wrap } from 'comlink';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { binHexagons } from '$lib/spatial/bin';
import { hexagonCentre } from '$lib/spatial/hexagons';
import { xOf, yOf } from '$lib/sample/geography';
import { EMERGING } from '$lib/statistics/emerging';
import { wholePeriods } from '$lib/statistics/questions/emerging';
import { patternsApi } from '../../../workers/patterns/api';
import type { PatternsApi } from '../../../workers/patterns/contract';
import { category, code, rows, truth, x, y } from '../../sample/the-city';
import { DAYS, dayOf, FIRST_DAY, LAST_DAY, partsOf } from './city-points';

const { port1, port2 } = new MessageChannel();
const api = wrap<PatternsApi>(port2);
beforeAll(() => expose(patternsApi, port1));
afterAll(() => [port1, port2].forEach((port) => port.close()));
const quiet = () => proxy(() => {});

/** Burglaries of the last 250 days. */
const burglaries = () => partsOf(rows((i) => category[i] === code('Burglary') && dayOf(i) > LAST_DAY - 250));

describe('near repeats of the sample city', () => {
	const { reach, window } = truth.triggering.Burglary;
	const ask = { days: DAYS, distances: [reach, 3 * reach, 3.5 * reach], times: [window, 3 * window, 4 * window], draws: 199 };

	it('are found within their range and time, and not beyond three times both', async () => {
		const parts = burglaries();
		const told = new Set<string>();
		const { table, q, asked, dated, undated } = await api.nearRepeats(
			1,
			transfer(
				parts,
				parts.flatMap((part) => Object.values(part).map(({ buffer }) => buffer))
			),
			ask,
			proxy(({ doing }) => void told.add(doing ?? ''))
		);
		expect([asked, dated - asked, undated]).toEqual([table.n, 0, 0]);
		expect(table.distances).toEqual([1, ...ask.distances]);
		const at = (d: number, t: number) => d * 3 + t;
		expect(q[at(1, 0)]).toBeLessThanOrEqual(0.05);
		expect(table.ratio[at(1, 0)]).toBeGreaterThan(2);
		expect(q[at(3, 2)]).toBeGreaterThan(0.05);
		expect(table.ratio[at(3, 2)]).toBeLessThan(1.1);
		expect(parts[0].x.length).toBe(0); // handed over, not copied
		expect(told).toContain('Dealing out the dates by chance');
	});

	it('are linked pair by pair within the band', async () => {
		const { table } = await api.nearRepeats(2, burglaries(), { ...ask, draws: 1 }, quiet());
		const { x1, y1, x2, y2, found } = await api.links(3, burglaries(), ask, [1, 0], quiet());
		expect(found).toBe(table.observed[3]);
		expect(x1).toHaveLength(found);
		for (let k = 0; k < found; k++) {
			const apart = Math.hypot(x1[k] - x2[k], y1[k] - y2[k]);
			expect(apart).toBeGreaterThan(1);
			expect(apart).toBeLessThanOrEqual(reach);
		}
	});

	it('of more than can be paired are asked of the latest days, the same ones each time', async () => {
		const few = { ...ask, draws: 1, mostPairs: 20_000 };
		const first = await api.nearRepeats(4, burglaries(), few, quiet());
		expect(first.pairs).toBeLessThan(25_000);
		expect(first.asked).toBeLessThan(first.dated);
		expect(first.span[0]).toBeGreaterThanOrEqual(first.from!);
		expect(first.span[1]).toBe(DAYS - 1);
		expect(await api.nearRepeats(5, burglaries(), few, quiet())).toEqual(first);
	});

	it('of too many on one day say what to narrow', async () => {
		const n = 7000;
		const heap = { ...burglaries()[0], x: new Float32Array(n), y: new Float32Array(n), when: new Uint16Array(n), weight: new Int16Array(n).fill(1), week: new Uint8Array(n), category: new Uint16Array(n) }; // prettier-ignore
		await expect(api.nearRepeats(10, [heap], ask, quiet())).rejects.toThrow(/On the last day alone about 24 million pairs/);
	});

	it('are given up soon after a cancel', async () => {
		const call = api.nearRepeats(
			6,
			burglaries(),
			{ ...ask, draws: 100_000 },
			proxy(() => void api.cancel(6))
		);
		await expect(call).rejects.toMatchObject({ name: 'AbortError' });
	});
});

describe('emerging hot spots of the sample city', () => {
	it('show the outbreak as new', async () => {
		const { category: name, lon, lat, radius } = truth.outbreak;
		const width = 300;
		const { cols, rows: own, bin } = binHexagons(Float32Array.from(x), Float32Array.from(y), width, [-1e5, -1e5, 1e5, 1e5]);
		const edges = wholePeriods('month', FIRST_DAY, LAST_DAY);
		expect(edges).toHaveLength(37);
		const periods = edges.length - 1;
		const cube = new Float64Array(cols.length * periods);
		for (const i of rows((i) => category[i] === code(name)))
			cube[bin[i] * periods + edges.findLastIndex((edge) => edge <= dayOf(i))]++;
		const { kinds, counts, listed, totals } = await api.emerging(7, { cols, rows: own, cube, edges }, quiet());
		const far = (k: number) => {
			const [cx, cy] = hexagonCentre(width, cols[k], own[k]);
			return Math.hypot(cx - xOf(lon), cy - yOf(lat));
		};
		const fresh = Array.from(kinds.keys()).filter((k) => EMERGING[kinds[k]] === 'new-hot');
		const there = fresh.filter((k) => far(k) < radius + width);
		expect(there.length).toBeGreaterThanOrEqual(4);
		// Some places are busy always, and one or the other of them stands out for the first time by chance.
		expect(there.length).toBeGreaterThan(fresh.length / 2);
		expect(counts[EMERGING.indexOf('new-hot')]).toBe(fresh.length);
		expect(listed).toHaveLength(kinds.filter((kind) => kind > 0).length);
		expect(totals.reduce((a, b) => a + b)).toBe(rows((i) => category[i] === code(name)).length);
	});
});

describe('concentration of the sample city', () => {
	it('is more than chance gives, and its curve ends at all of it', async () => {
		const { cols, bin } = binHexagons(Float32Array.from(x), Float32Array.from(y), 300, [-1e5, -1e5, 1e5, 1e5]);
		const counts = new Float64Array(cols.length);
		for (const i of rows((i) => category[i] === code('Robbery'))) counts[bin[i]]++;
		const { gini, chance, holding, curve } = await api.concentration(8, { counts, draws: 99 }, quiet());
		expect(chance.p).toBe(0.01);
		expect(gini).toBeGreaterThan(chance.high);
		for (const { high, byChance } of holding) expect(high).toBeLessThan(byChance);
		expect([curve.places[0], curve.events[0], curve.places.at(-1), curve.events.at(-1)]).toEqual([0, 0, 1, 1]);
	});
});
