import { importIncidents, inspectFile } from '$lib/compute/ingest';
import type { Bench } from './page/types';

/** Milliseconds between the look at a file and the press that imports it. */
const READING = 1500;

/**
 * From a File to a stored dataset, all columns kept, with the mapping the app guesses.
 * The same work again with `--runs`; the best and the memory of the first are reported.
 */
export const run: Bench = async (options, context) => {
	const file = await context.fetchFile();
	const signal = new AbortController().signal;
	const lookBegan = performance.now();
	const { guess } = await inspectFile(file, signal);
	const looked = (performance.now() - lookBegan) / 1000;
	// As long as a person at least takes to read what was found; the workers warm up meanwhile.
	await new Promise((resume) => setTimeout(resume, READING));
	const doubts = guess.doubts.length ? ` Doubts: ${guess.doubts.join(' ')}` : '';
	context.log(`${file.name}: ${(file.size / 1e6).toFixed(0)} MB, ${guess.mapping.keep.length} further columns kept.${doubts}`);
	const request = { files: [file], name: 'bench', mapping: guess.mapping, notes: guess.preset?.notes ?? [] };
	let best = Infinity;
	let rows = 0;
	let growth = NaN;
	for (let i = 0; i < Number(options.runs ?? 1); i++) {
		const { result, memory } = await context.watchMemory(async () => {
			const began = performance.now();
			const dataset = await importIncidents(request, signal, () => {});
			return { seconds: (performance.now() - began) / 1000, dataset };
		});
		const { report } = result.dataset;
		context.log(
			`read ${report.read}, kept ${report.kept}, set aside ${report.read - report.kept}; ${result.seconds.toFixed(2)} s (${(report.milliseconds / 1000).toFixed(2)} s reading and storing); stored ${(result.dataset.bytes / 1e6).toFixed(0)} MB; peak ${memory?.peak} MB, processor ${memory?.cpu.toFixed(2)} s in the page and ${memory?.cpuElsewhere.toFixed(2)} s in the rest of the browser`
		);
		best = Math.min(best, result.seconds);
		rows = report.read;
		if (i === 0 && memory) growth = memory.growth;
	}
	return [
		{ name: 'look at the file and guess', value: round(looked), unit: 's' },
		{ name: 'import, file to stored chunks', value: round(best), unit: 's' },
		{ name: 'import, pace', value: Math.round(rows / best), unit: 'rows/s' },
		{ name: 'import, memory above the start', value: growth, unit: 'MB' }
	];
};

const round = (seconds: number) => Math.round(seconds * 1000) / 1000;
