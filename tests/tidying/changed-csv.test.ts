import { expect, it } from 'vitest';
import type { ChangedCell } from '$lib/tidying/changed-cells';
import { changesCsv, changesHeader, isoMoment, type ChangesAbout } from '$lib/tidying/changed-csv';

const cell: ChangedCell = {
	row: 12,
	fileRow: 3,
	start: Date.UTC(2023, 4, 3, 14, 5),
	precision: 'minute',
	kind: 'THEFT, OTHER',
	lon: -87.6123456789,
	lat: 41.8,
	area: null,
	column: 'weapon',
	holds: 'text',
	before: null,
	put: '=HYPERLINK("x")',
	now: 'GUN',
	earlier: [],
	later: [2, 4],
	aside: 0,
	timeBy: null,
	areaBy: 3
};
const about: ChangesAbout = {
	dataset: '+city',
	invented: false,
	step: 1,
	kind: 'impute',
	words: 'Missing “weapon” filled with its commonest value',
	doneAt: Date.UTC(2024, 0, 2, 3, 4, 5)
};

it('writes a cell with its row, before and after, and where it comes from', () => {
	expect(changesCsv([cell], about)).toBe(
		`12,3,2023-05-03T14:05,minute,,"THEFT, OTHER",41.8,-87.612346,,4,weapon,,filled in,"'=HYPERLINK(""x"")",GUN,,3 5,1,2,Missing “weapon” filled with its commonest value,2024-01-02T03:04:05.000Z,'+city,recorded,1\r\n`
	);
});

it('has as many names of columns as cells in a line', () => {
	const line = changesCsv([{ ...cell, kind: 'THEFT', put: 'GUN' }], about);
	expect(changesHeader().split(',')).toHaveLength(line.split(',').length);
});

it('writes numbers, moments and yes or no as other programs read them', () => {
	const written = (part: Partial<ChangedCell>) =>
		changesCsv([{ ...cell, ...part }], about)
			.split('THEFT, OTHER')[1]
			.split(',');
	expect(written({ holds: 'number', before: -4, put: 0.5, now: 0.5 }).slice(6, 10)).toEqual(['-4', 'filled in', '0.5', '0.5']);
	expect(written({ holds: 'boolean', before: null, put: true, now: false }).slice(8, 10)).toEqual(['yes', 'no']);
	expect(written({ holds: 'moment', precision: 'day', before: 0, put: null, now: undefined }).slice(6, 10)).toEqual([
		'1970-01-01',
		'filled in',
		'',
		'no longer known'
	]);
});

it('says a moment no finer than it is known', () => {
	const ms = Date.UTC(2023, 4, 3, 14);
	expect([isoMoment(ms, 'hour'), isoMoment(ms, 'day'), isoMoment(ms, 'month'), isoMoment(NaN, 'minute')]).toEqual([
		'2023-05-03T14:00',
		'2023-05-03',
		'2023-05',
		''
	]);
});
