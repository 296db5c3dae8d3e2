import { AppError, isAbort, isAppError, isFull } from '$lib/domain/errors';
import type { ModelRecord } from '$lib/domain/model-record';
import type { Dataset } from '$lib/domain/dataset';
import { evaluate, type Evaluation } from '$lib/evaluation/scores';
import { blend, runTabular, type LearnedForecast } from '$lib/forecasting/learned';
import { modelBody, runBody } from '$lib/forecasting/finish';
import { runCnn, runLstm, type NetworkHooks } from '$lib/forecasting/neural';
import type { Outline } from '$lib/forecasting/outline';
import { OutlineBuilder, type OutlineRows } from '$lib/forecasting/outline-builder';
import { PANEL, type PanelEntry } from '$lib/forecasting/panel';
import { modelName } from '$lib/forecasting/panel-words';
import { plannedModels } from '$lib/forecasting/planned-models';
import { prepareTask, type ModelForecast, type PreparedTask } from '$lib/forecasting/prepare';
import type { ModelBody, RunBody } from '$lib/forecasting/record';
import type { Checkpoint } from '$lib/models/neural/types';
import { chunkColumns, loadColumns, readDataset } from '$lib/storage/chunks';
import { needing } from '$lib/storage/failures';
import { fittedId, saveModels, sizeOf } from '$lib/storage/models';
import { breathe, cancel, drive, runTask, type OnProgress } from '../jobs';
import { fallBack, loadNeural, startBackend, testedBackends } from './backends';
import { forecastJoins } from './joins';
import type { TrainApi, TrainEvent, TrainRequest } from './contract';
import { text } from '$lib/messages/text';

/** Messages are let in at least this often while networks are prepared and read. */
const BREATHE_MS = 50;
/** Small steps: the baseline already says nearly all that can be known, and a network soon learns its noise. */
const NETWORK = { epochs: 25, learningRate: 0.001 };

export const trainApi: TrainApi = {
	cancel,
	train: (job, request, onEvent) => runTask(job, (signal) => trainQueue(request, signal, onEvent), onEvent as OnProgress<never>),
	outline: (job, dataset) => runTask(job, (signal) => outline(dataset, signal)),
	testBackends: (job, onProgress) =>
		runTask(
			job,
			async () => {
				onProgress(text.training.doing.oneStep);
				return testedBackends(true);
			},
			onProgress as OnProgress<never>
		)
};

async function outline(id: string, signal: AbortSignal): Promise<Outline> {
	const { categories } = await readDataset(id);
	const builder = new OutlineBuilder(categories.length);
	for await (const { columns } of chunkColumns(id, ['lon', 'lat', 'start', 'category', 'weight'])) {
		await breathe();
		signal.throwIfAborted();
		builder.add(columns as unknown as OutlineRows);
	}
	return builder.finish();
}

async function trainQueue(request: TrainRequest, signal: AbortSignal, onEvent: (event: TrainEvent) => void): Promise<string> {
	onEvent({ kind: 'progress', model: null, share: 0, doing: text.training.doing.reading });
	const dataset = await readDataset(request.dataset);
	const rows = await loadColumns(request.dataset, ['lon', 'lat', 'start', 'precision', 'category', 'weight']);
	signal.throwIfAborted();
	const prepared = await drive(prepareTask(rows, request.task, await forecastJoins(dataset)), signal, ({ share, doing }) =>
		onEvent({ kind: 'progress', model: null, share, doing: doing ?? '' })
	);
	const keeper = new Keeper(dataset, prepared, request.models, onEvent);
	// The reference first: stopped at any moment after it, a run still has a forecast to show and a bar to measure by.
	const { reference } = prepared;
	for (const baseline of [reference, ...prepared.baselines.filter((other) => other !== reference)]) {
		await breathe();
		signal.throwIfAborted();
		await keeper.keep(baseline, 'baseline');
	}
	for (const name of request.models) {
		const entry = PANEL.find((known) => known.name === name);
		if (!entry)
			throw new AppError('forecast/options', text.training.unknownModel(name, PANEL.map((m) => modelName(m.name)).join(', ')));
		try {
			await trainOne(entry, prepared, keeper, request, signal, onEvent);
		} catch (error) {
			// One model's failure must not take the queue with it; a cancel, or a bug, must.
			if (isAbort(error) || !isAppError(error)) throw error;
			onEvent({ kind: 'failed', model: name, message: error.message, hint: error.hint, noRoom: isFull(error) });
		}
	}
	return keeper.run;
}

