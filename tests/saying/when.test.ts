import { describe, expect, it } from 'vitest';
import { seededRandom } from '$lib/domain/random';
import { parseDay } from '$lib/temporal/civil';
import { faultsOf } from '$lib/saying/faults';
import { whenOf } from '$lib/saying/when';
import type { Finding } from '$lib/quality/types';

const monday = parseDay('2015-01-05');
const days = new Float64Array(364).fill(48);
const week = (of: (weekday: number, hour: number) => number) =>
	Float64Array.from({ length: 176 }, (_, code) => (code < 168 ? of(Math.floor(code / 24), code % 24) : 0));

describe('when', () => {
	it('names the hour and the weekday that stand out, with their interval', () => {
		const { hour, weekday, heaped } = whenOf(
			week((day, hour) => (day === 4 ? 180 : 100) * (hour === 18 ? 2 : 1)),
			days,
			monday
		);
		expect(hour).toMatchObject({ which: 18, times: expect.closeTo(48 / 25, 6) });
		expect(weekday).toMatchObject({ which: 4, times: expect.closeTo((1.8 * 7) / 7.8, 6) });
		expect((hour as { low: number }).low).toBeGreaterThan(1.75);
		expect(heaped).toEqual([]);
	});
	it('names none where all are alike, and none where too few tell', () => {
		expect(
			whenOf(
				week(() => 100),
				days,
				monday
			)
		).toMatchObject({ hour: 'even', weekday: 'even' });
		expect(
			whenOf(
				week((_, hour) => (hour === 18 ? 2 : 1)),
				days,
				monday
			)
		).toMatchObject({ hour: 'unclear' });
		expect(
			whenOf(
				week(() => 0),
				days,
				monday
			)
		).toMatchObject({ hour: null, weekday: null });
	});
	it('does not take a heap at midnight for a busy hour', () => {
		const { hour, heaped } = whenOf(
			week((_, hour) => (hour === 0 ? 400 : hour === 20 ? 150 : 100)),
			days,
			monday
		);
		expect(heaped).toEqual([0]);
		expect(hour).toMatchObject({ which: 20 });
	});
	it('takes an hour for less sure where days vary more', () => {
		const random = seededRandom(3);
		const wild = Float64Array.from({ length: 364 }, () => (random() < 0.1 ? 480 : 0));
		expect(
			whenOf(
				week((_, hour) => (hour === 18 ? 140 : 100)),
				wild,
				monday
			).hour
		).toBe('unclear');
		expect(
			whenOf(
				week((_, hour) => (hour === 18 ? 140 : 100)),
				days,
				monday
			).hour
		).toMatchObject({ which: 18 });
	});
	it('seldom names an hour of even chance', () => {
		const random = seededRandom(5);
		let named = 0;
		for (let k = 0; k < 50; k++) {
			const even = new Float64Array(176);
			for (let i = 0; i < 3000; i++) even[Math.floor(168 * random())]++;
			const { hour, weekday } = whenOf(even, new Float64Array(364).fill(8), monday);
			named += +(typeof hour === 'object') + +(typeof weekday === 'object');
		}
		expect(named).toBeLessThanOrEqual(5);
	});
});

it('what the quality report knows of holes and of reports still to come is found in its tables', () => {
	const table = (id: string, rows: (number | null)[][]) =>
		({ id, details: [{ kind: 'series' }, { kind: 'table', caption: '', columns: [], rows }] }) as unknown as Finding;
	const at = (iso: string) => Date.parse(`${iso}T00:00:00Z`);
	const findings = [
		table('gaps', [[at('2017-03-01'), at('2017-03-04'), 0, 40]]),
		table('reporting-lag', [
			[at('2017-05-01'), 900, 910, 1.01],
			[at('2017-06-01'), 800, 900, 1.12],
			[at('2017-07-01'), 10, null, null]
		])
	];
	expect(faultsOf({ findings })).toEqual({
		gaps: [{ from: parseDay('2017-03-01'), to: parseDay('2017-03-04') }],
		unfinishedFrom: parseDay('2017-06-01')
	});
	expect(faultsOf({ findings: [] })).toEqual({ gaps: [], unfinishedFrom: null });
});
