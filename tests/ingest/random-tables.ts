import fc from 'fast-check';
import { csvRecord } from '../../src/lib/ingest/reread';
import { understood, utf16, written, type Style } from './write-table';

const NAMES = ['Date', 'Offence', 'Street name', 'Beat', 'Latitude', 'Outcome', 'Officer notes', 'District', 'Count', 'Ref.'];
const digits = (n: number, at: number) => String(n).padStart(at, '0');

/** Cells of one column: values as files of incidents have them. */
const COLUMNS: fc.Arbitrary<string>[] = [
	fc
		.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }))
		.map(([d, m]) => `2020-${digits(m, 2)}-${digits(d, 2)}`),
	fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([h, m]) => `${digits(h, 2)}:${digits(m, 2)}`),
	fc.integer({ min: 0, max: 9999 }).map((n) => digits(n, 4)),
	fc.integer({ min: -900_000, max: 900_000 }).map((n) => (n / 10_000).toFixed(4)),
	fc.constantFrom('THEFT', 'ARSON', 'ROBBERY', 'ASSAULT'),
	fc.integer({ min: -900_000, max: 900_000 }).map((n) => (n / 10_000).toFixed(4).replace('.', ',')),
	fc.integer({ min: 0, max: 99_999_999 }).map((n) => `${Math.floor(n / 100).toLocaleString('de')},${digits(n % 100, 2)}`),
	fc.integer({ min: 0, max: 9_999_999 }).map((n) => `$${n.toLocaleString('en')}.50`),
	fc.constantFrom('', '', 'x', '7')
];
const TEXT = fc
	.array(
		fc.constantFrom(
			'main',
			'St',
			'the',
			'O’Neill',
			'café',
			'12',
			'x, y',
			'a; b',
			'"so"',
			'near\nthe river',
			' ',
			'b|c',
			'50 %',
			'Ünal'
		),
		{ maxLength: 4 }
	)
	.map((words) => words.join(' '));

const column = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...COLUMNS) }, { weight: 2, arbitrary: fc.constant(TEXT) });

/** Names and rows: at least one column of values, which is what shows that names are names. */
const table = fc
	.tuple(
		fc.constantFrom(...COLUMNS.slice(0, 4)),
		fc.array(column, { minLength: 1, maxLength: 6 }),
		fc.integer({ min: 4, max: 25 })
	)
	.chain(([first, others, rows]) => fc.array(fc.tuple(first, ...others), { minLength: rows, maxLength: rows }))
	.map((rows) => [NAMES.slice(0, rows[0].length), ...rows.map((row) => [...row])]);

const style: fc.Arbitrary<Style> = fc
	.record({
		separator: fc.constantFrom(',', ';', '\t', '|', ', ', '||', '::', ' | ', '~', '^'),
		quote: fc.constantFrom('"', '"', "'"),
		backslash: fc.boolean(),
		end: fc.constantFrom('\n', '\r\n', '\r'),
		all: fc.boolean()
	})
	.map(({ backslash, ...rest }) => ({ ...rest, escape: backslash ? '\\' : rest.quote }));

const encoded = fc.constantFrom<[string, (text: string) => Uint8Array<ArrayBuffer>]>(
	['UTF-8', (text) => new TextEncoder().encode(text)],
	['UTF-8 with a mark', (text) => new TextEncoder().encode(`\ufeff${text}`)],
	['UTF-16LE', (text) => utf16(`\ufeff${text}`, false)],
	['UTF-16BE', (text) => utf16(`\ufeff${text}`, true)],
	['UTF-16LE without a mark', (text) => utf16(text, false)],
	['Latin-1', (text) => Uint8Array.from(text.replaceAll('’', '\u0092'), (c) => c.charCodeAt(0))]
);

const before = fc.constantFrom(
	'',
	'',
	'',
	'Recorded incidents\n',
	'Recorded incidents\nPrinted on Monday\n\n',
	'# a note, as it were\n',
	'\n\n'
);

const below = fc.constantFrom(
	'',
	'',
	'',
	'Source: the police of Somewhere\n',
	'\n(12 rows)\n',
	'\nNote: as reported\nPrinted on Monday\n',
	'\n\n'
);

/** What else may be untidy about it: names and values above it, units below the names, rows that lack their empty last cells. */
const untidy = fc.record({ pairs: fc.boolean(), units: fc.boolean(), ragged: fc.boolean() });

const UNITS = ['(d)', '(km)', '%', '(no.)', '(deg)'];

/** A table written in a random dialect, and the table. */
export const randomFile = fc
	.record({ table, style, encoded, before, below, untidy, lastEnd: fc.boolean() })
	.map(({ table: plain, style, encoded: [encoding, encode], before, below, untidy, lastEnd }) => {
		const lined = (text: string) => text.replaceAll('\n', style.end!);
		const width = plain[0].length;
		const units = untidy.units && width > 2 ? plain[0].map((_, c) => UNITS[c % UNITS.length]) : null;
		const table = units ? [plain[0].map((name, c) => `${name} ${units[c]}`), ...plain.slice(1)] : plain;
		const rows = units ? [plain[0], units, ...plain.slice(1)] : plain;
		const pairs =
			untidy.pairs && width > 3
				? written(
						[
							['Agency:', 'Police'],
							['Period:', 'May']
						],
						{ ...style, all: false }
					) + style.end!
				: '';
		const all = untidy.ragged ? rows.map((row, r) => (r % 5 === 4 && width > 3 ? withoutEmptyEnd(row) : row)) : rows;
		const text = lined(before) + pairs + written(all, style) + lined(below);
		const whole = lastEnd || below ? text : text.slice(0, -style.end!.length);
		return { table, style, encoding, before, below, untidy, text: whole, bytes: encode(whole) };
	});

/** A row without the empty cells at its end, at least half of it. */
function withoutEmptyEnd(row: readonly string[]): string[] {
	let end = row.length;
	while (end > row.length / 2 + 1 && row[end - 1] === '') end--;
	return row.slice(0, end);
}

/** Throws when a random table is not read back exactly. */
export async function readsBack({
	table,
	bytes,
	text
}: {
	table: string[][];
	bytes: Uint8Array<ArrayBuffer>;
	text: string;
}): Promise<void> {
	const found = await understood(bytes);
	const clean = table.map(csvRecord).join('').replaceAll('\r\n', '\n');
	if (found.csv !== clean) throw new Error(`Written:\n${text}\nread as ${found.dialect}:\n${found.csv}`);
}
