import { expect, it } from 'vitest';
import type { Dataset } from '$lib/domain/dataset';
import { dayOf, monthNumber } from '$lib/temporal/civil';
import { overviewOf } from '../../../workers/query/shard';
import { dataset } from './dataset';

const importedAt = Date.UTC(2024, 5, 1, 12);
const between = (first: number, last: number) => overviewOf(dataset({ importedAt, dates: [first, last] }));
const holds = ({ firstDay, days }: { firstDay: number; days: number }, moment: number) =>
	dayOf(moment) >= firstDay && dayOf(moment) < firstDay + days;

it('tells every day of a dataset apart', () => {
	const [first, last] = [Date.UTC(2015, 2, 3), Date.UTC(2024, 4, 31, 23)];
	const overview = between(first, last);
	expect([overview.firstDay, overview.days]).toEqual([dayOf(first), dayOf(last) - dayOf(first) + 1]);
	expect([overview.firstMonth, overview.months]).toEqual([monthNumber(dayOf(first)), 111]);
});

it('keeps the days of the others where one date was typed far ahead of the import', () => {
	const overview = between(Date.UTC(2015, 0, 1), Date.UTC(2201, 4, 3));
	expect(holds(overview, Date.UTC(2015, 0, 1)) && holds(overview, importedAt)).toBe(true);
	expect(holds(overview, Date.UTC(2201, 4, 3))).toBe(false);
	expect(overview.months).toBe(monthNumber(overview.firstDay + overview.days - 1) - overview.firstMonth + 1);
});

it('keeps the latest where one date was typed far before them', () => {
	const overview = between(Date.UTC(1024, 0, 1), Date.UTC(2024, 4, 31));
	expect(holds(overview, Date.UTC(2024, 4, 31)) && holds(overview, Date.UTC(1900, 0, 1))).toBe(true);
	expect(holds(overview, Date.UTC(1024, 0, 1))).toBe(false);
});

it('keeps what was added after the import', () => {
	const [later, typed] = [Date.UTC(2025, 5, 1), Date.UTC(2201, 4, 3)];
	const appended = [{ at: later }] as Dataset['appended'];
	expect(holds(overviewOf(dataset({ importedAt, appended, dates: [importedAt, typed] })), later)).toBe(true);
});

it('keeps both apart where dates were typed far before and far ahead', () => {
	const overview = between(Date.UTC(1024, 0, 1), Date.UTC(2900, 0, 1));
	expect(holds(overview, Date.UTC(1900, 0, 1)) && holds(overview, importedAt)).toBe(true);
});
