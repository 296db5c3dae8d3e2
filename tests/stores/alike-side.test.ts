import { describe, expect, it } from 'vitest';
import { parseDay } from '$lib/temporal/civil';
import { sideOf } from '../../src/lib/stores/alike-side';

const firstDay = parseDay('2024-01-01'); // a Monday
const overview = { firstDay, days: 70 };
/** By day, and last those whose day is not known. */
const counted = (each: number, undated: number) => ({
	days: Float64Array.from({ length: 71 }, (_, k) => (k < 70 ? each : undated)),
	total: 70 * each + undated
});

describe('one of two that are compared', () => {
	it('has weeks where most of it is known by day, and says how many are in none', () => {
		const side = sideOf(counted(10, 60), overview, null, false, null);
		expect(side).toMatchObject({ total: 760, exposure: 1, undated: 60 });
		expect(side.weeks).toEqual(new Float64Array(10).fill(70));
	});
	it('has none where no more than the month is known, or where few days are', () => {
		expect(sideOf(counted(0, 5000), overview, null, false, null)).toMatchObject({ total: 5000, undated: 5000, weeks: new Float64Array() }); // prettier-ignore
		expect(sideOf(counted(1, 5000), overview, null, false, null).weeks).toHaveLength(0);
	});
	it('has empty weeks where nothing is recorded', () => {
		expect(sideOf(counted(0, 0), overview, null, false, null).weeks).toEqual(new Float64Array(10));
	});
	it('of a time has its days and its whole weeks', () => {
		const { days } = counted(10, 60);
		const side = sideOf({ days, total: 200 }, overview, [firstDay + 1, firstDay + 20], true, null);
		expect(side).toMatchObject({ exposure: 20, undated: 0, weeks: Float64Array.of(70, 70) });
		expect(sideOf({ days, total: 0 }, overview, [firstDay + 80, firstDay + 90], true, null).weeks).toHaveLength(0);
	});
});
