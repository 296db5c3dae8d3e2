import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checksum } from '../../src/lib/storage/checksum';

const columns = fc.record({
	lon: fc.float64Array({ maxLength: 20 }),
	'x3.bytes': fc.uint8Array({ maxLength: 40 }),
	category: fc.uint16Array({ maxLength: 20 })
});

it('changes with every byte, with a name and with a length, and with nothing else', () => {
	fc.assert(
		fc.property(columns, fc.nat(), fc.integer({ min: 1, max: 255 }), (columns, where, change) => {
			const before = checksum(columns);
			expect(checksum(structuredClone(columns))).toBe(before);
			expect(checksum(Object.fromEntries(Object.entries(columns).toReversed()))).toBe(before);
			for (const column of Object.values(columns)) {
				if (!column.length) continue;
				const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
				bytes[where % bytes.length] ^= change;
				expect(checksum(columns)).not.toBe(before);
				bytes[where % bytes.length] ^= change;
			}
			expect(checksum({ ...columns, more: new Uint8Array(0) })).not.toBe(before);
		})
	);
});
