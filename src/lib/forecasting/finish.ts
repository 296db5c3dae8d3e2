import { chances } from '$lib/evaluation/chance';
import { meanDeviance } from '$lib/evaluation/deviance';
import { orderDescending } from '$lib/evaluation/order';
import { hitsAt } from '$lib/evaluation/places';
import { devianceDifference, evaluate, type Evaluation } from '$lib/evaluation/scores';
import { permutation, seededRandom } from '$lib/domain/random';
import type { FeatureTable } from '$lib/models/table';
import { isoDay } from '$lib/temporal/civil';
import { ticksPerDay } from '$lib/temporal/periods';
import type { LearnedForecast, TabularModel } from './learned';
import type { ModelForecast, PreparedTask } from './prepare';
import { HISTORY_PERIODS, MOST_PLACES, REASONED_PLACES, type ModelBody, type Reason, type RunBody, type RunNote } from './record';

/** Cells looked at for the importance of features: more changes nothing that shows. */
const IMPORTANCE_ROWS = 20_000;

/** What is kept of a run before any model is trained. */
export function runBody(prepared: PreparedTask, categories: string[] | null): RunBody {
	const { task, cells, day0, ticks, windows, left, observed } = prepared;
	const p = ticksPerDay(task.period);
	const day = (tick: number) => day0 + tick / p;
	const notes: RunNote[] = [
		{ what: 'noPlace', rows: left.withoutPlaceOrTime },
		{ what: 'coarse', rows: left.tooCoarse },
		{ what: 'before', rows: left.beforeRecord, day: isoDay(day0) },
		{ what: 'outside', rows: left.outsideBeforeTest + left.outsideInTest }
	];
	return {
		version: 1,
		task,
		categories,
		days: {
			first: day0,
			last: Math.ceil(day(ticks)) - 1,
			trainTo: task.trainTo,
			validTo: task.validTo,
			testTo: Math.ceil(day(ticks))
		},
		periods: { valid: windows.valid.length, test: windows.test.length },
		next: { start: day(windows.next.start), end: day(windows.next.end), asOf: day(windows.next.asOf) },
		cells: { a: cells.a, b: cells.b, lattice: cells.lattice, projection: { ...cells.projection } },
		history: recentHistory(prepared),
		testIncidents: observed.yTest.reduce((a, b) => a + b, 0),
		perfect: perfectCatch(observed.yTest, cells.count),
		reference: prepared.reference.name,
		joined: prepared.joined && [...prepared.joined.cell, ...prepared.joined.time].map(({ name }) => name),
		notes: [...notes.filter(({ rows }) => rows), ...(prepared.joined?.notes ?? [])]
	};
}

/** What the best 1, 2, … places of each period would have caught, summed over the periods. */
function perfectCatch(y: Float32Array, cells: number): Float32Array<ArrayBuffer> {
	const best = new Float32Array(Math.min(cells, MOST_PLACES));
	for (let from = 0; from < y.length; from += cells) {
		const sorted = y.slice(from, from + cells).sort();
		let caught = 0;
		for (let k = 0; k < best.length; k++) best[k] += caught += sorted[cells - 1 - k];
	}
	return best;
}

function recentHistory({ series, cells, windows }: PreparedTask): Float32Array<ArrayBuffer> {
	const length = Math.max(1, windows.next.end - windows.next.start);
	const out = new Float32Array(cells.count * HISTORY_PERIODS);
	for (let k = 0; k < HISTORY_PERIODS; k++) {
		const end = windows.next.asOf - (HISTORY_PERIODS - 1 - k) * length;
		for (let t = Math.max(0, end - length); t < end; t++)
			for (let i = series.offsets[t]; i < series.offsets[t + 1]; i++)
				out[series.cell[i] * HISTORY_PERIODS + k] += series.weight[i];
	}
	return out;
}

