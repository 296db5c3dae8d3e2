import { AppError } from '$lib/domain/errors';
import { finish, type Kernel, type Progress } from '$lib/domain/kernel';
import { meanDeviance } from '$lib/evaluation/deviance';
import { fitGlm } from '$lib/models/glm/glm';
import type { FeatureTable } from '$lib/models/table';
import { modelName } from './panel-words';
import { learnedBy, type CountTraining, type ModelForecast, type PreparedTask } from './prepare';
import { text } from '$lib/messages/text';

/** A model of the panel that learns from a table of features. */
export interface TabularModel<Fitted = unknown> {
	name: string;
	/** 'count': predicts exposure × factor. 'chance': predicts the chance of at least one. */
	predicts: 'count' | 'chance';
	/** Settles the settings with the help of the validation time, and returns the fit on the training time with them. */
	choose(
		training: CountTraining,
		validation: CountTraining,
		seed: number
	): Kernel<{ setting: string; fitted: Fitted; options: unknown }, Progress>;
	/** Fits with settled options. `earlier` is the fit before, to start from where that helps. */
	fit(training: CountTraining, options: unknown, seed: number, earlier: Fitted): Kernel<Fitted, Progress>;
	predict(fitted: Fitted, x: FeatureTable, exposure: Float32Array): Float32Array<ArrayBuffer>;
	/** How much each feature moves one row's forecast, log scale. */
	contributions?(fitted: Fitted, x: FeatureTable, row: number): Float64Array;
}

/** A learned model's forecasts, and the last fit, which made the forecast of the period to come. */
export interface LearnedForecast<Fitted = unknown> extends ModelForecast {
	fitted: Fitted;
}

/** Test periods between refits: four weeks or a month, or more when the task says so. */
const REFIT_PERIODS = { shift: 84, day: 28, week: 4, month: 1 } as const;
/** Shares of the model in its geometric blend with the reference baseline. */
const BLENDS = [0, 0.25, 0.5, 0.75, 1];
interface CountCurve {
	intercept: number;
	slope: number;
}

/** No chance is nearer than this to 0 or 1, and no expected count is smaller. */
const SMALLEST = 1e-6;

/**
 * Chooses on the validation time, then goes through the test time, refitting on all windows that ended by each cut-off,
 * and last forecasts the period to come.
 */
export function* runTabular<Fitted>(
	prepared: PreparedTask,
	model: TabularModel<Fitted>
): Kernel<LearnedForecast<Fitted>, Progress> {
	const clock = performance.now();
	const { task, windows, reference, observed, cells } = prepared;
	const C = cells.count;
	const training = learnedBy(prepared, prepared.trainEnd);
	if (!training.y.length) throw new AppError('forecast/too-short', text.training.noWindow, text.training.noWindowHint);
	const validation = { x: prepared.valid, y: observed.yValid, exposure: reference.muValid };
	const every = Math.max(task.refit, REFIT_PERIODS[task.period]);
	const refits = Math.ceil(windows.test.length / every) + 1;
	const part = (done: number, doing: string) => (step: Progress) => ({
		share: (done + step.share) / (refits + 2),
		doing: `${doing}: ${step.doing ?? text.training.doing.fitting}`
	});

	const chosen = yield* relabel(model.choose(training, validation, task.seed), part(0, text.training.doing.settings));
	const onValid = model.predict(chosen.fitted, prepared.valid, reference.muValid);
	const curve = model.predicts === 'chance' ? countCurve(onValid, observed.yValid) : null;
	const muValid = toCounts(onValid, reference.muValid, curve, C);
	const muTest = new Float32Array(reference.muTest.length);
	let fitted = chosen.fitted;
	for (let i = 0, k = 0; i < windows.test.length; i += every, k++) {
		fitted = yield* relabel(
			model.fit(learnedBy(prepared, windows.test[i].asOf), chosen.options, task.seed, fitted),
			part(2 + k, text.training.doing.refit(k + 1, refits))
		);
		const to = Math.min(windows.test.length, i + every);
		const exposure = reference.muTest.subarray(i * C, to * C);
		muTest.set(toCounts(model.predict(fitted, rowsBetween(prepared.test, i * C, to * C), exposure), exposure, curve, C), i * C);
	}
	fitted = yield* relabel(
		model.fit(learnedBy(prepared, windows.next.asOf), chosen.options, task.seed, fitted),
		part(refits + 1, text.training.doing.refitAll)
	);
	const muNext = toCounts(model.predict(fitted, prepared.next, reference.muNext), reference.muNext, curve, C);
	for (const mu of [muValid, muTest, muNext]) refuseBrokenNumbers(model.name, mu);
	return {
		name: model.name,
		setting: chosen.setting,
		muValid,
		muTest,
		muNext,
		fitted,
		seconds: (performance.now() - clock) / 1000
	};
}

