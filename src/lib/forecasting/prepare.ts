import type { Kernel, Progress } from '$lib/domain/kernel';
import { PRECISIONS } from '$lib/domain/dataset';
import { seededRandom } from '$lib/domain/random';
import { prepareObservations, type Observations } from '$lib/evaluation/scores';
import { BANDWIDTHS, Known } from '$lib/models/baselines/known';
import { level, weekFactors } from '$lib/models/baselines/level';
import { BASELINES, REFERENCE_BASELINE, share, SHRINKAGES, type BaselineOption } from '$lib/models/baselines/weights';
import type { FeatureTable, Training } from '$lib/models/table';
import { ticksPerDay, type Window } from '$lib/temporal/periods';
import { emptyTable, FEATURE_BANDWIDTHS, featureList, firstRows, windowFeatures, type Feature } from './features';
import { joinedFeatures, type ForecastJoins } from './joins';
import { prepareSeries, type ForecastRows, type PreparedSeries } from './series';
import type { ForecastTask } from './task';
import { taskWindows, type TaskWindows } from './windows';
import { text } from '$lib/messages/text';

/** Rows that the tabular models learn from before the validation time, about. */
const LEARN_ROWS = 250_000;

/** A model's forecasts of every scored period and of the one to come. */
export interface ModelForecast {
	name: string;
	/** What was chosen on the validation time ("h=180 λ=0.01"). */
	setting: string;
	/** Periods × cells, expected counts, > 0. */
	muValid: Float32Array<ArrayBuffer>;
	muTest: Float32Array<ArrayBuffer>;
	/** Cells. */
	muNext: Float32Array<ArrayBuffer>;
	seconds: number;
}

/** A baseline as tuned on the validation time. */
export interface TunedBaseline extends ModelForecast {
	option: BaselineOption;
	shrinkage: number;
}

/** Everything that models of one task share. Only `prepareTask` reads the incidents; models see tables and baselines. */
export interface PreparedTask extends PreparedSeries {
	task: ForecastTask;
	windows: TaskWindows;
	features: Feature[];
	factors: Float64Array<ArrayBuffer>;
	observed: Observations;
	baselines: TunedBaseline[];
	reference: TunedBaseline;
	/** Rows drawn at random from all windows to learn from, in order of time. */
	learn: CountTraining;
	/** Rows of `learn` up to and including each window to learn from. */
	learnEnds: Uint32Array<ArrayBuffer>;
	valid: FeatureTable;
	test: FeatureTable;
	next: FeatureTable;
}

/** Counts with the reference baseline's expectation of them. */
export type CountTraining = Training & { exposure: Float32Array<ArrayBuffer> };

/** The rows of windows that end by a tick: what a model fitted then may learn from. */
export function learnedBy({ learn, learnEnds, windows }: PreparedTask, tick: number): CountTraining {
	let rows = 0;
	windows.learn.forEach((w, i) => {
		if (w.end <= tick) rows = learnEnds[i];
	});
	return { x: firstRows(learn.x, rows), y: learn.y.subarray(0, rows), exposure: learn.exposure.subarray(0, rows) };
}

/** Counts of every cell in a window. */
export function countsIn(
	{ series, cells }: PreparedSeries,
	window: Window,
	out = new Float32Array(cells.count)
): Float32Array<ArrayBuffer> {
	out.fill(0);
	for (let i = series.offsets[window.start]; i < series.offsets[window.end]; i++) out[series.cell[i]] += series.weight[i];
	return out;
}

/**
 * Reads the incidents once to choose each baseline's settings on the validation time, and once more to make every
 * forecast of the baselines and every feature of the models, each at its own moment.
 *
 * @param joins  what was joined to the dataset and may become features
 */
