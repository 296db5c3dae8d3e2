import type { Dataset } from '$lib/domain/dataset';
import { importAsGuessed } from '$lib/compute/ingest';
import { stopTraining, train, type Backend, type TrainEvent } from '$lib/compute/train';
import { PANEL } from '$lib/forecasting/panel';
import { noteWords } from '$lib/forecasting/note-words';
import type { ModelBody, RunBody } from '$lib/forecasting/record';
import { suggestCuts } from '$lib/forecasting/suggest';
import type { ForecastTask } from '$lib/forecasting/task';
import { verdict } from '$lib/forecasting/verdict';
import { loadText } from '$lib/messages/load';
import { dayOf, isoDay, monthStart, parseDay } from '$lib/temporal/civil';
import { PERIODS, type Period } from '$lib/temporal/periods';
import type { Bench, BenchContext } from './page/types';

/** The whole journey on any incident file: import as guessed, features, every model, evaluation; prints the leaderboard. */
export const run: Bench = async (options, context) => {
	await loadText('en', 'base', 'models'); // the words of the notes and of the verdict
	const never = new AbortController().signal;
	const file = await context.fetchFile();
	const clock = performance.now();
	const dataset = await importAsGuessed([file], file.name, never, () => {});
	const { read, kept, setAside } = dataset.report;
	context.log(
		`${read} rows read, ${kept} kept, ${setAside.reduce((n, s) => n + s.rows, 0)} set aside in ${seconds(clock)} s; ` +
			`${dataset.categories.length} categories; precision ${dataset.precision}`
	);
	const task = taskOf(options, dataset);
	const names = options.models ? options.models.split(',') : PANEL.map((entry) => entry.name);
	const models: ModelBody[] = [];
	let runBody: RunBody | undefined;
	const onEvent = (event: TrainEvent) => {
		if (event.kind === 'saved' && event.record.kind === 'run') describe((runBody = event.record.body as RunBody), context);
		else if (event.kind === 'saved') models.push(event.record.body as ModelBody);
		else if (event.kind === 'failed') context.log(`${event.model} failed: ${event.message} ${event.hint}`);
		else if (event.kind === 'backend')
			context.log(`backend ${event.backend}: ${event.results.map((r) => `${r.backend} ${r.ok ? `CNN ${r.cnnMs?.toFixed(1)} ms, LSTM ${r.lstmMs?.toFixed(1)} ms` : r.reason}`).join('; ')}`); // prettier-ignore
		else if (event.kind === 'epoch')
			context.log(
				`${event.model} epoch ${event.epoch}: loss ${event.loss.toFixed(5)}, validation ${event.validationLoss.toFixed(5)}, ${event.seconds.toFixed(1)} s`
			);
	};
	await train(
		{ dataset: dataset.id, task, models: names, backend: (options.backend ?? 'auto') as Backend | 'auto' },
		never,
		onEvent
	);
	stopTraining();

	context.log(leaderboard(models));
	context.log(`\n${verdict(models, runBody!.reference, runBody!.testIncidents).sentence}\n${seconds(clock)} s in all`);
	for (const { name, evaluation, difference, seconds } of models) {
		const scores = difference ? { ...evaluation.scores, deviance_minus_mix: difference } : evaluation.scores;
		for (const [metric, { value, lo, hi }] of Object.entries(scores))
			context.log(
				JSON.stringify({
					model: name,
					metric,
					value,
					lo: orNull(lo),
					hi: orNull(hi),
					n: evaluation.n,
					seconds: Number(seconds.toFixed(2))
				})
			);
	}
	return [];
};

const orNull = (value: number) => (Number.isFinite(value) ? value : null);
const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(1);