async function trainOne(
	entry: PanelEntry,
	prepared: PreparedTask,
	keeper: Keeper,
	request: TrainRequest,
	signal: AbortSignal,
	onEvent: (event: TrainEvent) => void
) {
	const onProgress = (share: number, doing = '') => onEvent({ kind: 'progress', model: entry.name, share, doing });
	onProgress(0, text.training.doing.starting);
	if (!entry.tabular) {
		await keeper.keep(
			await trainNetwork(entry.name as 'CNN' | 'LSTM', prepared, request, signal, onProgress, onEvent),
			'network'
		);
		return;
	}
	const forecast = await drive(runTabular(prepared, entry.tabular), signal, ({ share, doing }) => onProgress(share, doing));
	onProgress(1, text.training.doing.scoring);
	await breathe();
	signal.throwIfAborted();
	await keeper.keep(forecast, 'learned', entry);
	if (entry.blended) await keeper.keep(blend(prepared, forecast), 'blend');
}

async function trainNetwork(
	name: 'CNN' | 'LSTM',
	prepared: PreparedTask,
	request: TrainRequest,
	signal: AbortSignal,
	onProgress: (share: number, doing?: string) => void,
	onEvent: (event: TrainEvent) => void
): Promise<ModelForecast> {
	onProgress(0, text.training.doing.where);
	const neural = await loadNeural();
	const started = await startBackend(request.backend, name);
	onEvent({ kind: 'backend', ...started });
	let checkpoint: Checkpoint | undefined;
	let resumeAt = performance.now() + BREATHE_MS;
	const hooks: NetworkHooks = {
		signal,
		onProgress,
		onEpoch: (report) => onEvent({ kind: 'epoch', model: name, ...report }),
		onCheckpoint: (latest) => (checkpoint = latest),
		async breathe() {
			if (performance.now() < resumeAt) return;
			await breathe();
			signal.throwIfAborted();
			resumeAt = performance.now() + BREATHE_MS;
		}
	};
	const options = { ...NETWORK, seed: request.task.seed };
	const fit = () =>
		name === 'CNN'
			? runCnn(prepared, neural, { ...options, start: checkpoint }, hooks)
			: runLstm(prepared, neural, { ...options, start: checkpoint }, hooks);
	const tried = [started.backend];
	for (;;) {
		try {
			return await fit();
		} catch (error) {
			const lost = isAppError(error) && error.code === 'models/device-lost';
			if (!lost || tried.length > started.results.length) throw error;
			const backend = fallBack(started.results, tried);
			tried.push(backend);
			await neural.useBackend(backend);
			onEvent({ kind: 'backend', backend, results: started.results });
		}
	}
}

/** Scores forecasts and keeps them, each in one write, under the run. */
class Keeper {
	readonly run = crypto.randomUUID();
	/** The run itself is kept with its first model: there is none without a forecast to show. */
	#begun = false;
	readonly #body: RunBody;
	/** Of the baseline that every other model is compared with. */
	readonly #reference: Evaluation;

	constructor(
		readonly dataset: Dataset,
		readonly prepared: PreparedTask,
		models: readonly string[],
		readonly onEvent: (event: TrainEvent) => void
	) {
		const { categories } = prepared.task;
		const names = prepared.baselines.map(({ name }) => name);
		this.#body = {
			...runBody(prepared, categories && categories.map((c) => dataset.categories[c])),
			planned: plannedModels(names, models)
		};
		this.#reference = evaluate(prepared.reference.muValid, prepared.reference.muTest, prepared.observed);
	}

	async keep(forecast: ModelForecast, kind: ModelBody['kind'], entry?: PanelEntry): Promise<void> {
		const reference = forecast.name === this.#body.reference ? null : this.#reference;
		const body = modelBody(this.prepared, forecast, kind, reference, entry?.tabular);
		const id = `${this.run}/${forecast.name}`;
		const { fitted } = forecast as LearnedForecast;
		const records = [this.#record(id, 'model', forecast.name, body)];
		if (!this.#begun) {
			const { size, period } = this.prepared.task;
			records.unshift(this.#record(this.run, 'run', `${size} m, ${period}`, this.#body));
		}
		await this.#save(records, fitted ? this.#record(fittedId(id), 'fitted', forecast.name, fitted) : undefined);
		this.#begun = true;
	}

	#record(id: string, kind: ModelRecord['kind'], name: string, body: unknown): ModelRecord {
		return { id, dataset: this.dataset.id, run: this.run, kind, name, trainedAt: Date.now(), bytes: sizeOf(body), body };
	}

	/** What is fitted is not told to the screen, which has no use for it. */
	async #save(records: ModelRecord[], fitted: ModelRecord | undefined) {
		const all = fitted ? [...records, fitted] : records;
		const bytes = all.reduce((sum, record) => sum + record.bytes, 0);
		await needing(bytes, () => saveModels(all));
		for (const record of records) this.onEvent({ kind: 'saved', record });
	}
}
