import { gzipSync } from 'node:zlib';
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
	it('reads times of the older types: milliseconds, times of day, dates as numbers of days', async () => {
		const column = (
			name: string,
			type: 'INT32' | 'INT64',
			converted_type: 'TIMESTAMP_MILLIS' | 'TIMESTAMP_MICROS' | 'TIME_MILLIS' | 'DATE'
		) => ({ name, type, repetition_type: 'REQUIRED', converted_type }) as const;
		const blob = write({
			schema: [
				{ name: 'root', num_children: 4 },
				column('millis', 'INT64', 'TIMESTAMP_MILLIS'),
				column('micros', 'INT64', 'TIMESTAMP_MICROS'),
				column('clock', 'INT32', 'TIME_MILLIS'),
				column('day', 'INT32', 'DATE')
			],
			columnData: [
				{ name: 'millis', data: [1_704_067_200_250n] },
				{ name: 'micros', data: [1_704_067_200_000_001n] },
				{ name: 'clock', data: [52_200_000] },
				{ name: 'day', data: [0] }
			]
		});
		expect(await read(blob)).toEqual([
			['millis', 'micros', 'clock', 'day'],
			['2024-01-01T00:00:00.25', '2024-01-01T00:00:00.000001', '14:30:00', '1970-01-01']
		]);
	});
	it('reads the 96-bit times of Spark and Hive: nanoseconds of a Julian day', async () => {
		const view = new DataView(new ArrayBuffer(12));
		view.setBigUint64(0, 52_200_000_000_001n, true);
		view.setUint32(8, 2_440_588 + 19_723, true); // the first is the Julian day of 1970-01-01
		const blob = write({
			schema: [
				{ name: 'root', num_children: 1 },
				{ name: 'when', type: 'FIXED_LEN_BYTE_ARRAY', type_length: 12, repetition_type: 'REQUIRED' }
			],
			columnData: [{ name: 'when', data: [new Uint8Array(view.buffer)], encoding: 'PLAIN' }],
			codec: 'UNCOMPRESSED',
			statistics: false
		});
		// No writer makes these any more: where the footer says 12 bytes of fixed length (type 7), it is told INT96 (type 3).
		const hex = Buffer.from(await blob.arrayBuffer()).toString('hex');
		const patched = hex.replace('150e1518', '15061518').replace('150e19', '150619');
		expect(hex.match(/150e(1518|19)/g)).toHaveLength(2);
		expect(await read(new Blob([Buffer.from(patched, 'hex')]))).toEqual([['when'], ['2024-01-01T14:30:00.000000001']]);
	});
	it('reads the points of GeoParquet that are written as well-known binary and named in its own words', async () => {
		/** A point as OGC Simple Features Access 1.2.1, 8.2, has it: byte order, type 1, x, y. */
		const wkb = (x: number, y: number, littleEndian: boolean) => {
			const view = new DataView(new ArrayBuffer(21));
			view.setUint8(0, Number(littleEndian));
			view.setUint32(1, 1, littleEndian);
			view.setFloat64(5, x, littleEndian);
			view.setFloat64(13, y, littleEndian);
			return new Uint8Array(view.buffer);
		};
		const geo = { version: '1.1.0', primary_column: 'where', columns: { where: { encoding: 'WKB', geometry_types: ['Point'] } } };
		const blob = write({
			columnData: [
				{ name: 'kind', data: ['THEFT', 'ARSON', 'THEFT'], type: 'STRING' },
				{ name: 'where', data: [wkb(-2.4, 53.7, true), wkb(-2.5, 53.8, false), null], type: 'BYTE_ARRAY', nullable: true }
			],
			kvMetadata: [{ key: 'geo', value: JSON.stringify(geo) }]
		});
		expect(await read(blob)).toEqual([
			['longitude', 'latitude', 'kind'],
			['-2.4', '53.7', 'THEFT'],
			['-2.5', '53.8', 'ARSON'],
			['', '', 'THEFT']
		]);
	});
	/** A frame of Zstandard with its data as it is (RFC 8878, 3.1.1): magic, a single segment of known size, one raw block. */
	const zstd = (input: Uint8Array) => {
		const bytes = new Uint8Array(4 + 5 + 3 + input.length);
		const view = new DataView(bytes.buffer);
		view.setUint32(0, 0xfd2fb528, true);
		bytes[4] = 0b10_1_00000;
		view.setUint32(5, input.length, true);
		const block = 1 | (input.length << 3);
		bytes.set([block & 255, (block >> 8) & 255, block >> 16], 9);
		bytes.set(input, 12);
		return bytes;
	};
	it.each([
		['nothing', 'UNCOMPRESSED', {}],
		['Snappy', 'SNAPPY', {}],
		['gzip', 'GZIP', { GZIP: (input: Uint8Array) => new Uint8Array(gzipSync(input)) }],
		['Zstandard', 'ZSTD', { ZSTD: zstd }]
	] as const)('unpacks what %s packed, with a dictionary and without', async (_, codec, compressors) => {
		const kinds = Array.from({ length: 500 }, (_, i) => ['THEFT', 'ARSON', 'a "b"'][i % 3]);
		const blob = write({
			codec,
			compressors,
			columnData: [
				{ name: 'kind', data: kinds, type: 'STRING', encoding: 'RLE_DICTIONARY' },
				{ name: 'same', data: kinds, type: 'STRING', encoding: 'PLAIN' }
			]
		});
		expect(await read(blob)).toEqual([['kind', 'same'], ...kinds.map((kind) => [kind, kind])]);
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