/** Scores a forecast and gathers all that is kept of it. `reference` is the evaluation of the baseline to beat. */
export function modelBody(
	prepared: PreparedTask,
	forecast: ModelForecast,
	kind: ModelBody['kind'],
	reference: Evaluation | null,
	tabular?: TabularModel
): ModelBody {
	const { observed, cells } = prepared;
	const evaluation = evaluate(forecast.muValid, forecast.muTest, observed);
	const ranks = Math.min(cells.count, MOST_PLACES);
	const hits = hitsAt(
		forecast.muTest,
		observed.yTest,
		cells.count,
		Array.from({ length: ranks }, (_, i) => i + 1),
		observed.ties
	);
	const periods = observed.blockOf.length;
	const caught = new Float32Array(periods * ranks);
	hits.forEach((byPeriod, rank) => byPeriod.forEach((count, p) => (caught[p * ranks + rank] = count)));
	const fitted = (forecast as LearnedForecast).fitted ?? null;
	return {
		version: 1,
		name: forecast.name,
		setting: forecast.setting,
		kind,
		seconds: forecast.seconds,
		evaluation,
		difference: reference && devianceDifference(evaluation, reference, observed.times),
		muNext: forecast.muNext,
		chanceNext: chances(evaluation.chance, forecast.muNext),
		caught,
		incidents: Float32Array.from({ length: periods }, (_, p) =>
			observed.yTest.subarray(p * cells.count, (p + 1) * cells.count).reduce((a, b) => a + b, 0)
		),
		importance: tabular && fitted ? importance(prepared, tabular, fitted) : [],
		reasons: tabular?.contributions && fitted ? reasons(prepared, forecast.muNext, tabular, fitted) : [],
		history: (fitted as { history?: ModelBody['history'] } | null)?.history ?? []
	};
}

/** Permutation importance on the validation time: how much the deviance rises when one feature is shuffled (Breiman 2001). */
function importance(prepared: PreparedTask, model: TabularModel, fitted: unknown): ModelBody['importance'] {
	const { valid, observed, reference, task } = prepared;
	const random = seededRandom(task.seed);
	const order = permutation(valid.rows, random).subarray(0, IMPORTANCE_ROWS);
	const pick = (values: Float32Array) => Float32Array.from(order, (i) => values[i]);
	const x: FeatureTable = { rows: order.length, names: valid.names, columns: valid.columns.map(pick) };
	const y = pick(observed.yValid);
	const exposure = pick(reference.muValid);
	const loss = (table: FeatureTable) => {
		const predicted = model.predict(fitted, table, exposure);
		if (model.predicts === 'count') return meanDeviance(predicted, y);
		let sum = 0;
		for (let i = 0; i < y.length; i++) sum -= Math.log(Math.max(1e-7, y[i] > 0 ? predicted[i] : 1 - predicted[i]));
		return sum / y.length;
	};
	const before = loss(x);
	return x.names
		.map((feature, f) => {
			const shuffled = permutation(x.rows, random);
			const columns = x.columns.slice();
			columns[f] = Float32Array.from(shuffled, (i) => x.columns[f][i]);
			return { feature, loss: loss({ ...x, columns }) - before };
		})
		.sort((a, b) => b.loss - a.loss);
}

/**
 * What moves the highest places' forecasts most, as factors. Features that speak of the same thing are told as one: a model
 * shares out what they have in common among them as it likes, and only their product has a meaning.
 */
function reasons(prepared: PreparedTask, muNext: Float32Array, model: TabularModel, fitted: unknown): ModelBody['reasons'] {
	const top = orderDescending(muNext).subarray(0, REASONED_PLACES);
	return Array.from(top, (cell) => {
		const moved = model.contributions!(fitted, prepared.next, cell);
		const themes = new Map<string, number>();
		prepared.features.forEach((feature, f) => {
			if (feature.kind === 'time') return; // the season moves all places alike
			themes.set(feature.theme, (themes.get(feature.theme) ?? 0) + moved[f]);
		});
		const because = Array.from(themes, ([theme, log]): Reason => ({ theme, factor: Math.exp(log) })).sort(
			(a, b) => Math.abs(Math.log(b.factor)) - Math.abs(Math.log(a.factor))
		);
		return { cell, because };
	});
}
