import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSample } from '../../../src/lib/ingest/dialect-guess';
import { WRITTEN } from '../../../src/lib/ingest/formats/csv-writer';
import { jsonText, surveyJson } from '../../../src/lib/ingest/formats/json-rows';

const encoder = new TextEncoder();
const byNumber = (text: string) => text.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

async function* cut(bytes: Uint8Array, size: number) {
	for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** A JSON text as the table that is read of it, by way of CSV. */
async function tableOf(json: unknown, size = 1 << 20): Promise<string[][]> {
	const bytes = encoder.encode(typeof json === 'string' ? json : JSON.stringify(json));
	const table = await surveyJson('file.json', { head: bytes, whole: true }, cut(bytes, size));
	const parts: Uint8Array[] = [];
	for await (const piece of jsonText('file.json', table, cut(bytes, size))) parts.push(piece);
	return readSample(new Uint8Array(Buffer.concat(parts)), WRITTEN, true);
}

describe('rows of a JSON file', () => {
	it('takes every name of every row for a column, also one that comes late', async () => {
		const rows = [
			{ id: 1, type: 'THEFT' },
			{ id: 2, type: 'ARSON', note: 'late' }
		];
		expect(await tableOf(rows)).toEqual([
			['id', 'type', 'note'],
			['1', 'THEFT', ''],
			['2', 'ARSON', 'late']
		]);
	});
	it('keeps every digit of a number, and nested values as they are written', async () => {
		expect(
			await tableOf('[{"id": 12345678901234567890, "x": 1e309, "z": -0.10, "n": {"a": [1, "}"]}, "ok": true, "no": null}]')
		).toEqual([
			['id', 'x', 'z', 'n', 'ok', 'no'],
			['12345678901234567890', '1e309', '-0.10', '{"a": [1, "}"]}', 'true', '']
		]);
	});
	it('reads one object a line, and the rows inside a wrapper', async () => {
		const expected = [
			['a', 'b'],
			['1', 'x'],
			['2', '']
		];
		expect(await tableOf('\ufeff{"a":1,"b":"x"}\r\n{"a":2}\r\n')).toEqual(expected);
		expect(await tableOf({ meta: { rows: [{ z: 1 }] }, results: [{ a: 1, b: 'x' }, { a: 2 }], more: [{ c: 3 }] })).toEqual(
			expected
		);
	});
	it('makes columns of a place that Socrata writes as an object', async () => {
		const rows = [
			{ location: { type: 'Point', coordinates: [-87.6, 41.8] } },
			{ location: { latitude: '41.9', longitude: '-87.7' } }
		];
		expect(await tableOf(rows)).toEqual([
			['location longitude', 'location latitude'],
			['-87.6', '41.8'],
			['-87.7', '41.9']
		]);
	});
	it('is not led astray by names of the language', async () => {
		expect(await tableOf('[{"__proto__": "a", "constructor": "b", "toString": ""}]')).toEqual([
			['__proto__', 'constructor', 'toString'],
			['a', 'b', '']
		]);
		expect(({} as Record<string, unknown>).a).toBeUndefined();
	});
	it.each([
		['no rows', '[]', /not a list of rows/],
		['lists of lists', '{"data": [[1, 2], [3, 4]]}', /not a list of rows/],
		['an end in the middle', '[{"a": 1}, {"a": ', /ends in the middle of row 2/],
		['a missing comma', '[{"a": 1 "b": 2}]', /Row 1 .* no JSON/],
		['a bare word', '[{"a": }]', /Row 1 .* no JSON/]
	])('says what is wrong with %s', async (_, text, sentence) => {
		await expect(tableOf(text)).rejects.toThrow(sentence);
	});
	it('refuses ten thousand different names', async () => {
		const rows = Array.from({ length: 10_000 }, (_, i) => ({ [`k${i}`]: 1 }));
		await expect(tableOf(rows)).rejects.toMatchObject({ code: 'import/too-wide' });
	});
	it('reads back every value, wherever the bytes are cut', async () => {
		const text = fc.string({ unit: 'binary', maxLength: 12 }).map((s) => s.replace(/[\ud800-\udfff]/g, '?'));
		const row = fc.dictionary(
			fc.constantFrom('a', 'b', 'c"', 'd,'),
			fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean())
		);
		await fc.assert(
			fc.asyncProperty(
				fc.array(row, { minLength: 1, maxLength: 8 }),
				fc.integer({ min: 1, max: 40 }),
				fc.constantFrom('array', 'lines', 'wrapped'),
				async (rows, size, form) => {
					const keys = [...new Set(rows.flatMap((each) => Object.keys(each)))];
					fc.pre(keys.length > 0);
					const json =
						form === 'lines'
							? rows.map((each) => JSON.stringify(each)).join('\n')
							: JSON.stringify(form === 'array' ? rows : { rows });
					const cell = (value: unknown) => (value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value));
					expect(await tableOf(json, size)).toEqual([keys, ...rows.map((each) => keys.map((key) => cell(each[key])))]);
				}
			),
			{ numRuns: 300 }
		);
	});
	it('means what JSON.parse means, however the text is spaced and its characters are escaped', async () => {
		const text = fc.string({
			unit: fc.constantFrom('a', ' ', '"', '\\', '/', ',', '\n', '\t', 'é', '犯', '\u00a0', '😀', '{', ']'),
			maxLength: 9
		});
		const { value } = fc.letrec((tie) => ({
			value: fc.oneof(
				{ maxDepth: 2, withCrossShrink: true },
				text,
				fc.integer(),
				fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0), // JSON.stringify writes -0 as 0
				fc.constantFrom(true, false, null, ''),
				fc.array(tie('value'), { maxLength: 3 }),
				fc.dictionary(text, tie('value'), { maxKeys: 3 })
			)
		}));
		const row = fc.dictionary(text, value, { minKeys: 1, maxKeys: 5 });
		const spaced = fc.record({
			indent: fc.constantFrom(0, 1, '\t'),
			byNumber: fc.constantFrom(/[^\x20-\x7e]/g, /[aé😀"\\]/gu, /^$/g)
		});
		await fc.assert(
			fc.asyncProperty(
				fc.array(row, { minLength: 1, maxLength: 5 }),
				spaced,
				fc.integer({ min: 1, max: 60 }),
				async (rows, how, size) => {
					// Inside of strings only: elsewhere these characters are not part of the text.
					const json = JSON.stringify(rows, null, how.indent).replace(/"(?:[^"\\]|\\.)*"/g, (string) =>
						JSON.stringify(JSON.parse(string)).replace(/\\.|[^"\\]+/gu, (piece) =>
							piece[0] === '\\' ? piece : piece.replace(how.byNumber, byNumber)
						)
					);
					expect(JSON.parse(json)).toEqual(rows);
					const [header, ...cells] = await tableOf(json, size);
					expect(header).toEqual([...new Set(rows.flatMap((each) => Object.keys(JSON.parse(JSON.stringify(each)))))]);
					rows.forEach((each, r) =>
						header.forEach((key, c) => {
							const cell = cells[r][c];
							const meant = Object.hasOwn(each, key) ? each[key] : null;
							if (meant === null || typeof meant === 'string') expect(cell).toBe(meant ?? '');
							else expect(JSON.parse(cell)).toEqual(JSON.parse(JSON.stringify(meant)));
						})
					);
				}
			),
			{ numRuns: 200 }
		);
	});
});

