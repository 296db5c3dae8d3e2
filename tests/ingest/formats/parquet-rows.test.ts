import { parquetWriteBuffer, type ParquetWriteOptions } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { checkPages } from '../../../src/lib/ingest/formats/parquet-limits';
import { parquetRows } from '../../../src/lib/ingest/formats/parquet-rows';
import { tableOf } from './table-of';

type Options = Omit<ParquetWriteOptions, 'writer'>;
const write = (options: Options) => new Blob([parquetWriteBuffer(options)]);
const read = (blob: Blob) => tableOf(parquetRows('file.parquet', blob, () => {}));

describe('parquetRows', () => {
	it('writes truth values, whole numbers, texts and gaps', async () => {
		const blob = write({
			columnData: [
				{ name: 'id', data: [9_007_199_254_740_993n, -1n, 0n], type: 'INT64' },
				{ name: 'kind', data: ['THEFT', null, 'a "b",\nc'], type: 'STRING' },
				{ name: 'arrest', data: [true, false, null], type: 'BOOLEAN' },
				{ name: 'x', data: [0.1, NaN, 1e300], type: 'DOUBLE' }
			]
		});
		expect(await read(blob)).toEqual([
			['id', 'kind', 'arrest', 'x'],
			['9007199254740993', 'THEFT', 'true', '0.1'],
			['-1', '', 'false', ''],
			['0', 'a "b",\nc', '', '1e+300']
		]);
	});
	it('keeps the digits of decimals, and no false ones of 32-bit numbers', async () => {
		const root = { name: 'root', num_children: 2 };
		const blob = write({
			schema: [
				root,
				{ name: 'amount', type: 'INT64', repetition_type: 'REQUIRED', converted_type: 'DECIMAL', scale: 3, precision: 18 },
				{ name: 'lat', type: 'FLOAT', repetition_type: 'REQUIRED' }
			],
			columnData: [
				{ name: 'amount', data: [123_456_789_012_345_678n, -5n] },
				{ name: 'lat', data: [41.8781, -0.5] }
			]
		});
		expect(await read(blob)).toEqual([
			['amount', 'lat'],
			['123456789012345.678', '41.8781'],
			['-0.005', '-0.5']
		]);
	});
	it('writes times as ISO, with as much of a second as there is', async () => {
		const time = (unit: 'MICROS' | 'NANOS', isAdjustedToUTC: boolean) => ({
			type: 'INT64' as const,
			repetition_type: 'OPTIONAL' as const,
			logical_type: { type: 'TIMESTAMP' as const, unit, isAdjustedToUTC }
		});
		const blob = write({
			schema: [
				{ name: 'root', num_children: 3 },
				{ name: 'civil', ...time('MICROS', false) },
				{ name: 'utc', ...time('NANOS', true) },
				{ name: 'day', type: 'INT32', repetition_type: 'OPTIONAL', converted_type: 'DATE' }
			],
			columnData: [
				{ name: 'civil', data: [1_704_067_200_000_000n, -1n, null] },
				{ name: 'utc', data: [1_704_067_260_123_456_789n, 1_704_067_260_500_000_000n, null] },
				{ name: 'day', data: [19_723, -1, null] }
			]
		});
		expect(await read(blob)).toEqual([
			['civil', 'utc', 'day'],
			['2024-01-01T00:00:00', '2024-01-01T00:01:00.123456789Z', '2024-01-01'],
			['1969-12-31T23:59:59.999999', '2024-01-01T00:01:00.5Z', '1969-12-31'],
			['', '', '']
		]);
	});
	it('turns the points of GeoParquet into longitude and latitude, and nested values into JSON', async () => {
		const blob = write({
			columnData: [
				{ name: 'note', data: [{ a: 1 }, { b: ['x'] }], type: 'JSON' },
				{ name: 'geometry', data: [{ type: 'Point', coordinates: [-2.4, 53.7] }, null], type: 'GEOMETRY', nullable: true }
			]
		});
		expect(await read(blob)).toEqual([
			['longitude', 'latitude', 'note'],
			['-2.4', '53.7', '{"a":1}'],
			['', '', '{"b":["x"]}']
		]);
	});
	it('refuses areas with a sentence', async () => {
		const ring = [
			[0, 0],
			[1, 0],
			[1, 1],
			[0, 0]
		];
		const blob = write({
			columnData: [{ name: 'geometry', data: [{ type: 'Polygon', coordinates: [ring] }], type: 'GEOMETRY' }]
		});
		await expect(read(blob)).rejects.toMatchObject({ code: 'import/boundaries' });
	});
	it('reads many row groups and slices, all rows once and in order', async () => {
		const n = 100_001;
		const data = Array.from({ length: n }, (_, i) => i);
		const blob = write({
			columnData: [
				{ name: 'i', data, type: 'INT32' },
				{ name: 'kind', data: data.map((i) => (i % 7 ? 'THEFT' : 'ARSON')), type: 'STRING' }
			],
			rowGroupSize: [70_000, 30_001],
			pageSize: 4096
		});
		const table = await read(blob);
		expect(table).toHaveLength(n + 1);
		expect(table.slice(1).every(([i, kind], at) => Number(i) === at && kind === (at % 7 ? 'THEFT' : 'ARSON'))).toBe(true);
	});
	it('says that an encrypted file is locked, and fails on one cut short', async () => {
		await expect(read(new Blob(['PARE', new Uint8Array(40), 'PARE']))).rejects.toThrow(/is locked/);
		const whole = write({ columnData: [{ name: 'kind', data: ['THEFT'], type: 'STRING' }] });
		await expect(read(whole.slice(0, -20))).rejects.toThrow();
	});
});

