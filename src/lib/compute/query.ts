import { proxy, type Remote } from 'comlink';
import type { Dataset } from '$lib/domain/dataset';
import { AppError, isAppError } from '$lib/domain/errors';
import type { Aggregates, Filter, HexagonLayout, Overview, Points, PointsWanted } from '$lib/domain/exploration';
import type { Places } from '$lib/statistics/grid-counts';
import type { QueryApi, Share } from '$workers/query/contract';
import url from '$workers/query/worker.ts?worker&url';
import { workerClient, type WorkerClient } from './client';
import { mergeAggregates, mergeLayouts, sumOf, type Merged } from './merge-answers';
import { startWorker } from './start-worker';
import { text } from '$lib/messages/text';

/** What is asked about an opened dataset. */
export interface Question {
	filter: Filter;
	/** Metres from flat side to flat side. */
	width: number;
	/** Incidents known only to lie between two moments are spread over the hours and days between. @default false */
	spread?: boolean;
	/** By dates rows count that are known to the day; those that give no more than their month fail the date filter. @default false */
	byDay?: boolean;
}

export interface Answer {
	aggregates: Aggregates;
	layout: HexagonLayout;
	/** What the counting took in the slowest share. */
	milliseconds: number;
}

const MOST_SHARDS = 8;
/** Hexagons about which all kinds are asked at a time: bounds what travels, and the time it takes to add it up. */
const AT_A_TIME = 4096;

interface Open {
	dataset: string;
	shards: number;
	/** The hexagons of the width last asked for. */
	merged?: Merged;
}

/**
 * A dataset opened by several workers, each holding a share of its chunks: what they count is added up here. A worker that dies is started
 * again, reads its share, and answers.
 */
export class QueryPool {
	readonly #clients: WorkerClient<QueryApi>[] = [];
	readonly #start: () => Worker;
	readonly #cores: number;
	readonly #most: number;
	#opened: Open | undefined;

	constructor(start: () => Worker, cores: number, most = MOST_SHARDS) {
		this.#start = start;
		this.#cores = cores;
		this.#most = most;
	}

	/** Reads the columns that questions need; rejects with the signal's reason. */
	async open(
		dataset: Pick<Dataset, 'id' | 'name' | 'rows' | 'chunks'>,
		signal: AbortSignal,
		onProgress: (share: number) => void
	): Promise<Overview> {
		const shards = Math.max(1, Math.min(this.#cores, this.#most, dataset.chunks));
		const own = (this.#opened = { dataset: dataset.id, shards });
		const read = new Float64Array(shards);
		const tell = (share: number, i: number) => {
			read[i] = share;
			onProgress(read.reduce((sum, each) => sum + each, 0) / shards);
		};
		const opened = await this.#all(
			own,
			signal,
			(api, job, share) =>
			api.open(job, dataset.id, share, proxy((done: number) => tell(done, share.index))) // prettier-ignore
		);
		const rows = opened.reduce((sum, shard) => sum + shard.rows, 0);
		if (rows > dataset.rows)
			throw new AppError('storage/missing', text.failures.damaged(dataset.name, rows, dataset.rows), text.failures.importAgain);
		return opened[0].overview;
	}

	/** Counts under a filter. */
	async ask({ filter, width, spread = false, byDay = false }: Question, signal: AbortSignal): Promise<Answer> {
		const opened = this.#opened!;
		const known = opened.merged?.layout.width === width ? opened.merged : undefined;
		const answers = await this.#all(opened, signal, (api, job, share, dataset) =>
			api.ask(job, { dataset, share, filter, width, known: known !== undefined, spread, byDay })
		);
		const merged = known ?? mergeLayouts(answers.map(({ layout }) => layout!));
		opened.merged = merged;
		const aggregates = mergeAggregates(
			answers.map((answer) => answer.aggregates),
			merged
		);
		return { aggregates, layout: merged.layout, milliseconds: Math.max(...answers.map((answer) => answer.milliseconds)) };
	}

	/** Net counts by category in some hexagons of the layout last answered, under every filter but the place: bins × categories, bin by bin. */
	async describe(question: Question, bins: readonly number[], signal: AbortSignal): Promise<Float64Array<ArrayBuffer>> {
		const { layout, places } = await this.#layout(question, signal);
		const own = places.map((place) => {
			const numbers = new Int32Array(layout.cols.length).fill(-1);
			for (let k = 0; k < place.length; k++) numbers[place[k]] = k;
			return bins.map((bin) => numbers[bin]);
		});
		const parts = await this.#all(this.#opened!, signal, (api, job, share, dataset) =>
			api.describe(job, { ...question, dataset, share, bins: own[share.index] })
		);
		return sumOf(parts);
	}

