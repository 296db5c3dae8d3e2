import type { ModelRecord } from '$lib/domain/model-record';
import { isAppError, type AppError } from '$lib/domain/errors';
import { modelName } from '$lib/forecasting/panel-words';
import { missingModels } from '$lib/forecasting/planned-models';
import { shortQuestion } from '$lib/forecasting/question-words';
import { verdict } from '$lib/forecasting/verdict';
import type { ModelBody, RunBody } from '$lib/forecasting/record';
import { deleteModel, listModels, modelsOfRun } from '$lib/storage/models';
import { notices } from './notices.svelte';
import { training } from './training.svelte';
import { text } from '$lib/messages/text';

export type RunRecord = ModelRecord<RunBody>;
export type TrainedModel = ModelRecord<ModelBody>;

const UNDO_SECONDS = 10;

/** The runs of one dataset and the models of one of them. Both screens, Models and Forecast, look at the same. */
class Runs {
	/** Newest first. */
	list = $state.raw<readonly RunRecord[]>([]);
	ready = $state(false);
	failure = $state.raw<AppError>();
	/** The run whose models are read, and they, in the order in which they were kept. */
	current = $state.raw<RunRecord>();
	models = $state.raw<readonly TrainedModel[]>([]);
	modelsReady = $state(false);

	verdict = $derived(
		this.current && this.models.length
			? verdict(
					this.models.map(({ body }) => body),
					this.current.body.reference,
					this.current.body.testIncidents
				)
			: undefined
	);

	/** Names of models that the current run was to hold and does not. */
	missing = $derived.by(() => {
		const { current, models } = this;
		if (!current || !this.modelsReady) return [];
		const gone = (current.body.planned ?? []).filter((name) => this.#gone.has(`${current.id}/${name}`));
		return missingModels(current.body.planned, [...models.map(({ name }) => name), ...gone]);
	});

	#dataset: string | undefined;
	/** Deleted, but for a while one may still bring them back. */
	#gone = new Set<string>();

	constructor() {
		training.onsaved((record) => this.#kept(record));
	}

	/** Reads the runs of a dataset; the same one again costs nothing. */
	async open(dataset: string): Promise<void> {
		if (this.#dataset === dataset && this.ready && !this.failure) return;
		this.#dataset = dataset;
		this.ready = false;
		this.current = undefined;
		this.models = [];
		await this.#refresh();
	}

	async #refresh() {
		const dataset = this.#dataset!;
		try {
			const found = (await listModels(dataset, 'run')) as RunRecord[];
			if (dataset !== this.#dataset) return;
			this.list = found.filter(({ id }) => !this.#gone.has(id)).toReversed();
			this.failure = undefined;
		} catch (error) {
			if (!isAppError(error)) throw error;
			this.failure = error;
		} finally {
			if (dataset === this.#dataset) this.ready = true;
		}
	}

	/** Reads the models of a run of the list; undefined lets go. */
	async show(id: string | undefined): Promise<void> {
		if (id === this.current?.id) return;
		const run = this.list.find((other) => other.id === id);
		this.current = run;
		this.models = [];
		this.modelsReady = false;
		if (!run) return;
		try {
			const models = (await modelsOfRun(run.id)) as TrainedModel[];
			if (this.current?.id !== run.id) return;
			// Models kept while we read are here already.
			const read = new Set(models.map((model) => model.id));
			this.models = [...models, ...this.models.filter((model) => !read.has(model.id))].filter((m) => !this.#gone.has(m.id));
			this.modelsReady = true;
		} catch (error) {
			if (!isAppError(error)) throw error;
			this.failure = error;
		}
	}

	/** Takes a run out of the list; for a while a notice offers to bring it back, then its storage is freed. */
	delete(run: RunRecord): void {
		const wasCurrent = this.current?.id === run.id;
		this.#hide(run.id, text.models.runs.deleted(shortQuestion(run.body.task, run.body.categories)), () => this.#refresh());
		this.list = this.list.filter(({ id }) => id !== run.id);
		if (wasCurrent) void this.show(undefined);
	}

	deleteModel(model: TrainedModel): void {
		this.#hide(model.id, text.models.runs.deletedModel(modelName(model.name)), async () => {
			if (this.current?.id === model.run) this.models = [...this.models, model];
		});
		this.models = this.models.filter(({ id }) => id !== model.id);
	}

	#hide(id: string, words: string, back: () => Promise<void>) {
		this.#gone.add(id);
		notices.say(words, {
			seconds: UNDO_SECONDS,
			action: {
				label: text.shell.undo,
				run: async () => {
					this.#gone.delete(id);
					await back();
				}
			},
			onGone: () => deleteModel(id).catch((error) => notices.fail(error))
		});
	}

	#kept(record: ModelRecord<RunBody | ModelBody>) {
		if (record.dataset !== this.#dataset) return;
		if (record.kind === 'run') {
			const run = record as RunRecord;
			if (!this.list.some(({ id }) => id === run.id)) this.list = [run, ...this.list];
		} else if (record.run === this.current?.id && !this.models.some(({ id }) => id === record.id))
			this.models = [...this.models, record as TrainedModel];
	}
}

export const runs = new Runs();