export function* prepareTask(rows: ForecastRows, task: ForecastTask, joins?: ForecastJoins): Kernel<PreparedTask, Progress> {
	yield { share: 0, doing: text.training.doing.cells };
	const series = prepareSeries(rows, task);
	if (joins) series.joined = joinedFeatures(joins, rows, series, task);
	const p = ticksPerDay(task.period);
	const monthly = rows.precision.length > 0 && mostlyMonthly(rows.precision);
	const windows = taskWindows(series, task, monthly);
	const { cells } = series;
	const factors = weekFactors(series.series, series.day0, p, series.trainEnd);
	const stack = (list: Window[]) => {
		const y = new Float32Array(list.length * cells.count);
		list.forEach((w, i) => countsIn(series, w, y.subarray(i * cells.count, (i + 1) * cells.count) as Float32Array<ArrayBuffer>));
		return y;
	};
	const periodsInBlock = { shift: 21, day: 7, week: 1, month: 1 }[task.period];
	const observed = prepareObservations(cells.count, stack(windows.valid), stack(windows.test), periodsInBlock, task.seed);
	const chosen = yield* chooseBaselines(series, windows, observed, factors, p);
	return yield* walk(series, task, windows, observed, factors, chosen, p);
}

function mostlyMonthly(precision: Uint8Array): boolean {
	const monthly = PRECISIONS.indexOf('month');
	let count = 0;
	for (const value of precision) if (value === monthly) count++;
	return count > precision.length / 2;
}

interface Choice {
	name: string;
	option: BaselineOption;
	shrinkage: number;
	seconds: number;
}

/** The option and shrinkage of each baseline with the lowest deviance over the validation time. */
function* chooseBaselines(
	series: PreparedSeries,
	{ valid }: TaskWindows,
	{ yValid }: Observations,
	factors: Float64Array,
	perDay: number
): Kernel<Choice[], Progress> {
	const { cells } = series;
	const known = new Known(cells, series.series, { perDay, bandwidths: BANDWIDTHS, promap: true, sequenceTicks: 0 });
	const mu = new Float32Array(cells.count);
	// Σ y log mu decides: Σ mu is the level, whatever the option, and the rest is the same for all.
	const fits = BASELINES.map(({ options }) => options.map(() => new Float64Array(SHRINKAGES.length)));
	const seconds = BASELINES.map(() => 0);
	for (let v = 0; v < valid.length; v++) {
		for (let tick = known.asOf; tick < valid[v].asOf; tick++) {
			known.advanceTo(tick + 1);
			yield { share: (0.3 * tick) / series.ticks, doing: text.training.doing.baselines };
		}
		const expected = level(known, valid[v], factors, series.day0);
		for (let b = 0; b < BASELINES.length; b++) {
			const clock = performance.now();
			BASELINES[b].options.forEach((option, o) => {
				const weight = option.weigh(known);
				SHRINKAGES.forEach((shrinkage, s) => {
					share(expected, weight, shrinkage, mu);
					let sum = 0;
					for (let c = 0; c < cells.count; c++) {
						const y = yValid[v * cells.count + c];
						if (y > 0) sum += y * Math.log(mu[c]);
					}
					fits[b][o][s] += sum;
				});
			});
			seconds[b] += (performance.now() - clock) / 1000;
		}
	}
	return BASELINES.map(({ name, options }, b) => {
		let best = { o: 0, s: 0, fit: -Infinity };
		fits[b].forEach((row, o) => row.forEach((fit, s) => fit > best.fit && (best = { o, s, fit })));
		return { name, option: options[best.o], shrinkage: SHRINKAGES[best.s], seconds: seconds[b] };
	});
}

