import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../src/lib/ingest/dialect';
import { RecordScanner } from '../../src/lib/ingest/scanner';
import { COMMAS, scanText } from './scan-text';

const encoder = new TextEncoder();
const scan: typeof scanText = (text, options) =>
	scanText(text, { ...options, make: (dialect, rest) => new RecordScanner(dialect, rest) });

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

describe('RecordScanner', () => {
	it.each([
		[
			'a,b\n1,2\n',
			[
				['a', 'b'],
				['1', '2']
			]
		],
		[
			'a,b\r\n1,2',
			[
				['a', 'b'],
				['1', '2']
			]
		],
		[
			'a,b\n1,2\r',
			[
				['a', 'b'],
				['1', '2']
			]
		],
		[
			'a,\n,b',
			[
				['a', ''],
				['', 'b']
			]
		],
		['"a,1","b""q"""\n', [['a,1', 'b"q"']]],
		[
			'"two\nlines",x\r\n"",y',
			[
				['two\nlines', 'x'],
				['', 'y']
			]
		],
		[
			'\n\na,b\n\r\n\n1,2\n\n',
			[
				['a', 'b'],
				['1', '2']
			]
		],
		['5" pipe,a"b"\n', [['5" pipe', 'a"b"']]],
		['"a" b,c\n', [['a b', 'c']]],
		['é,ü\n', [['é', 'ü']]],
		['', []]
	])('reads %j', (text, expected) => expect(scan(text as string).rows).toEqual(expected));

	it('reads the bare CR of old Macs, and CRLF among them', () => {
		const dialect: Dialect = { ...COMMAS, newline: 13 };
		expect(scan('a,b\r1,2\r\n3,4\r', { dialect }).rows).toEqual([
			['a', 'b'],
			['1', '2'],
			['3', '4']
		]);
	});
	it('fills short records up with empty cells', () => {
		expect(scan('1\n1,2\n1,2,3\n', { cells: 2 }).rows).toEqual([
			['1', ''],
			['1', '2'],
			['1', '2', '3']
		]);
	});
	it('gives the record as written', () => expect(scan('"a""b",c\r\nd,e\n').raw).toEqual(['"a""b",c', 'd,e']));

	it('finds the same wherever the bytes are cut', () => {
		const text = 'id,"na""me"\r\n1,"x,\r\ny"\r\n\r\n2,é\r\n"3" tail,\r\n4,"last"';
		const whole = scan(text).rows;
		expect(whole).toHaveLength(5);
		for (let cut = 0; cut <= encoder.encode(text).length; cut++)
			for (const window of [1, 7, 1000]) expect(scan(text, { cuts: [cut], window }).rows).toEqual(whole);
	});
	it('reads back any table that was written, whatever the line end and the cuts', () => {
		const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é', '7'), maxLength: 6 });
		const table = fc
			.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 8 }))
			.chain(([width, rows]) =>
				fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: rows, maxLength: rows })
			);
		fc.assert(
			fc.property(
				table,
				fc.constantFrom('\n', '\r\n', '\r'),
				fc.array(fc.nat(300), { maxLength: 4 }),
				fc.integer({ min: 1, max: 40 }),
				(rows, end, at, window) => {
					const text = rows.map((row) => row.map(quoted).join(',') + end).join('');
					const dialect: Dialect = { ...COMMAS, newline: end === '\r' ? 13 : 10 };
					const length = encoder.encode(text).length;
					const cuts = at.map((n) => n % (length + 1)).sort((a, b) => a - b);
					expect(scan(text, { dialect, cuts, window }).rows).toEqual(rows);
				}
			),
			{ numRuns: 500 }
		);
	});
	it('says where a quote that is never closed was opened', () => {
		expect(() => scan('a,b\n1,2\n3,"x\n4,y\n')).toThrow(
			expect.objectContaining({ code: 'import/unclosed-quote', message: expect.stringContaining('record 3') })
		);
	});
	it('refuses a record without end', () => {
		expect(() => scan('x'.repeat(5000), { window: 100, longest: 1000 })).toThrow(
			expect.objectContaining({ code: 'import/field-too-long' })
		);
		expect(() => scan(`"${'x'.repeat(5000)}`, { window: 100, longest: 1000 })).toThrow(
			expect.objectContaining({ code: 'import/unclosed-quote' })
		);
	});
});