	/** The category with the largest net count in each hexagon (the first of equals), under every filter but the place; 65535 where none is above 0. */
	async leading(question: Question, signal: AbortSignal): Promise<Uint16Array<ArrayBuffer>> {
		const { layout } = await this.#layout(question, signal);
		const top = new Uint16Array(layout.cols.length).fill(0xffff);
		for (let at = 0; at < top.length; at += AT_A_TIME) {
			const bins = Array.from({ length: Math.min(AT_A_TIME, top.length - at) }, (_, k) => at + k);
			const counts = await this.describe(question, bins, signal);
			const categories = counts.length / bins.length;
			for (const [k, bin] of bins.entries()) {
				let most = 0;
				for (let c = 0; c < categories; c++) {
					const count = counts[k * categories + c];
					if (count > most) [top[bin], most] = [c, count];
				}
			}
		}
		return top;
	}

	/**
	 * Net counts by hexagon of the layout last answered and period, under every filter but the place.
	 *
	 * @param edges  ascending days since 1970-01-01: period k is `[edges[k], edges[k + 1])`
	 * @returns      length hexagons × periods, hexagon by hexagon
	 */
	async cube(question: Question, edges: readonly number[], signal: AbortSignal): Promise<Float64Array<ArrayBuffer>> {
		const { layout, places } = await this.#layout(question, signal);
		const parts = await this.#all(this.#opened!, signal, (api, job, share, dataset) =>
			api.cube(job, { ...question, dataset, share, edges: [...edges] })
		);
		const periods = edges.length - 1;
		const counts = new Float64Array(layout.cols.length * periods);
		for (const [s, part] of parts.entries())
			for (let k = 0; k < places[s].length; k++)
				for (let period = 0; period < periods; period++) counts[places[s][k] * periods + period] += part[k * periods + period];
		return counts;
	}

	/**
	 * The incidents with a known place that pass every filter: one part a share, in the order of the dataset, to be handed on to a worker as they are.
	 * Undefined when there are more than `most` in all: then `found` says how many.
	 */
	async points(
		question: Question,
		wanted: PointsWanted,
		signal: AbortSignal
	): Promise<{ found: number; parts: Points[] | undefined }> {
		const answers = await this.#all(this.#opened!, signal, (api, job, share, dataset) =>
			api.points(job, { ...question, ...wanted, dataset, share })
		);
		const found = answers.reduce((sum, answer) => sum + answer.found, 0);
		const parts = answers.flatMap(({ points }) => points ?? []);
		return { found, parts: parts.length < answers.length || found > (wanted.most ?? Infinity) ? undefined : parts };
	}

	/**
	 * Every place in which anything was ever recorded, with the net count there under every filter but the place: one part a share (a place may stand in
	 * several), to be handed on to a worker as they are.
	 */
	async places({ filter }: Pick<Question, 'filter'>, signal: AbortSignal): Promise<Places[]> {
		return this.#all(this.#opened!, signal, (api, job, share, dataset) => api.places(job, { dataset, share, filter }));
	}

	/**
	 * Net counts under every filter by a further column, which is read for it.
	 *
	 * @param column  position among the further columns
	 * @param by      how many codes it has; or edges of intervals of its numbers: one more count is of those missing or outside
	 */
	async countBy(
		column: number,
		by: number | Float64Array<ArrayBuffer>,
		question: Question,
		signal: AbortSignal
	): Promise<Float64Array<ArrayBuffer>> {
		const { filter, width } = question;
		return sumOf(
			await this.#all(this.#opened!, signal, (api, job, share, dataset) =>
				api.column(job, { dataset, share, filter, width, column, by })
			)
		);
	}

	/** The least and the largest number of a further column, whatever the filter; null without any. */
	async rangeOf(column: number, signal: AbortSignal): Promise<[low: number, high: number] | null> {
		const ranges = await this.#all(this.#opened!, signal, (api, job, share, dataset) =>
			api.range(job, { dataset, share, column })
		);
		const low = Math.min(...ranges.map((range) => range[0]));
		return low === Infinity ? null : [low, Math.max(...ranges.map((range) => range[1]))];
	}

	async #layout(question: Question, signal: AbortSignal): Promise<Merged> {
		const opened = this.#opened!;
		if (opened.merged?.layout.width !== question.width) await this.ask(question, signal);
		return opened.merged!;
	}

	/** Asks every share. One whose worker died is asked once more: a fresh worker reads it again. */
	#all<Result>(
		{ dataset, shards }: Open,
		signal: AbortSignal,
		work: (api: Remote<QueryApi>, job: number, share: Share, dataset: string) => Promise<Result>
	): Promise<Result[]> {
		return Promise.all(
			Array.from({ length: shards }, async (_, index) => {
				const client = (this.#clients[index] ??= workerClient<QueryApi>(this.#start, 'query'));
				const once = () => client.call(signal, (api, job) => work(api, job, { index, of: shards }, dataset));
				try {
					return await once();
				} catch (error) {
					if (!isAppError(error) || error.code !== 'compute/worker-died') throw error;
					return once();
				}
			})
		);
	}
}

/** The one pool of the page. */
export const queries = new QueryPool(() => startWorker(url), globalThis.navigator?.hardwareConcurrency ?? 1);