/** One pass over time: forecasts and features of every window, at its own moment. */
function* walk(
	series: PreparedSeries,
	task: ForecastTask,
	windows: TaskWindows,
	observed: Observations,
	factors: Float64Array<ArrayBuffer>,
	chosen: Choice[],
	perDay: number
): Kernel<PreparedTask, Progress> {
	const { cells, trainEnd, day0 } = series;
	const C = cells.count;
	const features = featureList(series, task);
	const random = seededRandom(task.seed);
	const inTraining = windows.learn.filter((w) => w.end <= trainEnd).length;
	const pick = Math.min(1, LEARN_ROWS / Math.max(1, inTraining * C));
	// Drawn before the walk, so that tables have their final size.
	const picked = windows.learn.map(() => {
		const rows: number[] = [];
		for (let c = 0; c < C; c++) if (pick === 1 || random() < pick) rows.push(c);
		return Uint32Array.from(rows);
	});
	const learnEnds = new Uint32Array(picked.length);
	let learnRows = 0;
	picked.forEach((rows, i) => (learnEnds[i] = learnRows += rows.length));

	const learn = { x: emptyTable(features, learnRows), y: new Float32Array(learnRows), exposure: new Float32Array(learnRows) };
	const valid = emptyTable(features, windows.valid.length * C);
	const test = emptyTable(features, windows.test.length * C);
	const next = emptyTable(features, C);
	const baselines: TunedBaseline[] = chosen.map(({ name, option, shrinkage, seconds }) => ({
		name,
		setting: `${option.setting} λ=${shrinkage}`.trim(),
		option,
		shrinkage,
		seconds,
		muValid: new Float32Array(windows.valid.length * C),
		muTest: new Float32Array(windows.test.length * C),
		muNext: new Float32Array(C)
	}));
	const reference = baselines.find((b) => b.name === REFERENCE_BASELINE)!;

	const jobs = [
		...windows.valid.map((window, i) => ({ window, table: valid, at: i, kind: 'muValid' as const })),
		...windows.test.map((window, i) => ({ window, table: test, at: i, kind: 'muTest' as const })),
		{ window: windows.next, table: next, at: 0, kind: 'muNext' as const },
		...windows.learn.map((window, i) => ({ window, table: learn.x, at: i, kind: 'learn' as const }))
	].sort((a, b) => a.window.asOf - b.window.asOf);

	const known = new Known(cells, series.series, {
		perDay,
		bandwidths: [...new Set([...BANDWIDTHS, ...FEATURE_BANDWIDTHS])],
		promap: true,
		sequenceTicks: 0
	});
	const mu = new Float32Array(C);
	const y = new Float32Array(C);
	for (const job of jobs) {
		while (known.asOf < job.window.asOf) {
			known.advanceTo(known.asOf + 1);
			yield { share: 0.3 + (0.7 * known.asOf) / series.ticks, doing: text.training.doing.features };
		}
		const expected = level(known, job.window, factors, day0);
		share(expected, reference.option.weigh(known), reference.shrinkage, mu);
		const columns = windowFeatures(known, job.window, mu, series, task);
		if (job.kind === 'learn') {
			countsIn(series, job.window, y);
			// Each window's baseline sums to the window's own total: models learn where, not how many.
			const total = y.reduce((a, b) => a + b, 0);
			const scale = Math.max(1, total) / mu.reduce((a, b) => a + b, 0);
			const from = job.at ? learnEnds[job.at - 1] : 0;
			picked[job.at].forEach((c, i) => {
				learn.y[from + i] = y[c];
				learn.exposure[from + i] = mu[c] * scale;
				for (let f = 0; f < columns.length; f++) learn.x.columns[f][from + i] = columns[f][c];
			});
		} else {
			columns.forEach((column, f) => job.table.columns[f].set(column, job.at * C));
			for (const baseline of baselines) {
				const out = baseline[job.kind].subarray(job.at * C, (job.at + 1) * C);
				share(expected, baseline.option.weigh(known), baseline.shrinkage, out);
			}
		}
		yield { share: 0.3 + (0.7 * known.asOf) / series.ticks, doing: text.training.doing.features };
	}
	return { ...series, task, windows, features, factors, observed, baselines, reference, learn, learnEnds, valid, test, next };
}