function taskOf(options: Record<string, string>, dataset: Dataset): ForecastTask {
	const period = (options.period ?? 'week') as Period;
	if (!PERIODS.includes(period)) throw new Error(`--period is ${period}; expected one of ${PERIODS.join(', ')}`);
	if (!dataset.dates) throw new Error('The file has no times that could be read.');
	const lastRow = dayOf(dataset.dates[1]);
	const last = dataset.precision === 'month' ? monthStart(lastRow, 1) - 1 : lastRow; // such rows stand on the month's first day
	const cuts = suggestCuts(dayOf(dataset.dates[0]), last, period);
	const day = (name: string, otherwise: number) => {
		if (!options[name]) return otherwise;
		const parsed = parseDay(options[name]);
		if (Number.isNaN(parsed)) throw new Error(`--${name} is ${options[name]}; expected a date like 2017-03-01`);
		return parsed;
	};
	const types = options.types?.split(',').map((type) => {
		const found = dataset.categories.findIndex((category) => category.toLowerCase() === type.trim().toLowerCase());
		if (found < 0) throw new Error(`--types names ${type}; the file has ${dataset.categories.join(', ')}`);
		return found;
	});
	return {
		shape: options.shape === 'hexagon' ? 'hexagon' : 'square',
		size: Number(options.cell ?? 500),
		period,
		categories: types ?? null,
		trainTo: day('train-to', cuts.trainTo),
		validTo: day('valid-to', cuts.validTo),
		testTo: day('test-to', cuts.testTo),
		gap: Number(options.gap ?? 0),
		refit: Number(options.refit ?? 4),
		seed: Number(options.seed ?? 1)
	};
}

function describe({ cells, days, periods, task, testIncidents, notes, next }: RunBody, context: BenchContext) {
	context.log(
		`${cells.a.length} ${task.shape}s of ${task.size} m; record ${isoDay(days.first)} to ${isoDay(days.last)}; ` +
			`training to ${isoDay(days.trainTo)}, ${periods.valid} validation and ${periods.test} test ${task.period}s; ` +
			`${testIncidents} test incidents; next ${isoDay(next.start)} to ${isoDay(Math.ceil(next.end) - 1)}`
	);
	for (const note of noteWords(notes)) context.log(note);
}

/** The columns of the reference's own table, in its order. */
function leaderboard(models: ModelBody[]): string {
	const head = `| model | settings | deviance, valid. | deviance, test (95 %) | minus EWMA mix (95 %) | NIR | MAE | acc. at .5 | F1 (P / R) | acc. at F1 | AUC | AP | Brier | log loss | hit 1/2/5 % | PAI 1/2/5 % | PAI 2 % (95 %) | PEI* 1/2/5 % | s |\n|${'---|'.repeat(19)}`;
	const rows = models.map(({ name, setting, evaluation, difference, seconds }) => {
		const s = evaluation.scores;
		const f = (key: string, digits: number, by = 1) => (s[key].value * by).toFixed(digits);
		const three = (key: string, digits: number, by = 1) => [1, 2, 5].map((share) => f(`${key}${share}`, digits, by)).join(' / ');
		const span = ({ lo, hi }: { lo: number; hi: number }, digits: number) => `${lo.toFixed(digits)}..${hi.toFixed(digits)}`;
		return `| ${[
			name,
			setting,
			f('deviance_valid', 5),
			`${f('deviance', 5)} (${span(s.deviance, 4)})`,
			difference ? `${difference.value >= 0 ? '+' : ''}${difference.value.toFixed(5)} (${span(difference, 5)})` : '0',
			f('nir', 4),
			f('mae', 5),
			f('accuracy_half', 4),
			`${f('f1', 3)} (${f('precision', 3)} / ${f('recall', 3)})`,
			f('accuracy', 4),
			f('auc', 4),
			f('ap', 4),
			f('brier', 5),
			f('log_loss', 5),
			three('hit', 2, 100),
			three('pai', 3),
			span(s.pai2, 3),
			three('pei', 3),
			seconds.toFixed(1)
		].join(' | ')} |`;
	});
	return [head, ...rows].join('\n');
}
