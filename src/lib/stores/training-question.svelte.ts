import { readOutline } from '$lib/compute/train';
import type { Dataset } from '$lib/domain/dataset';
import { isAbort, isAppError, type AppError } from '$lib/domain/errors';
import { rowsStamp } from '$lib/domain/joins';
import { dailyCounts, recordSpan, type Outline } from '$lib/forecasting/outline';
import { PANEL_WORDS } from '$lib/forecasting/panel-words';
import { civilToday, nextPeriod, suggestGap, WIDEST_GAP } from '$lib/forecasting/question';
import { periodsFor, suggestCuts } from '$lib/forecasting/suggest';
import type { ForecastTask } from '$lib/forecasting/task';
import type { Period } from '$lib/temporal/periods';
import { readSetting, writeSetting } from '$lib/storage/settings';

type Cuts = Pick<ForecastTask, 'trainTo' | 'validTo' | 'testTo'>;

/** What the user chose; null takes what the record suggests. */
interface Choices {
	shape: ForecastTask['shape'];
	size: number;
	period: Period;
	categories: number[] | null;
	gap: number | null;
	cuts: Cuts | null;
	models: string[];
	seed: number;
}

export const SMALLEST_CELL = 250;
export const LARGEST_CELL = 2000;
const REMEMBER_MS = 400;
const setting = (dataset: string) => `question:${dataset}`;

/** The question being put together on the Models screen, for one dataset. Remembered on this device. */
class Question {
	dataset = $state.raw<Dataset>();
	outline = $state.raw<Outline>();
	failure = $state.raw<AppError>();
	choices = $state.raw<Choices>(START);
	today = $state(0);

	allowed = $derived(this.dataset ? periodsFor(this.dataset.precision) : []);
	period: Period = $derived(
		this.allowed.includes(this.choices.period)
			? this.choices.period
			: this.allowed.includes('week')
				? 'week'
				: (this.allowed[0] ?? 'week')
	);
	/** Incidents of each day of the outline, in the chosen categories. */
	daily = $derived(this.outline ? dailyCounts(this.outline, this.choices.categories) : new Float64Array(0));
	/** First and last complete day. */
	span = $derived(
		this.outline && this.dataset ? recordSpan(this.outline, this.choices.categories, this.dataset.precision) : null
	);
	suggestedCuts = $derived(this.span ? suggestCuts(this.span.first, this.span.last, this.period) : null);
	cuts = $derived(this.choices.cuts ?? this.suggestedCuts);
	suggestedGap = $derived(
		this.span && this.cuts
			? suggestGap(this.period, this.span.first, Math.min(this.cuts.testTo, this.span.last + 1), this.today)
			: { gap: 0, old: false }
	);
	gap = $derived(Math.min(this.choices.gap ?? this.suggestedGap.gap, WIDEST_GAP));
	/** The period that would be forecast. */
	next = $derived(
		this.span && this.cuts
			? nextPeriod(this.period, this.span.first, Math.min(this.cuts.testTo, this.span.last + 1), this.gap)
			: null
	);
	/** Rows in the chosen categories that have no place or time, and those that do. */
	usable = $derived.by(() => {
		const { outline } = this;
		if (!outline) return { placed: 0, unplaced: 0 };
		const chosen = this.choices.categories ?? Array.from(outline.placed, (_, c) => c);
		const sum = (values: Float64Array) => chosen.reduce((total, c) => total + values[c], 0);
		return { placed: sum(outline.placed), unplaced: sum(outline.unplaced) };
	});
	task: ForecastTask | undefined = $derived.by(() => {
		const { cuts, choices, period, gap } = this;
		if (!cuts || !this.span) return undefined;
		const { shape, size, categories, seed } = choices;
		return { shape, size, period, categories, ...cuts, gap, refit: 1, seed };
	});

	#opening = new AbortController();
	#timer: ReturnType<typeof setTimeout> | undefined;

	async open(dataset: Dataset): Promise<void> {
		this.today = civilToday(new Date());
		if (this.dataset?.id === dataset.id && rowsStamp(this.dataset) === rowsStamp(dataset) && this.outline && !this.failure) {
			this.dataset = dataset;
			return;
		}
		this.#opening.abort();
		const { signal } = (this.#opening = new AbortController());
		this.dataset = dataset;
		this.outline = this.failure = undefined;
		this.choices = START;
		if (!dataset.bounds) return; // models need places; the screen says so
		try {
			const remembered = await readSetting<Choices>(setting(dataset.id));
			signal.throwIfAborted();
			this.choices = { ...START, ...remembered };
			const outline = await this.#read(dataset.id, signal);
			signal.throwIfAborted();
			this.outline = outline;
		} catch (error) {
			if (isAbort(error)) return;
			if (!isAppError(error)) throw error;
			this.failure = error;
		}
	}

	/** The training worker is stopped when a queue ends, and a question that waits in it with it: ask again. */
	async #read(dataset: string, signal: AbortSignal): Promise<Outline> {
		try {
			return await readOutline(dataset, signal);
		} catch (error) {
			if (!isAbort(error) || signal.aborted) throw error;
			return readOutline(dataset, signal);
		}
	}

	change(part: Partial<Choices>): void {
		// Cuts and gap were chosen for a period and its categories; others ask for new ones.
		const fresh = 'period' in part ? { gap: null, cuts: null } : {};
		this.choices = { ...this.choices, ...fresh, ...part };
		clearTimeout(this.#timer);
		const { dataset, choices } = this;
		this.#timer = setTimeout(() => {
			if (dataset) writeSetting(setting(dataset.id), choices).catch(() => {}); // remembering is a courtesy
		}, REMEMBER_MS);
	}

	/** Moves cut dates, keeping their order and at least a day in each part. */
	cut(part: Partial<Cuts>): void {
		const { cuts, span } = this;
		if (!cuts || !span) return;
		const moved = { ...cuts, ...part };
		const clamp = (value: number, low: number, high: number) => Math.round(Math.min(Math.max(value, low), high));
		const testTo = clamp(moved.testTo, span.first + 3, span.last + 1);
		const validTo = clamp(moved.validTo, span.first + 2, testTo - 1);
		const trainTo = clamp(moved.trainTo, span.first + 1, validTo - 1);
		this.change({ cuts: { trainTo, validTo, testTo } });
	}

	toggle(model: string, on: boolean): void {
		const models = PANEL_WORDS.map(({ name }) => name).filter((name) =>
			name === model ? on : this.choices.models.includes(name)
		);
		this.change({ models });
	}
}

const START: Choices = {
	shape: 'square',
	size: 500,
	period: 'week',
	categories: null,
	gap: null,
	cuts: null,
	models: PANEL_WORDS.filter(({ usual }) => usual).map(({ name }) => name),
	seed: 1
};

export const question = new Question();