describe('points of a GeoJSON file', () => {
	const feature = (geometry: unknown, properties: object | null = { type: 'THEFT' }) => ({
		type: 'Feature',
		properties,
		geometry
	});
	const point = (...coordinates: number[]) => ({ type: 'Point', coordinates });
	it('become longitude and latitude beside the properties', async () => {
		const features = [feature(point(-87.6, 41.8, 180)), feature(null), feature(point(-87.5, 41.9), null)];
		expect(await tableOf({ type: 'FeatureCollection', features })).toEqual([
			['longitude', 'latitude', 'type'],
			['-87.6', '41.8', 'THEFT'],
			['', '', 'THEFT'],
			['-87.5', '41.9', '']
		]);
	});
	it('are called x and y when they are no degrees', async () => {
		const features = [{ attributes: { id: 7 }, geometry: { x: 352_700.5, y: 428_100 } }];
		expect(await tableOf({ geometryType: 'esriGeometryPoint', features })).toEqual([
			['x', 'y', 'id'],
			['352700.5', '428100', '7']
		]);
	});
	it('areas are refused with a sentence', async () => {
		const area = {
			type: 'Polygon',
			coordinates: [
				[
					[0, 0],
					[1, 0],
					[1, 1],
					[0, 0]
				]
			]
		};
		await expect(tableOf({ type: 'FeatureCollection', features: [feature(area)] })).rejects.toMatchObject({
			code: 'import/boundaries',
			message: expect.stringContaining('boundaries, not of incidents')
		});
	});
});
