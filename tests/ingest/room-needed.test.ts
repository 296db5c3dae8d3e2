import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { roomNeeded } from '$lib/ingest/room-needed';
import { pack } from '$lib/storage/packing';
import { importSources, textFile } from './memory-sink';

const lines = Array.from(
	{ length: 20_000 },
	(_, i) =>
		`2020-01-${10 + (i % 20)} 10:${10 + (i % 50)},${i % 3 ? 'THEFT' : 'ARSON'},41.${1000 + (i % 900)},-87.${6000 + (i % 800)},block ${i % 400} of a long street`
);
const text = ['Date,Offense,Latitude,Longitude,Block', ...lines].join('\n');

it('says within a factor of two what a table will take, as text and packed', async () => {
	const plain = textFile(text);
	const { sink } = await importSources([plain]);
	const stored = sink.chunks
		.flatMap(({ columns }) => Object.values(pack(columns).columns))
		.reduce((sum, { byteLength }) => sum + byteLength, 0);
	const packed = textFile(new Uint8Array(gzipSync(text)));
	expect((await roomNeeded([plain])) / stored).toBeGreaterThan(0.5);
	expect((await roomNeeded([plain])) / stored).toBeLessThan(2);
	expect(await roomNeeded([plain, packed])).toBeGreaterThan(await roomNeeded([plain]));
});
