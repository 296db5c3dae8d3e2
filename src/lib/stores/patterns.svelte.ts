import { concentrationOf, emergingOf, linksOf, nearRepeatsOf } from '$lib/compute/patterns';
import { queries } from '$lib/compute/query';
import type { Points } from '$lib/domain/exploration';
import { AppError } from '$lib/domain/errors';
import { rowsStamp } from '$lib/domain/joins';
import type { ConcentrationAnswer } from '$lib/statistics/questions/concentration';
import { wholePeriods, type EmergingAnswer, type Length } from '$lib/statistics/questions/emerging';
import type { Links, NearRepeats } from '$lib/statistics/questions/near-repeats';
import { Asking } from './asking.svelte';
import { explore } from './explore.svelte';

export interface Bands {
	/** Upper limits: metres, and days. */
	distances: number[];
	times: number[];
	/** Takes ten times as many pairs, and as long. */
	longer: boolean;
}

/** What places are counted by. */
export type Places = 'hexagons' | 'areas';

/** Pairs looked at when more are asked for. */
const MANY_PAIRS = 20_000_000;

/** Questions about the incidents shown on Explore. Answers are kept while the filter stays. */
class Patterns {
	readonly #subject = () => (explore.dataset ? `${explore.dataset.id} ${rowsStamp(explore.dataset)}` : '');
	readonly #shown = () => JSON.stringify(explore.view.filter);
	readonly #onHexagons = () => `${this.#shown()} ${explore.width}`;

	readonly nearRepeats = new Asking<NearRepeats & { bands: Bands }>(this.#subject, this.#shown);
	/** Its `kinds` are those of the hexagons of `width`. */
	readonly emerging = new Asking<EmergingAnswer & { width: number; length: Length }>(this.#subject, this.#onHexagons);
	readonly concentration = new Asking<ConcentrationAnswer & { by: Places }>(this.#subject, this.#onHexagons);
	readonly links = new Asking<Links>(this.#subject, this.#shown);

	/** What is asked about: changes with the filter and the width. */
	get about(): string {
		return `${this.#subject()} ${this.#onHexagons()}`;
	}

	askNearRepeats(bands: Bands): Promise<void> {
		return this.nearRepeats.ask(async (signal, onProgress) => {
			const parts = await this.#points(signal);
			return { ...(await nearRepeatsOf(parts, this.#nearRepeatsAsk(bands), signal, onProgress)), bands };
		});
	}

	/** The pairs of a band of the answer that stands; undefined when it was given up, or the answer is no longer about what is shown. */
	async findLinks(band: [distance: number, time: number]): Promise<Links | undefined> {
		const { result, stale } = this.nearRepeats;
		if (!result || stale) return undefined;
		await this.links.ask(async (signal, onProgress) => {
			const parts = await this.#points(signal);
			return linksOf(parts, this.#nearRepeatsAsk(result.bands), band, signal, onProgress);
		});
		return this.links.failure ? undefined : this.links.result;
	}

	#nearRepeatsAsk({ distances, times, longer }: Bands) {
		return { days: explore.overview!.days, distances, times, ...(longer && { mostPairs: MANY_PAIRS }) };
	}

	/** First and last day that is asked about; months are whole where the record knows no days. */
	get range(): [from: number, to: number] | null {
		const { overview, dataset, view } = explore;
		if (!overview || !overview.days) return null;
		const months = dataset?.precision === 'month';
		const first = months ? firstOf(overview.firstMonth) : overview.firstDay;
		const last = months ? firstOf(overview.firstMonth + overview.months) - 1 : overview.firstDay + overview.days - 1;
		const { days } = view.filter;
		return [Math.max(first, days?.[0] ?? first), Math.min(last, days?.[1] ?? last)];
	}

	askEmerging(length: Length): Promise<void> {
		return this.emerging.ask(async (signal, onProgress) => {
			const question = this.#question();
			const { range } = this;
			const edges = range ? wholePeriods(length, ...range) : [];
			const cube = await queries.cube(question, edges, signal);
			const { layout } = await queries.ask(question, signal);
			const ask = { cols: layout.cols.slice(), rows: layout.rows.slice(), cube, edges };
			return { ...(await emergingOf(ask, signal, onProgress)), width: question.width, length };
		});
	}

	askConcentration(by: Places): Promise<void> {
		return this.concentration.ask(async (signal, onProgress) => {
			const counts = await this.#counts(by, signal);
			return { ...(await concentrationOf({ counts }, signal, onProgress)), by };
		});
	}

	/** Net counts under the filter by hexagon (whatever places are chosen) or by area (whatever areas are). */
	async #counts(by: Places, signal: AbortSignal): Promise<Float64Array<ArrayBuffer>> {
		const { aggregates, layout } = await queries.ask(this.#question(), signal);
		return by === 'areas' ? aggregates.areas.slice(1) : aggregates.bins.slice(0, layout.cols.length);
	}

	async #points(signal: AbortSignal): Promise<Points[]> {
		const { parts } = await queries.points(this.#question(), {}, signal);
		return parts!; // no limit was set
	}

	#question() {
		const question = explore.question();
		if (!question) throw new AppError('input/value', 'No dataset is open.', 'Open one and ask again.');
		return question;
	}
}

/** Day of the first of a month counted from the year 0. */
const firstOf = (month: number) => Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000;

export const patterns = new Patterns();
