import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { membersUnpacked } from '$lib/ingest/formats/gzip-members';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const gz = (data: string | Uint8Array) => new Uint8Array(gzipSync(data));
const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

/** A gzip file whose head has a name in it, or whatever is behind the first ten bytes. */
const headed = (data: string, flag: number, more: Uint8Array) => {
	const plain = gz(data);
	plain[3] = flag;
	return joined(plain.subarray(0, 10), more, plain.subarray(10));
};
const named = (data: string, name: string) => headed(data, 8, bytesOf(`${name}\0`));

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
	for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function unpackedText(bytes: Uint8Array, size = bytes.length || 1): Promise<string> {
	const parts: Uint8Array[] = [];
	for await (const piece of membersUnpacked(cut(bytes, size))) parts.push(piece);
	return new TextDecoder().decode(joined(...parts));
}

describe('gzip files joined in one are unpacked', () => {
	it('whatever they hold, wherever the pieces are cut, with zeros behind the last', async () => {
		const part = fc.tuple(fc.string({ maxLength: 300 }), fc.integer({ min: 0, max: 9 }), fc.option(fc.string({ maxLength: 30 })));
		await fc.assert(
			fc.asyncProperty(
				fc.array(part, { minLength: 1, maxLength: 6 }),
				fc.integer({ min: 1, max: 400 }),
				fc.integer({ min: 0, max: 600 }),
				async (parts, size, zeros) => {
					const files = parts.map(([text, level, name]) => {
						const plain = new Uint8Array(gzipSync(text, { level }));
						if (name === null) return plain;
						plain[3] = 8;
						return joined(plain.subarray(0, 10), bytesOf(`${name.replaceAll('\0', '')}\0`), plain.subarray(10));
					});
					const whole = joined(...files, new Uint8Array(zeros));
					expect(await unpackedText(whole, size)).toBe(parts.map(([text]) => text).join(''));
				}
			)
		);
	});
	it('in blocks as bgzip writes them, with a further field in each head and an empty one at the end', async () => {
		const field = Uint8Array.of(6, 0, 66, 67, 2, 0, 0, 0);
		const blocks = Array.from({ length: 50 }, (_, i) => headed(`row ${i}\n`.repeat(500), 4, field));
		const text = Array.from({ length: 50 }, (_, i) => `row ${i}\n`.repeat(500)).join('');
		expect(await unpackedText(joined(...blocks, headed('', 4, field)), 1 << 15)).toBe(text);
	});
	it('with a name in a head that is longer than a piece', async () => {
		expect(await unpackedText(joined(gz('a'), named('b', 'n'.repeat(100_000)), gz('c')), 1 << 15)).toBe('abc');
	});
});

describe('refused is', () => {
	const [a, b] = ['first '.repeat(2000), 'second '.repeat(2000)];
	const [one, two] = [gz(a), gz(b)];
	it.each<[string, Uint8Array]>([
		['a second one without its last byte', joined(one, two.subarray(0, -1))],
		['a second one without its checksum', joined(one, two.subarray(0, -8))],
		['a second one cut in its data', joined(one, two.subarray(0, two.length >> 1))],
		['a second one cut in its head', joined(one, two.subarray(0, 5))],
		['the first byte of a second one', joined(one, two.subarray(0, 1))],
		['a wrong checksum in the first', joined(one.with(-8 + one.length, one.at(-8)! ^ 1), two)],
		['a wrong length in the first', joined(one.with(-1 + one.length, one.at(-1)! ^ 1), two)],
		['a wrong checksum in the last', joined(one, two.with(-8 + two.length, two.at(-8)! ^ 1))],
		['a wrong checksum before zeros', joined(one.with(-8 + one.length, one.at(-8)! ^ 1), new Uint8Array(100))],
		['text behind the last', joined(one, two, bytesOf('signed by us'))],
		['text behind zeros', joined(one, new Uint8Array(70_000), bytesOf('signed by us'))],
		['a head that does not end', joined(one, named('b', 'n'.repeat(2 << 20)))],
		['no gzip', bytesOf('Date,Offence\n')]
	])('%s', async (_, bytes) => {
		for (const size of bytes.length < 100_000 ? [1 << 15, 1000] : [1 << 15])
			await expect(unpackedText(bytes, size)).rejects.toThrow();
	});
});

it('holds little of a file that grows a thousand times', async () => {
	const zeros = gz(new Uint8Array(8 << 20));
	let largest = 0;
	let length = 0;
	for await (const piece of membersUnpacked(cut(joined(zeros, zeros), 1 << 15))) {
		largest = Math.max(largest, piece.length);
		length += piece.length;
	}
	expect(length).toBe(16 << 20);
	expect(largest).toBeLessThan(34 << 20); // deflate grows 1,032 times at most: 32 KB become 33 MB
});
