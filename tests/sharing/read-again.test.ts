import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '$lib/joins/table';
import { aboutOf } from '$lib/sharing/about';
import { columnsCsv } from '$lib/sharing/columns';
import { importSources, textFile } from '../ingest/memory-sink';
import { dataset } from '../workers/query/dataset';

const about = aboutOf(dataset({ name: '@city', rows: 12 }), {
	shows: 'counts',
	noun: 'recorded incidents',
	filter: ['=Theft'],
	period: '2016',
	madeAt: 0,
	version: '1'
});
const range = <T>(n: number, make: (k: number) => T) => Array.from({ length: n }, (_, k) => make(k));
const DAYS = range(28, (k) => `2020-01-${String(k + 1).padStart(2, '0')}`);

/** A file of ours with these texts as kinds and as another column, read by the import. @param edit  what somebody does to the file */
async function readAgain(kinds: readonly string[], notes: readonly string[], edit = (csv: string) => csv) {
	const n = notes.length;
	const csv = columnsCsv(
		[
			{ name: 'date', values: range(n, (k) => DAYS[k % 28]) },
			{ name: 'category', values: range(n, (k) => kinds[k % kinds.length]) },
			{ name: 'latitude', values: range(n, (k) => 41.8 + k / 1000) },
			{ name: 'longitude', values: range(n, (k) => -87.6 - k / 1000) },
			{ name: '=remark', values: notes }
		],
		[...notes.keys()],
		about
	);
	const { dataset: read, sink, inspection } = await importSources([textFile(edit(csv), 'ours.csv')]);
	const at = read.extras.findIndex(({ name }) => name.endsWith('=remark'));
	const { kind, dictionary, name } = read.extras[at];
	const remarks =
		kind === 'text'
			? sink.chunks.flatMap(({ columns }) => {
					const bytes = columns[`x${at}.bytes`] as Uint8Array;
					const ends = columns[`x${at}.offsets`] as Uint32Array;
					return range(ends.length - 1, (k) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(ends[k], ends[k + 1]))); // prettier-ignore
				})
			: sink.column(`x${at}`).map((code) => (code ? dictionary![code - 1] : ''));
	return { read, remarks, name, dialect: inspection.dialect, examples: inspection.columns.flatMap((column) => column.examples) };
}

const KINDS = ['=THEFT', "'=THEFT", "''+GUN", '@home', "'tis", 'THEFT', '-other', '＝wide'];
const trimmed = (text: string) => text.replace(/^[\0-\x20]+|[\0-\x20]+$/g, '');

describe('a file that we wrote comes back', () => {
	it('with every text as it was: kinds, names of columns, values kept by code', async () => {
		const notes = range(63, (k) => ['=1+1', "'=1+1", '+49 30 12', "don't", '-5', '"=x"', ',=y'][k % 7]);
		const { read, remarks, name, dialect, examples } = await readAgain(KINDS, notes);
		expect(read.categories).toEqual(KINDS);
		expect(read.report).toMatchObject({ kept: 63, missingPlaces: 0, missingTimes: 0 });
		expect(remarks).toEqual(notes);
		expect(name).toBe('=remark');
		expect(dialect).toContain('apostrophes that Openbeat had put before formulas taken off');
		expect(examples).toContain('=THEFT');
		expect(read.extras.find((extra) => extra.name === 'dataset')?.dictionary).toEqual(['@city']);
	});
	it('with texts that are all different, whatever they are, but for blanks around them', async () => {
		const unit = fc.constantFrom('=', '+', '-', '@', "'", '"', ' ', '\t', '\r', '\n', '\0', '＝', ',', ';', '1', 'a', 'ñ');
		const text = fc.oneof(fc.string({ unit, maxLength: 7 }), fc.string({ unit: 'grapheme', maxLength: 12 }));
		await fc.assert(
			fc.asyncProperty(fc.array(text, { minLength: 60, maxLength: 60 }), async (texts) => {
				const notes = texts.map((each, k) => `${each}${k}x`);
				const { remarks } = await readAgain(['THEFT'], notes);
				expect(remarks).toEqual(notes.map(trimmed));
			}),
			{ numRuns: 2 }
		);
	});
	it('when a spreadsheet has written it anew with semicolons', async () => {
		const anew = (csv: string) => csv.replaceAll(',', ';');
		const { read, remarks } = await readAgain(KINDS, range(40, () => '=1+1'), anew); // prettier-ignore
		expect(read.categories).toEqual(KINDS);
		expect(new Set(remarks)).toEqual(new Set(['=1+1']));
	});
	it('as a table to be joined', async () => {
		const areas = ['=North', "'=North", 'South'];
		const csv = columnsCsv([{ name: 'area', values: areas }, { name: 'count', values: [3, -2, 5] }], [0, 1, 2], about); // prettier-ignore
		const { columns } = await readTable(textFile(csv));
		expect(columns.slice(0, 2)).toEqual([areas, ['3', '-2', '5']]);
	});
});

it("the apostrophes of other people's files are theirs", async () => {
	const foreign = (csv: string) => csv.replace('openbeat_apostrophes', 'note');
	const { read, remarks } = await readAgain(["'=THEFT"], range(40, () => "'=1"), foreign); // prettier-ignore
	expect(read.categories).toEqual(["''=THEFT"]);
	expect(new Set(remarks)).toEqual(new Set(["''=1"]));
});