describe('checkPages', () => {
	/** A page header in Thrift's compact form: type of page, its two sizes, and for a data page its number of values. */
	const varint = (value: number): number[] => (value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))]);
	const int = (value: number) => [0x15, ...varint(2 * value)];
	const page = (unpacked: number, packed: number, values: number, body = packed) =>
		Uint8Array.from([
			...int(0),
			...int(unpacked),
			...int(packed),
			0x2c,
			...int(values),
			...int(0),
			...int(3),
			...int(3),
			0,
			0,
			...new Array(body).fill(0)
		]).buffer;
	it('lets an ordinary page pass', () => expect(() => checkPages(page(100, 50, 10), 10, true)).not.toThrow());
	it.each([
		['a page of a gigabyte', page(1 << 30, 50, 10), /unpacks to too much/],
		['a run of a billion values', page(100, 50, 1e9), /unpacks to too much/],
		['a page longer than its column', page(100, 5000, 10, 50), /longer than its column/],
		['more values than rows', page(100, 50, 11), /as many values as there are rows/]
	])('refuses %s', (_, chunk, sentence) => expect(() => checkPages(chunk, 10, true)).toThrow(sentence));
});

describe('runs that say they are longer than they can be', () => {
	/** A small file whose levels say that one value is there so many times. */
	const forged = (codec: 'UNCOMPRESSED' | 'SNAPPY', run: number[]) => {
		const data = Array.from({ length: 200 }, (_, i) => (i % 9 ? 'THEFT' : null));
		const bytes = new Uint8Array(
			parquetWriteBuffer({ columnData: [{ name: 'kind', data, type: 'STRING', encoding: 'PLAIN' }], codec })
		);
		return { bytes, run };
	};
	/** Puts the bytes of a run over the first list of runs of the file: four bytes of length, then runs. */
	const spoilt = ({ bytes, run }: ReturnType<typeof forged>, at: number) => {
		const copy = bytes.slice();
		copy.set(run, at);
		return new Blob([copy]);
	};
	const HUGE = [0xfe, 0xff, 0xff, 0xff, 0x0f, 1]; // two thousand million times 1

	it('are refused, at whatever byte of a small file they stand, and quickly', async () => {
		const file = forged('UNCOMPRESSED', HUGE);
		const begun = performance.now();
		let refused = 0;
		for (let at = 4; at < 120; at++)
			await read(spoilt(file, at)).then(
				(rows) => expect(rows.length).toBeLessThan(300),
				(error: Error) => (refused += /a run in it is longer than its page/.test(error.message) ? 1 : 0)
			);
		expect(refused).toBeGreaterThan(0);
		expect(performance.now() - begun).toBeLessThan(10_000);
	});
	it('are found in levels and dictionaries of ordinary files not to be there', async () => {
		for (const codec of ['UNCOMPRESSED', 'SNAPPY'] as const) {
			const table = await read(new Blob([forged(codec, []).bytes]));
			expect(table).toHaveLength(201);
			expect(table[1]).toEqual(['']);
		}
	});
});
