import { importIncidents, inspectFile } from '$lib/compute/ingest';
import { inspectQuality } from '$lib/compute/quality';
import { isAbort } from '$lib/domain/errors';
import { seededRandom } from '$lib/domain/random';
import type { Bench, BenchContext } from './page/types';

/**
 * The quality report on a dataset with all columns of its file kept: seconds and memory; then broken off `--cancels` times (5) at random
 * moments. Without a file one of `--rows` is made. Before it `--rest` seconds pass (65), in which the memory of the import is given back.
 */
export const run: Bench = async (options, context) => {
	const { id, rows } = await imported(context);
	await new Promise((resume) => setTimeout(resume, 1000 * Number(options.rest ?? 65)));
	const report = async (signal: AbortSignal, onDoing = (_: string) => {}) => {
		const began = performance.now();
		const report = await inspectQuality(id, signal, ({ doing }) => onDoing(doing ?? ''));
		return { report, seconds: (performance.now() - began) / 1000 };
	};
	const times = new Map<string, number>();
	let [last, at] = ['', 0];
	const { result, memory } = await context.watchMemory(() =>
		report(new AbortController().signal, (doing) => {
			if (doing === last) return;
			const now = performance.now();
			if (last) times.set(last, now - at);
			[last, at] = [doing, now];
		})
	);
	times.set(last, performance.now() - at);
	for (const [doing, milliseconds] of times) context.log(`${doing}: ${(milliseconds / 1000).toFixed(2)} s`);
	context.log(`${result.report.rows} rows, ${result.report.findings.map(({ title }) => title).join('; ')}`);
	const waits = await breakOff(report, result.seconds, Number(options.cancels ?? 5), Number(options.seed ?? 1));
	return [
		{ name: `report on ${rows} rows`, value: round(result.seconds), unit: 's' },
		{ name: 'report, pace', value: Math.round(rows / result.seconds), unit: 'rows/s' },
		...(memory
			? [
					{ name: 'report, peak memory', value: memory.peak, unit: 'MB' },
					{ name: 'report, memory above the start', value: memory.growth, unit: 'MB' },
					{ name: 'report, processor time of the page', value: round(memory.cpu), unit: 's' }
				]
			: []),
		...(waits.length ? [{ name: 'broken off, longest wait', value: round(Math.max(...waits) / 1000), unit: 's' }] : [])
	];
};

/** Milliseconds from breaking a report off until it has ended. */
async function breakOff(report: (signal: AbortSignal) => Promise<unknown>, seconds: number, times: number, seed: number) {
	const random = seededRandom(seed);
	const waits: number[] = [];
	for (let k = 0; k < times; k++) {
		const controller = new AbortController();
		let asked = NaN;
		setTimeout(
			() => {
				asked = performance.now();
				controller.abort();
			},
			900 * seconds * random()
		);
		try {
			await report(controller.signal);
		} catch (error) {
			if (!isAbort(error)) throw error;
			waits.push(performance.now() - asked);
		}
	}
	return waits;
}

async function imported(context: BenchContext) {
	const file = await context.fetchFile();
	const { signal } = new AbortController();
	const { guess } = await inspectFile(file, signal);
	const request = { files: [file], name: 'bench', mapping: guess.mapping, notes: [] };
	const dataset = await importIncidents(request, signal, () => {});
	const kinds = dataset.extras.map(({ kind }) => kind);
	context.log(`${dataset.rows} rows with ${kinds.length} further columns: ${kinds.join(', ')}`);
	return dataset;
}

const round = (seconds: number) => Math.round(seconds * 1000) / 1000;
