import { Zip, ZipDeflate, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDirectory } from '../../../src/lib/ingest/formats/zip-directory';
import { MOST_ENTRIES } from '../../../src/lib/ingest/formats/zip-limits';
import { entryPieces } from '../../../src/lib/ingest/formats/zip-entry';
import { archive, type ArchiveOptions, type Packed } from './archives';

const list = (bytes: Uint8Array<ArrayBuffer>) => readDirectory(new Blob([bytes]), 'a.zip');

/** Every file of an archive with its text. */
async function contents(bytes: Uint8Array<ArrayBuffer>): Promise<Record<string, string>> {
	const blob = new Blob([bytes]);
	const found: Record<string, string> = {};
	for (const entry of await readDirectory(blob, 'a.zip')) {
		const decoder = new TextDecoder();
		found[entry.name] = '';
		for await (const piece of entryPieces(blob, entry, () => {})) found[entry.name] += decoder.decode(piece, { stream: true });
	}
	return found;
}

const long = Array.from({ length: 50_000 }, (_, i) => `${i},THEFT,${(i * 7919) % 1000}\n`).join('');
const files: Packed[] = [
	{ name: 'a.csv', text: 'x,y\n1,2\n' },
	{ name: 'ordner/größe.csv', text: long },
	{ name: 'stored.csv', text: 'x\n1\n', store: true }
];
const texts = { 'a.csv': 'x,y\n1,2\n', 'ordner/größe.csv': long, 'stored.csv': 'x\n1\n' };

describe('a zip archive', () => {
	it('of a common writer is listed and read', async () => {
		const bytes = zipSync({ 'a.csv': new TextEncoder().encode(long), 'b.csv': [new TextEncoder().encode('x'), { level: 0 }] });
		expect(await contents(bytes as Uint8Array<ArrayBuffer>)).toEqual({ 'a.csv': long, 'b.csv': 'x' });
	});
	it.each<[string, ArchiveOptions]>([
		['as it comes', {}],
		['with ZIP64 fields', { zip64: true }],
		['behind a program that unpacks it', { before: new Uint8Array(1000) }]
	])('%s is read', async (_, options) => expect(await contents(archive(files, options))).toEqual(texts));
	it('whose sizes follow the data is read', async () => {
		const parts: Uint8Array[] = [];
		const zip = new Zip((error, part) => parts.push(part));
		const file = new ZipDeflate('a.csv');
		zip.add(file);
		file.push(new TextEncoder().encode(long), true);
		zip.end();
		expect(await contents(new Uint8Array(Buffer.concat(parts)))).toEqual({ 'a.csv': long });
	});
	it.each([
		['cut short', archive(files).slice(0, -30), /its end is missing/],
		['that is nothing of the kind', new Uint8Array(100), /its end is missing/],
		['with a list that is not there', archive(files, { says: 5 }), /says that it holds 5 files and lists 3/],
		[
			'with a file longer than itself',
			archive([{ name: 'a.csv', text: 'x', listed: { packed: 5e6 } }]),
			/longer than the archive/
		],
		['whose files share bytes', archive([files[1], { ...files[1], name: 'b.csv', listed: { at: 0 } }]), /overlap/],
		[
			'that lists 100,000 files',
			archive(Array.from({ length: MOST_ENTRIES + 1 }, (_, i) => ({ name: `${i}.csv` }))),
			/lists 20,001 files/
		],
		[
			'that says less than it lists',
			archive(
				Array.from({ length: 3 }, (_, i) => ({ name: `${i}.csv` })),
				{ says: 2 }
			),
			/does not end where it says/
		],
		['that says 2^40 files', archive(files, { zip64: true, says: 2 ** 40 }), /lists 1,099,511,627,776 files/]
	])('%s is refused', async (_, bytes, sentence) => {
		await expect(list(bytes)).rejects.toMatchObject({ code: 'import/archive', message: expect.stringMatching(sentence) });
	});
	it('of 100,000 files is refused although its end can only count to 65,535', async () => {
		const bytes = archive(Array.from({ length: 100_000 }, (_, i) => ({ name: `${i}.csv`, store: true })));
		await expect(list(bytes)).rejects.toMatchObject({ code: 'import/archive' });
	});
});

describe('a file in a zip archive', () => {
	const read = (...packed: Packed[]) => contents(archive(packed));
	it.each<[string, Packed, RegExp]>([
		['describes itself in two ways', { name: 'a.csv', text: long, local: { bytes: 9 } }, /two ways that do not agree/],
		[
			'holds more than it says',
			{ name: 'a.csv', text: long, listed: { bytes: 9 }, local: { bytes: 9 } },
			/says that it unpacks to 9 bytes/
		]
	])('is refused when it %s', async (_, packed, sentence) => {
		await expect(read(packed)).rejects.toMatchObject({ code: 'import/archive', message: expect.stringMatching(sentence) });
	});
	it.each<[string, Packed]>([
		['its checksum is wrong', { name: 'a.csv', text: long, listed: { crc: 1 } }],
		['it holds less than it says', { name: 'a.csv', text: 'x', listed: { bytes: 9 }, local: { bytes: 9 } }]
	])('fails when %s', async (_, packed) => await expect(read(packed)).rejects.toThrow());
	it('that grows a thousandfold and lies about it is stopped before it weighs more than 64 MB over its size', async () => {
		const said = 1 << 20;
		const blob = new Blob([
			archive([{ name: 'a.csv', text: new Uint8Array(300 << 20), listed: { bytes: said }, local: { bytes: said } }])
		]);
		const [entry] = await readDirectory(blob, 'a.zip');
		const weight = () => process.memoryUsage().arrayBuffers;
		const before = weight();
		let given = 0;
		let heaviest = 0;
		const reading = (async () => {
			for await (const piece of entryPieces(blob, entry, () => (heaviest = Math.max(heaviest, weight())))) given += piece.length;
		})();
		await expect(reading).rejects.toThrow(/says that it unpacks to 1,048,576 bytes/);
		expect(given).toBeLessThanOrEqual(said);
		expect(Math.max(heaviest, weight()) - before).toBeLessThan(said + (64 << 20));
	});
});
