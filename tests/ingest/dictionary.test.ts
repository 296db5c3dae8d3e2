import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteDictionary } from '../../src/lib/ingest/dictionary';

const encoder = new TextEncoder();
/** As the scanner gives cells: with readable bytes behind them, here of no meaning. */
function codeOf(dictionary: ByteDictionary, cell: Uint8Array, from: number, to: number): number {
	const bytes = new Uint8Array(cell.length + 4).fill(0xee);
	bytes.set(cell);
	return dictionary.code(bytes, new DataView(bytes.buffer), from, to);
}

it('gives equal texts equal codes and gives the texts back', () => {
	fc.assert(
		fc.property(
			fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '漢'), maxLength: 4 }), { maxLength: 300 }),
			(texts) => {
				const dictionary = new ByteDictionary();
				const seen: string[] = [];
				for (const text of texts) {
					const bytes = encoder.encode(`#${text}#`);
					const code = codeOf(dictionary, bytes, 1, bytes.length - 1);
					const trimmed = text.trim();
					if (trimmed === '') expect(code).toBe(0);
					else {
						if (!seen.includes(trimmed)) seen.push(trimmed);
						expect(code).toBe(seen.indexOf(trimmed) + 1);
					}
				}
				expect(dictionary.values).toEqual(seen);
			}
		)
	);
});

it('holds tens of thousands of values', () => {
	const dictionary = new ByteDictionary();
	const code = (text: string) => codeOf(dictionary, encoder.encode(text), 0, text.length);
	const codes = Array.from({ length: 60_000 }, (_, i) => code(`value ${i % 30_000}`));
	expect(codes).toEqual(codes.map((_, i) => (i % 30_000) + 1));
});
