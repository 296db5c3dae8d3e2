import { describe, expect, it } from 'vitest';
import { importSources, MemorySink, textFile } from './memory-sink';

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
const wide = Array.from({ length: 1000 }, (_, i) => `c${i}`).join(',');

describe('files that are no table of incidents', () => {
	it.each<[string, string | Uint8Array<ArrayBuffer>, string, RegExp]>([
		['an empty file', '', 'import/empty', /“file\.csv” is empty/],
		['blanks only', ' \r\n\n ', 'import/empty', /is empty/],
		['a picture', PNG, 'import/not-text', /is a PNG picture, not a table/],
		['bytes of no kind', Uint8Array.from({ length: 3000 }, (_, i) => (i * 7) % 31), 'import/not-text', /is no text file/],
		['a header alone', 'Date,Latitude,Longitude\n', 'import/header-only', /has a line of column names and nothing below/],
		['a thousand columns', `${wide}\n${wide}\n`, 'import/too-wide', /has 1,000 columns; Openbeat reads tables of up to 500/],
		['nothing that is a time or place', 'a,b\nx,y\n', 'import/no-rows-kept', /None of the 1 rows/]
	])('%s is refused in a sentence, and nothing is stored', async (_what, bytes, code, message) => {
		const sink = new MemorySink();
		const attempt = importSources([textFile(bytes)], { sink });
		await expect(attempt).rejects.toMatchObject({
			name: 'AppError',
			code,
			message: expect.stringMatching(message),
			hint: expect.stringMatching(/\w{3}/)
		});
		expect(sink).toMatchObject({ chunks: [], asides: '', dataset: undefined });
	});

	it('is not led astray by hostile column names', async () => {
		const { dataset } = await importSources([
			textFile('Date,Latitude,Longitude,__proto__,constructor,,x,x,\u202eevil\n01/20/2020,41.8,-87.6,a,b,c,d,e,f\n')
		]);
		expect(dataset.extras.map(({ name }) => name)).toEqual(['__proto__', 'constructor', 'Column 6', 'x', 'x (2)', '‹RLO›evil']);
		expect(({} as Record<string, unknown>).a).toBeUndefined();
	});
});
