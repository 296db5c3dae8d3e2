import type { Training } from '$lib/models/table';
import {
	joinForests,
	predictBoosting,
	predictForest,
	type FittedBoosting,
	type FittedForest,
	type FittedTrees,
	type Objective
} from '$lib/models/trees/index';
import type { Bench, BenchContext, Figure } from './page/types';
import type { Fit } from './trees/worker';
import workerUrl from './trees/worker.ts?worker&url';

const TRAIN = 200_000;

/**
 * Boosting (depth 6, 256 bins, rate .1; 50 rounds for two classes, 20 for ten) and a forest (20 trees, depth 12, leaves of 5) on
 * 200,000 rows × 15 columns in workers; scores on 50,000 further rows. Seconds are from a table in memory to a fitted model,
 * binning included. Options: --table FOLDER (numeric.f32, category.i32, binary.i32, tenclass.i32), --label binary|tenclass, --repeat N (the quickest).
 */
export const run: Bench = async (options, context) => {
	const figures: Figure[] = [];
	for (const label of options.label ? [options.label] : ['binary', 'tenclass']) {
		const { training, test } = await readTable(context, label);
		const objective: Objective = label === 'binary' ? 'binary' : 'multiclass';
		const rounds = label === 'binary' ? 50 : 20;
		const repeats = Number(options.repeat ?? 1);
		const grow = (model: Fit['model'], trees: number, workers: number) =>
			quickest(repeats, () => inWorkers({ model, objective, training, trees, first: 0 }, workers));
		const report = (name: string, fitted: FittedTrees, seconds: number) => {
			figures.push({ name, value: seconds, unit: 's' });
			if (name.includes('2 workers')) return;
			const [logLoss, accuracy] = scores(fitted, test);
			figures.push({ name, value: logLoss, unit: 'log loss' }, { name, value: accuracy, unit: 'accuracy' });
		};
		const boosted = await grow('boosting', rounds, 1);
		report(`boosting, ${label}`, boosted.fitted, boosted.seconds);
		const forest = await grow('forest', 20, 1);
		report(`forest, ${label}`, forest.fitted, forest.seconds);
		const parts = await grow('forest', 20, 2);
		report(`forest, ${label}, 2 workers`, parts.fitted, parts.seconds);
		if (JSON.stringify(parts.fitted) !== JSON.stringify(forest.fitted))
			throw new Error('Two workers grew another forest than one.');
	}
	return figures;
};

interface Grown {
	fitted: FittedTrees;
	seconds: number;
}

async function quickest(repeats: number, grow: () => Promise<Grown>): Promise<Grown> {
	let best = await grow();
	for (let i = 1; i < repeats; i++) {
		const next = await grow();
		if (next.seconds < best.seconds) best = next;
	}
	return best;
}

/** Grows in that many fresh workers, a part of the trees each; the seconds are those of the slowest. */
async function inWorkers(fit: Fit, many: number): Promise<Grown> {
	const parts = await Promise.all(
		Array.from({ length: many }, async (_, i) => {
			const worker = new Worker(workerUrl, { type: 'module' });
			try {
				return await new Promise<Grown>((resolve, reject) => {
					worker.onmessage = ({ data }) => resolve(data);
					worker.onerror = ({ message }) => reject(new Error(message));
					worker.postMessage({ ...fit, trees: fit.trees / many, first: (i * fit.trees) / many });
				});
			} finally {
				worker.terminate();
			}
		})
	);
	const seconds = Math.max(...parts.map((part) => part.seconds));
	return many === 1 ? parts[0] : { fitted: joinForests(parts.map(({ fitted }) => fitted as FittedForest)), seconds };
}

function scores(fitted: FittedTrees, { x, y }: Training): [logLoss: number, accuracy: number] {
	const p = fitted.kind === 'boosting' ? predictBoosting(fitted as FittedBoosting, x) : predictForest(fitted, x);
	const { classes } = fitted;
	let [loss, right] = [0, 0];
	for (let i = 0; i < x.rows; i++) {
		const row = classes === 1 ? [1 - p[i], p[i]] : Array.from(p.subarray(i * classes, (i + 1) * classes));
		loss -= Math.log(Math.max(1e-15, row[y[i]]));
		if (row.indexOf(Math.max(...row)) === y[i]) right++;
	}
	return [loss / x.rows, right / x.rows];
}

async function readTable(context: BenchContext, label: string): Promise<{ training: Training; test: Training }> {
	const read = async (name: string) => (await context.fetchFile(name)).arrayBuffer();
	const numeric = new Float32Array(await read('numeric.f32'));
	const category = Float32Array.from(new Int32Array(await read('category.i32')));
	const y = Float32Array.from(new Int32Array(await read(`${label}.i32`)));
	const rows = y.length;
	const names = Array.from({ length: 15 }, (_, f) => `column ${f}`);
	const part = (from: number, to: number): Training => ({
		x: {
			rows: to - from,
			names,
			columns: names.map((_, f) => {
				const [values, at] = f < 12 ? [numeric, f * rows] : [category, (f - 12) * rows];
				return values.slice(at + from, at + to);
			})
		},
		y: y.slice(from, to)
	});
	return { training: part(0, TRAIN), test: part(TRAIN, rows) };
}
