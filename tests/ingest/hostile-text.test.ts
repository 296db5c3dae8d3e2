import { describe, expect, it } from 'vitest';
import { expandFile } from '../../src/lib/ingest/formats/expand';
import { inspect } from '../../src/lib/ingest/inspect';
import { madeBlob } from './made-blob';
import { importSources, MemorySink, textFile } from './memory-sink';
import { understood } from './write-table';

const HEADER = 'Date,Primary Type,Latitude,Longitude,Ref\n';
const row = (kind: string, i: number, ref = `r${i}`) => `01/${13 + (i % 9)}/2020,${kind},41.8${i % 100},-87.6${i % 100},${ref}\n`;
const bytesOf = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));

describe('an import is not led astray by', () => {
	it('zero bytes around cells', async () => {
		const text = HEADER + Array.from({ length: 50 }, (_, i) => row('THEFT\0\0', i).replace('41.8', '\x0041.8')).join('');
		const { dataset } = await importSources([textFile(text)]);
		expect(dataset.categories).toEqual(['THEFT']);
		expect(dataset.report).toMatchObject({ kept: 50, missingPlaces: 0, missingTimes: 0 });
	});
	it('bytes that are no UTF-8 in a few cells: they are Windows-1252', async () => {
		const good = `${HEADER}${'01/20/2020,caf\u00c3\u00a9,41.8,-87.6,x\n'.repeat(3000)}`; // é in UTF-8
		const { dataset } = await importSources([
			textFile(bytesOf(`${good}01/20/2020,caf\u00e9,41.8,-87.6,x\n01/20/2020,\u00e9\u0093,41.8,-87.6,x\n`))
		]);
		expect(dataset.categories).toEqual(['café', 'é“']);
		expect(dataset.categoryCounts).toEqual([3001, 1]);
	});
	it('marks that turn the direction of writing: they are shown', async () => {
		const { dataset, inspection } = await importSources([textFile(`${HEADER}${row('\u202eTFEHT', 1)}${row('A\u200bB', 2)}`)]);
		expect(dataset.categories).toEqual(['‹RLO›TFEHT', 'A‹ZWSP›B']);
		expect(inspection.columns[1].examples).toEqual(['‹RLO›TFEHT', 'A‹ZWSP›B']);
	});
	it('letters in a header that look like others: the columns stay two', async () => {
		const fake = 'D\u0430te'; // the second letter is Cyrillic
		const text = `${fake},${HEADER.trimEnd()},R\u0435f\n${Array.from({ length: 60 }, (_, i) => `n${i},${row('THEFT', i).trimEnd()},s${i}\n`).join('')}`;
		const { dataset, inspection } = await importSources([textFile(text)]);
		expect(inspection.columns.map(({ name }) => name)).toEqual([
			fake,
			'Date',
			'Primary Type',
			'Latitude',
			'Longitude',
			'Ref',
			'R\u0435f'
		]);
		expect(inspection.guess.mapping.time).toMatchObject({ column: 'Date' });
		expect(dataset.report).toMatchObject({ kept: 60, missingTimes: 0, missingPlaces: 0 });
		const named = Object.fromEntries(dataset.extras.map(({ name, dictionary }) => [name, dictionary?.[0]]));
		expect(named).toEqual({ [fake]: 'n0', Ref: 'r0', 'R\u0435f': 's0' });
	});
	it('kinds and values named like parts of the language', async () => {
		const kinds = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__defineGetter__'];
		const text = HEADER + Array.from({ length: 100 }, (_, i) => row(kinds[i % 5], i, kinds[(i + 1) % 5])).join('');
		const { dataset } = await importSources([textFile(text)]);
		expect(dataset.categories).toEqual(kinds);
		expect(dataset.categoryCounts).toEqual([20, 20, 20, 20, 20]);
		expect(dataset.extras[0].dictionary?.toSorted()).toEqual(kinds.toSorted());
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});
	it('lines that stand in quotes as a whole', async () => {
		const text = (HEADER + Array.from({ length: 40 }, (_, i) => row('THEFT', i)).join(''))
			.trimEnd()
			.split('\n')
			.map((line) => `"${line}"`)
			.join('\n');
		const { dataset } = await importSources([textFile(`\ufeff${text}`)]);
		expect(dataset.report).toMatchObject({ kept: 40, missingPlaces: 0 });
		expect(dataset.categories).toEqual(['THEFT']);
	});
	it('texts written as formulas: their zeros stay', async () => {
		const text = HEADER + Array.from({ length: 40 }, (_, i) => row('THEFT', i, `="000${i}"`)).join('');
		const { dataset } = await importSources([textFile(text)]);
		expect(dataset.extras[0].dictionary?.slice(0, 2)).toEqual(['0000', '0001']);
	});
});

describe('reread keeps what is odd as it is written:', () => {
	it.each(['1e309', '-0', '12345678901234567890', '007', '__proto__', '=1+1', '\u202eevil', 'a\u0000b', 'NaN', '１２'])(
		'%j',
		async (odd) => {
			const rows = Array.from({ length: 12 }, (_, i) => `2020-01-1${i % 10},${odd},${i}`).join('\n');
			const found = await understood(`Date,__proto__,Count\n${rows}\n`);
			expect(found.csv).toBe(`Date,__proto__,Count\n${rows}\n`);
		}
	);
});

describe('what has no end is refused after a stated limit, however large it is', () => {
	const endless = (begin: string) => {
		const head = new TextEncoder().encode(begin);
		return madeBlob(2 ** 30, (from, to) => {
			const bytes = new Uint8Array(to - from).fill(120);
			if (from < head.length) bytes.set(head.subarray(from, to));
			return bytes;
		});
	};
	const rows = Array.from({ length: 9000 }, (_, i) => row('THEFT', i)).join('');
	it.each([
		['in quotes', `${HEADER}${rows}01/20/2020,"`],
		['without quotes', `${HEADER}${rows}01/20/2020,`]
	])('a cell of a gigabyte %s', async (_what, begin) => {
		const made = endless(begin);
		const sink = new MemorySink();
		await expect(importSources([{ name: 'endless.csv', blob: made.blob }], { sink })).rejects.toMatchObject({
			code: 'import/field-too-long',
			message: expect.stringMatching(/Record 9,?00\d is longer than 8 MB/)
		});
		expect(made.asked).toBeLessThan(64 << 20);
		expect(sink).toMatchObject({ chunks: [], dataset: undefined });
	});
	it('names of a million columns, at the first look at the file and by reread', async () => {
		const text = `${Array.from({ length: 1_000_000 }, (_, i) => `c${i}`).join(',')}\n${'1,'.repeat(999_999)}1\n`;
		expect((await expandFile(new File([text], 'wide.csv'))).tables).toHaveLength(1);
		await expect(inspect(textFile(text))).rejects.toMatchObject({ name: 'AppError' });
		expect((await understood(text)).problems).toHaveLength(1);
	});
});
