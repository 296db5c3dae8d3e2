import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RecordHashes } from '../../src/lib/ingest/duplicates';

it('counts the records that came before, byte for byte', () => {
	fc.assert(
		fc.property(fc.array(fc.uint8Array({ maxLength: 9 }), { maxLength: 400 }), (records) => {
			const hashes = new RecordHashes();
			const seen = new Set<string>();
			for (const record of records) {
				expect(hashes.add(new DataView(record.buffer, record.byteOffset, record.length), 0, record.length)).toBe(
					seen.has(record.join())
				);
				seen.add(record.join());
			}
		})
	);
});

it('tells a hundred thousand different records apart', () => {
	const hashes = new RecordHashes();
	const encoder = new TextEncoder();
	let again = 0;
	for (let i = 0; i < 100_000; i++) {
		const bytes = encoder.encode(`0${i},THEFT,41.8${i % 977}`);
		if (hashes.add(new DataView(bytes.buffer, bytes.byteOffset, bytes.length), 0, bytes.length)) again++;
	}
	expect(again).toBe(0);
});
