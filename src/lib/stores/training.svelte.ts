import { stopTraining, train, type TrainEvent, type TrainRequest } from '$lib/compute/train';
import type { ModelRecord } from '$lib/domain/model-record';
import { isAbort } from '$lib/domain/errors';
import { modelName } from '$lib/forecasting/panel-words';
import type { ModelBody, RunBody } from '$lib/forecasting/record';
import { backends } from './backend.svelte';
import { work } from './notices-work.svelte';
import { text } from '$lib/messages/text';

export interface EpochLoss {
	loss: number;
	validationLoss: number;
}

/** One model of the queue, as the screen sees it. */
export interface QueueItem {
	name: string;
	state: 'waiting' | 'running' | 'done' | 'failed' | 'stopped';
	doing: string;
	/** 0 to 1. */
	share: number;
	/** Loss by epoch, for networks. */
	losses: readonly EpochLoss[];
	/** Epochs at most. */
	epochs: number;
	failure?: { message: string; hint: string; noRoom: boolean };
}

type Saved = (record: ModelRecord<RunBody | ModelBody>) => void;

/** What trains now, or trained last. Lives as long as the tab: leaving a screen does not stop it. */
class Training {
	running = $state(false);
	cancelling = $state(false);
	/** Dataset and question of what runs. */
	request = $state.raw<TrainRequest>();
	/** The run, once it has been kept. */
	run = $state<string>();
	/** Reading, features and baselines, which all models share. */
	preparing = $state.raw({ share: 0, doing: '' });
	items = $state.raw<readonly QueueItem[]>([]);
	/** Where the networks compute. */
	backend = $state<string>();
	failure = $state.raw<unknown>();
	/** The whole queue stopped because somebody asked for it. */
	stopped = $state(false);

	/** Of the whole queue, 0 to 1: preparing counts as one model. */
	share = $derived.by(() => {
		const over = ({ state, share }: QueueItem) => (state === 'done' || state === 'failed' ? 1 : share);
		return (this.preparing.share + this.items.reduce((sum, item) => sum + over(item), 0)) / (this.items.length + 1);
	});
	/** In a few words, for the frame of the app. */
	doing = $derived.by(() => {
		if (!this.running) return '';
		const item = this.items.find(({ state }) => state === 'running');
		return item ? text.models.queue.training(modelName(item.name)) : this.preparing.doing || text.models.queue.starting;
	});

	#abort = new AbortController();
	/** Told of everything kept. */
	#listeners = new Set<Saved>();
	/** Events since the last frame. */
	#waiting: TrainEvent[] = [];
	#scheduled = false;

	/** Calls back when a run or a model has been kept. @returns a function that stops it */
	onsaved(listener: Saved): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Trains a queue. Resolves when it ended, whichever way; `failure` says how. */
	async start(request: TrainRequest): Promise<void> {
		if (this.running) return;
		const { signal } = (this.#abort = new AbortController());
		const { length } = request.models;
		const words = length === 1 ? text.models.queue.workOne(modelName(request.models[0])) : text.models.queue.workSeveral(length);
		const end = work.begin(words, { place: '/models/', progress: () => ({ doing: this.doing, share: this.share }) });
		this.running = true;
		this.cancelling = this.stopped = false;
		this.request = request;
		this.run = this.failure = this.backend = undefined;
		this.preparing = { share: 0, doing: text.models.queue.starting };
		this.items = request.models.map((name) => ({ name, state: 'waiting', doing: '', share: 0, losses: [], epochs: 0 }));
		this.#waiting = [];
		try {
			await train(request, signal, (event) => {
				if (!signal.aborted) this.#hear(event);
			});
			this.#flush();
			this.preparing = { share: 1, doing: '' };
			this.#each(({ state }) => state === 'running' || state === 'waiting', { state: 'done', share: 1 });
		} catch (error) {
			this.#flush();
			this.stopped = isAbort(error);
			if (!this.stopped) this.failure = error;
			this.#each(({ state }) => state === 'running' || state === 'waiting', { state: 'stopped' });
		} finally {
			end();
			this.running = this.cancelling = false;
			stopTraining(); // all that it held; what is kept is in the database
		}
	}

	cancel(): void {
		if (!this.running) return;
		this.cancelling = true;
		this.#abort.abort();
	}

	/** Forgets what went wrong in the last queue: the user has seen it. */
	dismiss(): void {
		if (this.running) return;
		this.request = undefined;
		this.items = [];
		this.failure = undefined;
	}

	/** Gathers events, so that the screen is drawn once a frame however many come; a hidden page draws now and then. */
	#hear(event: TrainEvent) {
		this.#waiting.push(event);
		this.#schedule();
	}

	#schedule() {
		if (this.#scheduled) return;
		this.#scheduled = true;
		const draw = () => this.#flush(1);
		if (document.hidden) setTimeout(draw, 250);
		else requestAnimationFrame(draw);
	}

	/** Takes the waiting events in their order, up to the last that may be drawn now: what was kept brings much to the screen. */
	#flush(mostKept = Infinity) {
		this.#scheduled = false;
		let kept = 0;
		const next = this.#waiting.findIndex((event) => event.kind === 'saved' && ++kept > mostKept);
		const events = this.#waiting.splice(0, next < 0 ? this.#waiting.length : next);
		if (this.#waiting.length) this.#schedule();
		const progress = new Map<string | null, TrainEvent & { kind: 'progress' }>();
		for (const event of events) {
			if (event.kind === 'progress') progress.set(event.model, event);
			else if (event.kind === 'saved') this.#saved(event.record as ModelRecord<RunBody | ModelBody>);
			else if (event.kind === 'failed') {
				const { message, hint, noRoom } = event;
				this.#each(({ name }) => name === event.model, { state: 'failed', failure: { message, hint, noRoom } });
			} else if (event.kind === 'backend') {
				this.backend = event.backend;
				backends.heard(event.results);
			} else this.#epoch(event);
		}
		for (const [model, { share, doing }] of progress)
			if (model === null) this.preparing = { share, doing };
			else this.#running(model, share, doing);
	}

	#saved(record: ModelRecord<RunBody | ModelBody>) {
		if (record.kind === 'run') {
			this.run = record.id;
			this.preparing = { share: 1, doing: text.models.queue.scoring };
		} else this.#each(({ name }) => name === record.name, { state: 'done', share: 1, doing: '' });
		for (const listener of this.#listeners) listener(record);
	}

	#running(model: string, share: number, doing: string) {
		this.preparing = { share: 1, doing: '' };
		this.#each(({ name, state }) => name === model && state !== 'done' && state !== 'failed', { state: 'running', share, doing });
	}

	#epoch({ model, epoch, epochs, loss, validationLoss }: TrainEvent & { kind: 'epoch' }) {
		this.items = this.items.map((item) => {
			if (item.name !== model) return item;
			// After a change of backend a network goes on from its last checkpoint: an epoch may come twice.
			return { ...item, epochs, losses: [...item.losses.slice(0, epoch - 1), { loss, validationLoss }] };
		});
	}

	#each(which: (item: QueueItem) => boolean, change: Partial<QueueItem>) {
		this.items = this.items.map((item) => (which(item) ? { ...item, ...change } : item));
	}
}

export const training = new Training();
