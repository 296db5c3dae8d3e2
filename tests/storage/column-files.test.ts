import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TypedColumn } from '$lib/domain/dataset';
import { ColumnFile, datasetsWithFiles, readHeld, removeFiles, type Held } from '$lib/storage/column-files';
import { FakeFolder, type FakeFile } from './fake-files';

let root: FakeFolder;
beforeEach(() => {
	root = new FakeFolder();
	vi.stubGlobal('navigator', { storage: { getDirectory: async () => root } });
});
afterEach(() => vi.unstubAllGlobals());

const TYPES = [Float64Array, Float32Array, Int16Array, Int32Array, Uint8Array, Uint16Array, Uint32Array];
/** Columns of all kinds and lengths, some of them parts of longer buffers. */
const column = fc
	.record({
		Type: fc.constantFrom(...TYPES),
		values: fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 30 }),
		skip: fc.nat(3)
	})
	.map(({ Type, values, skip }): TypedColumn => Type.from([...values, ...Array<number>(skip).fill(7)]).subarray(skip));
const columnsOf = (list: TypedColumn[]) => Object.fromEntries(list.map((each, i) => [`x${i}`, each]));

async function written(columns: Record<string, TypedColumn>): Promise<Held> {
	const file = (await ColumnFile.create('city'))!;
	const held: Held = { file: file.name, columns: {} };
	for (const [key, each] of Object.entries(columns)) held.columns[key] = file.append(each);
	file.close();
	return held;
}
async function fakeFile({ file }: Held): Promise<FakeFile> {
	const [dataset, name] = file.split('/');
	return (await (await root.getDirectoryHandle('columns')).getDirectoryHandle(dataset)).getFileHandle(name);
}

describe('columns in a file', () => {
	it('come back to the bit, any of them in any order, each in memory of its own', async () => {
		const some = fc.array(column, { minLength: 1, maxLength: 8 }).chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list.map((_, i) => `x${i}`)))); // prettier-ignore
		await fc.assert(
			fc.asyncProperty(some, async ([list, wanted]) => {
				const held = await written(columnsOf(list));
				const found = await readHeld(held, wanted, 0);
				expect(Object.keys(found).sort()).toEqual([...wanted].sort());
				for (const key of wanted) {
					const expected = list[Number(key.slice(1))];
					expect(found[key].constructor).toBe(expected.constructor);
					expect([...found[key]]).toEqual([...expected]);
					expect(found[key].buffer.byteLength).toBe(found[key].byteLength);
				}
			})
		);
	});

	it('are read together where they lie near, and apart where they do not', async () => {
		const held = await written({
			a: new Uint8Array(10),
			b: new Uint8Array(20),
			far: new Uint8Array(100_000),
			c: new Uint8Array(5)
		});
		await readHeld(held, ['a', 'b'], 0);
		expect((await fakeFile(held)).reads).toBe(1);
		await readHeld(held, ['a', 'c'], 0);
		expect((await fakeFile(held)).reads).toBe(3);
	});

	it('that changed on the disk are refused, and the others are not', async () => {
		const held = await written({ a: new Uint8Array(10), b: new Uint8Array(10) });
		(await fakeFile(held)).bytes[held.columns.b.at] ^= 1;
		await expect(readHeld(held, ['a', 'b'], 2)).rejects.toMatchObject({ code: 'storage/damaged', message: expect.stringContaining('Part 3') as string }); // prettier-ignore
		expect((await readHeld(held, ['a'], 2)).a).toHaveLength(10);
	});

	it.each(['a file that is gone', 'a file cut short'])('are refused: %s', async (how) => {
		const held = await written({ a: new Uint8Array(100) });
		if (how.endsWith('gone')) await removeFiles('city');
		else (await fakeFile(held)).bytes = new Uint8Array(50);
		await expect(readHeld(held, ['a'], 0)).rejects.toMatchObject({ code: 'storage/damaged' });
	});

	it('find no room: the browser takes a part only', async () => {
		const file = (await ColumnFile.create('city'))!;
		file.append(new Uint8Array(10));
		const [folder] = [...(root.entries.get('columns') as FakeFolder).entries.values()] as FakeFolder[];
		for (const each of folder.entries.values()) (each as FakeFile).room = 50;
		expect(() => file.append(new Uint8Array(100))).toThrow(expect.objectContaining({ name: 'QuotaExceededError' }) as Error);
	});
});

describe('the files of a dataset', () => {
	it('are known, and deleted together', async () => {
		await written({ a: new Uint8Array(10) });
		await written({ a: new Uint8Array(10) });
		expect(await datasetsWithFiles()).toEqual(['city']);
		await removeFiles('city');
		expect(await datasetsWithFiles()).toEqual([]);
		await removeFiles('city');
	});

	it('stay while one is being written', async () => {
		const file = (await ColumnFile.create('city'))!;
		await removeFiles('city');
		expect(await datasetsWithFiles()).toEqual(['city']);
		file.close();
		await removeFiles('city');
		expect(await datasetsWithFiles()).toEqual([]);
	});

	it.each([
		['no such file system', {}],
		['one that refuses', { storage: { getDirectory: () => Promise.reject(new DOMException('', 'SecurityError')) } }]
	])('are none with %s', async (_, navigator) => {
		vi.stubGlobal('navigator', navigator);
		expect(await ColumnFile.create('city')).toBeNull();
		expect(await datasetsWithFiles()).toEqual([]);
		await removeFiles('city');
	});
});
