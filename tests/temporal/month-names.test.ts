import { describe, expect, it } from 'vitest';
import { monthInName } from '../../src/lib/temporal/month-names';

describe('monthInName', () => {
	it.each([
		['202207', { year: 2022, month: 7 }], // the Metropolitan Police's ward tables
		['2022-07', { year: 2022, month: 7 }],
		['2022/7', { year: 2022, month: 7 }],
		['2003m1', { year: 2003, month: 1 }],
		['07/2022', { year: 2022, month: 7 }],
		['Jul 2022', { year: 2022, month: 7 }],
		['jul/22', { year: 2022, month: 7 }],
		["Sept '98", { year: 1998, month: 9 }],
		['Março 2019', { year: 2019, month: 3 }],
		['2019 Dezembro', { year: 2019, month: 12 }],
		['agosto', { month: 8 }],
		['Dec', { month: 12 }]
	])('reads %s', (name, month) => expect(monthInName(name)).toEqual(month));
	it.each([
		'market',
		'deceased',
		'marital',
		'decimal',
		'september_total',
		'2022',
		'20225',
		'202213',
		'Offence',
		'mar 1',
		'1/2',
		'C2022',
		''
	])('finds no month in “%s”', (name) => expect(monthInName(name)).toBeNull());
});
