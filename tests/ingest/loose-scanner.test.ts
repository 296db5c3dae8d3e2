import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../src/lib/ingest/dialect';
import { LooseScanner } from '../../src/lib/ingest/loose-scanner';
import type { ScannerOptions } from '../../src/lib/ingest/scanner';
import { COMMAS, scanText } from './scan-text';

const LOOSE: Dialect = { ...COMMAS, repair: true };
const bytesOf = (text: string) => [...new TextEncoder().encode(text)];
const between = (text: string): Dialect => ({ ...COMMAS, delimiter: bytesOf(text)[0], separator: bytesOf(text) });
type Options = { dialect?: Dialect } & ScannerOptions;
const rows = (text: string, { dialect = LOOSE, ...options }: Options = {}) => scanText(text, { dialect, ...options }).rows;

describe('LooseScanner', () => {
	it.each<[string, string, string[][], Options?]>([
		[
			'what RFC 4180 says',
			'a,"b,1"\r\n"two\nlines","q""q"\n,\n',
			[
				['a', 'b,1'],
				['two\nlines', 'q"q'],
				['', '']
			]
		],
		[
			'a file without a final line end',
			'a,b\n1,"2"',
			[
				['a', 'b'],
				['1', '2']
			]
		],
		[
			'empty lines',
			'\n\r\na,b\n\n\n1,2\n\n',
			[
				['a', 'b'],
				['1', '2']
			]
		],
		[
			'several bytes between cells',
			'a||b|c||d\n"x||y"||2||\n',
			[
				['a', 'b|c', 'd'],
				['x||y', '2', '']
			],
			{ dialect: between('||') }
		],
		[
			'characters of several bytes between cells',
			'a§b\n1§2',
			[
				['a', 'b'],
				['1', '2']
			],
			{ dialect: between('§') }
		],
		[
			'blanks around cells',
			'a , b,  "c, d" , e\n 1,2 ,3,4 \n',
			[
				['a', 'b', 'c, d', 'e'],
				['1', '2', '3', '4']
			],
			{ dialect: { ...LOOSE, padded: true } }
		],
		[
			'columns set apart by any number of blanks',
			' a   b c  \n1 2      "3 4"\n',
			[
				['a', 'b', 'c'],
				['1', '2', '3 4']
			],
			{ dialect: { ...LOOSE, delimiter: 32, padded: true } }
		],
		[
			'backslashes',
			'a\\,b,"c\\"d",e\\\\\n"x\\\\","y"\n',
			[
				['a,b', 'c"d', 'e\\'],
				['x\\', 'y']
			],
			{ dialect: { ...LOOSE, escape: 92 } }
		],
		[
			'a backslash before anything else as text',
			'C:\\temp,"\\n"\n',
			[['C:\\temp', '\\n']],
			{ dialect: { ...LOOSE, escape: 92 } }
		],
		['single quotes', "'it''s, so','b'\n", [["it's, so", 'b']], { dialect: { ...LOOSE, quote: 39 } }],
		['quotes that are text', '"a","b"\n', [['"a"', '"b"']], { dialect: { ...LOOSE, quote: -1 } }],
		[
			'line ends of three kinds',
			'a,b\r1,2\n3,4\r\n"x\ry",5\n',
			[
				['a', 'b'],
				['1', '2'],
				['3', '4'],
				['x\ry', '5']
			],
			{ dialect: { ...LOOSE, mixedLines: true } }
		],
		['one column', 'a,b\n"c,""d"\n', [['a,b'], ['c,"d']], { dialect: { ...LOOSE, delimiter: -1 } }],
		['quotes in the middle of a quoted cell', 'a,"the "big" one",c\n', [['a', 'the "big" one', 'c']]],
		[
			'a quote never closed: the next lines are sound',
			'1,2,3\n4,"5,6\n7,"8",9\n',
			[
				['1', '2', '3'],
				['4', '5', '6'],
				['7', '8', '9']
			],
			{ cells: 3 }
		],
		[
			'a quote never closed, to the last line',
			'1,2,3\n4,"5,6',
			[
				['1', '2', '3'],
				['4', '5', '6']
			],
			{ cells: 3 }
		],
		[
			'a quote never closed around a separator: as wide as the table',
			'1,2,3\n4,"5, 6,7\n"8",9,0\n',
			[
				['1', '2', '3'],
				['4', '5, 6', '7'],
				['8', '9', '0']
			],
			{ cells: 3 }
		],
		[
			'a quote that closes a row too late',
			'x,"y,z\np,q,"r"\n',
			[
				['x', 'y', 'z'],
				['p', 'q', 'r']
			],
			{ cells: 3 }
		],
		[
			'line breaks in a short row',
			'a,b,c\n1,"x\ny"\n2,3,4\n',
			[
				['a', 'b', 'c'],
				['1', 'x\ny', ''],
				['2', '3', '4']
			],
			{ cells: 3 }
		],
		[
			'a line of another separator',
			'a,b,c\n1;2;"3;4"\n5,6,7\n',
			[
				['a', 'b', 'c'],
				['1', '2', '3;4'],
				['5', '6', '7']
			],
			{ cells: 3 }
		],
		[
			'a line that is no record of the table',
			'a,b,c\nx;y\n',
			[
				['a', 'b', 'c'],
				['x;y', '', '']
			],
			{ cells: 3 }
		]
	])('reads %s', (_what, text, expected, options) => {
		expect(rows(text, options)).toEqual(expected);
		for (let cut = 0; cut <= bytesOf(text).length; cut++)
			for (const window of [1, 3, 1000])
				expect(scanText(text, { dialect: LOOSE, ...options, cuts: [cut], window }).rows).toEqual(expected);
	});

	it('reads what the quick scanner reads', () => {
		const cell = fc
			.string({ unit: fc.constantFrom('a', ',', '\n', '\r', ' ', 'é', '7', '""'), maxLength: 5 })
			.map((text) => (/[,\r\n"]/.test(text) ? `"${text}"` : text));
		const text = fc.array(
			fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join(',')),
			{ maxLength: 6 }
		);
		fc.assert(
			fc.property(text, fc.constantFrom('\n', '\r\n', '\r'), (lines, end) => {
				const dialect: Dialect = { ...COMMAS, newline: end === '\r' ? 13 : 10 };
				const file = lines.join(end);
				expect(scanText(file, { dialect: { ...dialect, repair: true } })).toEqual(scanText(file, { dialect }));
			}),
			{ numRuns: 500 }
		);
	});

	it('finds the same wherever the bytes are cut, however broken they are', () => {
		const text = fc.string({
			unit: fc.constantFrom('a', '"', '"', ',', ';', '\n', '\r', ' ', '\\', '|', '||', '1', ',="'),
			maxLength: 40
		});
		const dialect = fc.record({
			encoding: fc.constant('utf-8' as const),
			header: fc.constant(false),
			delimiter: fc.constantFrom(44, 32),
			quote: fc.constantFrom(34, -1),
			newline: fc.constantFrom(10 as const, 13 as const),
			escape: fc.constantFrom(undefined, 92),
			padded: fc.boolean(),
			mixedLines: fc.boolean(),
			framed: fc.boolean(),
			formulas: fc.boolean(),
			repair: fc.constant(true)
		});
		fc.assert(
			fc.property(text, fc.oneof(dialect, fc.constant(between('||'))), fc.constantFrom(0, 2, 3), (file, dialect, cells) => {
				const scan = (cuts: number[], window?: number) => {
					let scanner!: LooseScanner;
					const make = (dialect: Dialect, options: ScannerOptions) => (scanner = new LooseScanner(dialect, options));
					return { ...scanText(file, { dialect, cells, cuts, window, make }), trouble: scanner.trouble };
				};
				const whole = scan([]);
				for (let cut = 0; cut <= file.length; cut++) expect(scan([cut], 1)).toEqual(whole);
			}),
			{ numRuns: 400 }
		);
	});

	it('refuses a record without end and names it', () => {
		expect(() => rows(`a,b\n"${'x'.repeat(5000)}`, { window: 100, longest: 1000 })).toThrow(
			expect.objectContaining({ code: 'import/field-too-long', message: expect.stringContaining('Record 2') })
		);
	});
});
