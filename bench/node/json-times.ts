import { openTable } from '$lib/ingest/formats/open-table';
import { importFiles } from '$lib/ingest/import-files';
import { inspect } from '$lib/ingest/inspect';
import { loadWork, STORING } from '$lib/messages/work';

const nothing = () => Promise.resolve();

/** Seconds to learn the columns, to make all rows text, and to bring them in (both once more, and all columns read), nothing stored. */
export async function timeJson(file: File, rows: number): Promise<Record<string, number>> {
	await loadWork('en', STORING);
	const times: Record<string, number> = {};
	const timed = async <Result>(what: string, work: () => Promise<Result>): Promise<Result> => {
		const began = performance.now();
		const result = await work();
		times[what] = (performance.now() - began) / 1000;
		return result;
	};
	const source = await timed('columns learnt', () => openTable({ file, part: { kind: 'json' } }));
	await timed('made into text', async () => {
		for await (const piece of source.open!(() => {})) if (!piece.length) throw new Error('An empty piece.');
	});
	const { guess } = await inspect(source);
	const dataset = await timed('read and made columns', () =>
		importFiles([source], {
			id: 'bench',
			name: 'bench',
			mapping: guess.mapping,
			sink: { writeChunk: nothing, writeAside: nothing, discard: nothing, publish: nothing },
			signal: new AbortController().signal,
			onProgress: () => {},
			breathe: nothing
		})
	);
	if (dataset.report.read !== rows) throw new Error(`${dataset.report.read} rows were read, ${rows} were written.`);
	times['in all'] = times['columns learnt'] + times['read and made columns'];
	return times;
}