/** The geometric blend of a model with the reference baseline: reference^(1-b) · model^b, b with the lowest deviance on validation. */
export function blend(prepared: PreparedTask, model: ModelForecast): ModelForecast {
	const { reference, observed } = prepared;
	const mix = (b: number, base: Float32Array, mu: Float32Array) =>
		base.map((m, i) => m ** (1 - b) * mu[i] ** b) as Float32Array<ArrayBuffer>;
	let best = { b: 0, deviance: Infinity };
	for (const b of BLENDS) {
		const deviance = meanDeviance(mix(b, reference.muValid, model.muValid), observed.yValid);
		if (deviance < best.deviance) best = { b, deviance };
	}
	return {
		name: `${model.name} blend`,
		setting: `b=${best.b}`,
		muValid: mix(best.b, reference.muValid, model.muValid),
		muTest: mix(best.b, reference.muTest, model.muTest),
		muNext: mix(best.b, reference.muNext, model.muNext),
		seconds: model.seconds
	};
}

/** The logarithm of the Poisson mean that has this chance of at least one: log(−log(1 − p)). */
function logMean(p: number): number {
	return Math.log(-Math.log1p(-Math.min(1 - SMALLEST, Math.max(SMALLEST, p))));
}

/**
 * Chances become expected counts by a curve settled on the validation time: log mu = intercept + slope · log(−log(1 − p)).
 * Incidents cluster, so the slope is seldom the 1 that independent incidents would have.
 */
function countCurve(p: Float32Array, y: Float32Array<ArrayBuffer>): CountCurve {
	const x = { rows: p.length, names: ['log-mean'], columns: [Float32Array.from(p, logMean)] };
	const exposure = new Float32Array(p.length).fill(1);
	const { coefficients, scale } = finish(fitGlm({ x, y, exposure }, { family: 'poisson', l2: 0 }));
	const slope = coefficients[1] / scale.spread[0];
	return { intercept: coefficients[0] - slope * scale.mean[0], slope };
}

/** Expected counts from what a model predicts; those made from chances keep each period's level as the baseline has it. */
function toCounts(
	predicted: Float32Array<ArrayBuffer>,
	exposure: Float32Array,
	curve: CountCurve | null,
	cells: number
): Float32Array<ArrayBuffer> {
	if (!curve) return predicted.map((mu) => Math.max(SMALLEST, mu));
	const mu = predicted.map((p) => Math.exp(curve.intercept + curve.slope * logMean(p)));
	for (let at = 0; at < mu.length; at += cells) {
		let expected = 0;
		let total = 0;
		for (let c = at; c < at + cells; c++) {
			expected += exposure[c];
			total += mu[c];
		}
		for (let c = at; c < at + cells; c++) mu[c] = Math.max(SMALLEST, (mu[c] * expected) / total);
	}
	return mu;
}

/** No forecast with a hole in it is ever scored, saved or drawn. */
export function refuseBrokenNumbers(name: string, mu: Float32Array) {
	const bad = mu.findIndex((value) => !(value > 0 && value < Infinity));
	if (bad >= 0)
		throw new AppError('input/value', text.training.badForecast(modelName(name), mu[bad]), text.training.badForecastHint);
}

export function rowsBetween(table: FeatureTable, from: number, to: number): FeatureTable {
	return { rows: to - from, names: table.names, columns: table.columns.map((column) => column.subarray(from, to)) };
}

function* relabel<R>(kernel: Kernel<R, Progress>, label: (step: Progress) => Progress): Kernel<R, Progress> {
	let step = kernel.next();
	while (!step.done) {
		yield label(step.value);
		step = kernel.next();
	}
	return step.value;
}
