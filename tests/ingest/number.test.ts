import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { losesDigits, readNumber } from '../../src/lib/ingest/number';

const encoder = new TextEncoder();
const read = (text: string) => readNumber(encoder.encode(text), 0, encoder.encode(text).length);
const loses = (text: string) => losesDigits(encoder.encode(text), 0, encoder.encode(text).length);

describe('readNumber', () => {
	it('reads what Number reads, to the last bit', () => {
		fc.assert(
			fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
				expect(read(String(value))).toBe(Number(String(value)));
			}),
			{ numRuns: 2000 }
		);
	});
	it('reads decimals of any length as Number does', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^-?\d{1,20}\.\d{0,25}$/), (text) => {
				expect(read(text)).toBe(Number(text));
			}),
			{ numRuns: 2000 }
		);
	});
	it.each([
		['  -87.612 ', -87.612],
		['+5', 5],
		['.5', 0.5],
		['5.', 5],
		['1,011,288', 1011288],
		['1,234.5', 1234.5],
		['1 234 567', 1234567],
		['1’234.5', 1234.5],
		['1\u202f234', 1234],
		['$1,234.50', 1234.5],
		['-£5', -5],
		['5 €', 5],
		['€ 12.5', 12.5]
	])('reads %j', (text, value) => expect(read(text)).toBe(value));
	it.each(['', ' ', '-', '.', 'N/A', '1e309', '1,23', '12a', '1 2', '1 234,567', '12 3456', '$', '5 km', '0x10', 'e5', '--1'])(
		'takes %j for no number',
		(text) => expect(read(text)).toBeNaN()
	);
});

it('knows which texts a number could not give back', () => {
	for (const text of ['007', '0422', '12345678901234567890', '-01']) expect(loses(text)).toBe(true);
	for (const text of ['0', '0.5', '7', '-87.612241', '123456789012345']) expect(loses(text)).toBe(false);
});
