import {
	alikeOf,
	clustersOf,
	concentrationOf,
	emergingOf,
	goesWithOf,
	linksOf,
	nearRepeatsOf,
	neighboursOf,
	spreadOf
} from '$lib/compute/patterns';
import { queries } from '$lib/compute/query';
import type { Filter, Points } from '$lib/domain/exploration';
import { AppError, isAbort, isAppError } from '$lib/domain/errors';
import { rowsStamp } from '$lib/domain/joins';
import { text } from '$lib/messages/text';
import { wholeSpan } from '$lib/saying/periods';
import type { Areas } from '$lib/spatial/area-index';
import { areaSizes } from '$lib/spatial/area-sizes';
import { localProjection, project, projectPoint } from '$lib/spatial/projection';
import type { AlikeAnswer, Side } from '$lib/statistics/questions/alike';
import type { ClustersAnswer } from '$lib/statistics/questions/clusters';
import type { ConcentrationAnswer } from '$lib/statistics/questions/concentration';
import { wholePeriods, type EmergingAnswer, type Length } from '$lib/statistics/questions/emerging';
import type { GoesWithAnswer } from '$lib/statistics/questions/goes-with';
import type { Links, NearRepeats } from '$lib/statistics/questions/near-repeats';
import type { NeighboursAnswer } from '$lib/statistics/questions/neighbours-alike';
import type { SpreadAnswer } from '$lib/statistics/questions/spread';
import { readCalendars } from '$lib/storage/calendars';
import { readJoins } from '$lib/storage/joins';
import { sideOf } from './alike-side';
import { Asking } from './asking.svelte';
import { explore } from './explore.svelte';
import { areaColumns, dayColumns, middlesOf, type JoinedColumn } from './joined-columns';
import { wholeRecord } from './whole-record';

export interface Bands {
	/** Upper limits: metres, and days. */
	distances: number[];
	times: number[];
	/** Takes ten times as many pairs, and as long. */
	longer: boolean;
}

/** What places are counted by. */
export type Places = 'hexagons' | 'areas';

/** The two that are compared: codes of categories or areas, or first and last days. */
export type Two =
	| { kind: 'categories' | 'areas'; before: number; after: number; by: Places }
	| { kind: 'periods'; before: [from: number, to: number]; after: [from: number, to: number]; by: Places };

/** What counts are compared with: by area or by day; `per`: a column that the counts by area are divided by. */
export interface With {
	rows: 'areas' | 'days';
	per: string | null;
}

/** Pairs looked at when more are asked for. */
const MANY_PAIRS = 10_000_000;

/** Questions about the incidents shown on Explore. Answers are kept while the filter stays. */
class Patterns {
	readonly #subject = () => (explore.dataset ? `${explore.dataset.id} ${rowsStamp(explore.dataset)}` : '');
	readonly #shown = () => JSON.stringify(explore.view.filter);
	readonly #byPlace = () => `${this.#shown()} ${explore.width}`;
	/** Hexagons are counted whatever places are chosen. */
	readonly #onHexagons = () => `${JSON.stringify({ ...explore.view.filter, place: null })} ${explore.width}`;
	readonly #asking = <Result>(about: () => string) => new Asking<Result>(this.#subject, about, () => explore.standing);

	readonly nearRepeats = this.#asking<NearRepeats & { bands: Bands }>(this.#shown);
	/** Its `kinds` are those of the hexagons of `width`. */
	readonly emerging = this.#asking<EmergingAnswer & { width: number; length: Length }>(this.#onHexagons);
	readonly concentration = this.#asking<ConcentrationAnswer & { by: Places }>(this.#byPlace);
	readonly spread = this.#asking<SpreadAnswer>(this.#shown);
	readonly alike = this.#asking<AlikeAnswer & { two: Two; width: number }>(this.#byPlace);
	readonly goesWith = this.#asking<GoesWithAnswer & { with: With }>(this.#shown);
	/** Their rings are metres of the map. */
	readonly clusters = this.#asking<ClustersAnswer>(this.#shown);
	#neighboursBy: Places = 'hexagons';
	/** `codes`: of the areas asked about. Areas are counted whichever of them, or places, are chosen. */
	readonly neighbours = this.#asking<NeighboursAnswer & { width: number; by: Places; codes: number[] }>(() =>
		this.#neighboursBy === 'hexagons' ? this.#onHexagons() : JSON.stringify({ ...explore.view.filter, place: null, areas: null })
	);
	/** What was joined and can be compared with counts; undefined until it has been read. */
	columns = $state.raw<Record<With['rows'], JoinedColumn[]>>();
	readonly links = this.#asking<Links>(this.#shown);
	#record = $state.raw<{ subject: string; span: [from: number, to: number] | null }>();

	/** What is asked about: changes with the filter and the width. */
	get about(): string {
		return `${this.#subject()} ${this.#byPlace()}`;
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
		return this.links.failure || this.links.stale ? undefined : this.links.result;
	}

	#nearRepeatsAsk({ distances, times, longer }: Bands) {
		return { days: explore.overview!.days, distances, times, ...(longer && { mostPairs: MANY_PAIRS }) };
	}

	/** First and last day that is recorded whole: without tails and without what reports will still fill; undefined until `readRecord` has found it. */
	get record(): [from: number, to: number] | null | undefined {
		return this.#record?.subject === this.#subject() ? this.#record.span : undefined;
	}

	async readRecord(): Promise<void> {
		const { dataset, overview, width, standing } = explore;
		const subject = this.#subject();
		if (!dataset || !overview || this.#record?.subject === subject) return;
		try {
			const { record, faults } = await wholeRecord({ dataset, overview, width }, standing);
			const span = wholeSpan(record, faults);
			if (!standing.aborted) this.#record = { subject, span: span && [span.from, span.to] };
		} catch (error) {
			if (isAbort(error) || standing.aborted) return;
			if (!isAppError(error)) throw error;
			this.emerging.fail(error);
			this.alike.fail(error);
		}
	}

	/** First and last day that is asked about. */
	get range(): [from: number, to: number] | null | undefined {
		const { record } = this;
		if (!record) return record;
		const { days } = explore.view.filter;
		return [Math.max(record[0], days?.[0] ?? -Infinity), Math.min(record[1], days?.[1] ?? Infinity)];
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

	askSpread(): Promise<void> {
		return this.spread.ask(async (signal, onProgress) => {
			const { overview, boundaries } = explore;
			const { layout } = await queries.ask(this.#question(), signal);
			const bounds = overview!.bounds!;
			const projection = localProjection(bounds);
			const [east, north] = projectPoint(projection, bounds[2], bounds[3]);
			const ask = {
				days: overview!.days,
				projection,
				box: [0, 0, east, north] as const,
				areas: boundaries?.geojson ?? null,
				hexagons: { width: layout.width, cols: layout.cols.slice(), rows: layout.rows.slice() }
			};
			return spreadOf(await this.#points(signal), ask, signal, onProgress);
		});
	}

	askAlike(two: Two): Promise<void> {
		return this.alike.ask(async (signal, onProgress) => {
			const { width } = this.#question();
			const before = await this.#side(two, two.before, signal);
			const after = await this.#side(two, two.after, signal);
			return { ...(await alikeOf({ before, after }, signal, onProgress)), two, width };
		});
	}

	/** Reads what was joined to the dataset that is open. */
	async readColumns(): Promise<void> {
		const { dataset, overview, boundaries } = explore;
		this.columns = undefined;
		if (!dataset || !overview) return;
		try {
			const [{ tables }, calendars] = await Promise.all([readJoins(dataset.id), readCalendars(dataset.id)]);
			if (explore.dataset?.id !== dataset.id) return;
			this.columns = { areas: areaColumns(overview, boundaries, tables), days: dayColumns(overview, calendars) };
		} catch (error) {
			if (!isAppError(error)) throw error;
			if (explore.dataset?.id !== dataset.id) return;
			this.goesWith.fail(error);
		}
	}

	askGoesWith(way: With): Promise<void> {
		return this.goesWith.ask(async (signal, onProgress) => {
			const { overview, boundaries, view } = explore;
			const columns = this.columns?.[way.rows] ?? [];
			const { aggregates } = await queries.ask(this.#question(), signal);
			if (way.rows === 'days') {
				const { days } = view.filter;
				const shown = (k: number) => !days || (k + overview!.firstDay >= days[0] && k + overview!.firstDay <= days[1]);
				const y = aggregates.days.slice(0, overview!.days).map((value, k) => (shown(k) ? value : NaN));
				return { ...(await goesWithOf({ y, columns, places: null, inTime: true }, signal, onProgress)), with: way };
			}
			const per = columns.find(({ name }) => name === way.per)?.values;
			const y = aggregates.areas.slice(1).map((value, k) => (per ? (per[k] > 0 ? (1000 * value) / per[k] : NaN) : value));
			const middles = boundaries && overview!.bounds ? middlesOf(overview!.area!.names, boundaries) : null;
			const places = middles && project(localProjection(overview!.bounds!), middles.lon, middles.lat);
			const others = columns.filter(({ name }) => name !== way.per);
			return { ...(await goesWithOf({ y, columns: others, places, inTime: false }, signal, onProgress)), with: way };
		});
	}

	/** @param share  of the incidents asked about that make a cluster at the least */
	askClusters(share: number): Promise<void> {
		return this.clusters.ask(async (signal, onProgress) => {
			const { overview, dataset } = explore;
			const parts = await this.#points(signal);
			const { firstDay, firstMonth, days } = overview!;
			const ask = { days, firstDay, firstMonth, categories: dataset!.categories.length, share };
			return clustersOf(parts, ask, signal, onProgress);
		});
	}

	askNeighbours(by: Places): Promise<void> {
		this.#neighboursBy = by;
		return this.neighbours.ask(async (signal, onProgress) => {
			const question = this.#question();
			const { width } = question;
			if (by === 'areas') {
				const { codes, counts, areas } = await this.#areaDensities(signal);
				return { ...(await neighboursOf({ places: { areas }, counts }, signal, onProgress)), width, by, codes };
			}
			const { aggregates, layout } = await queries.ask(question, signal);
			const counts = aggregates.bins.slice(0, layout.cols.length);
			const ask = { places: { cols: layout.cols.slice(), rows: layout.rows.slice() }, counts };
			return { ...(await neighboursOf(ask, signal, onProgress)), width, by, codes: [] };
		});
	}

	/** Net counts for each km² of the areas that rows name and whose outline is known. */
	async #areaDensities(signal: AbortSignal) {
		const { overview, boundaries, bounds } = explore;
		const question = this.#question();
		const filter = { ...question.filter, place: null, areas: null };
		const { aggregates } = await queries.ask({ ...question, filter }, signal);
		const codeOf = new Map(overview!.area!.names.map((name, k) => [name, k + 1]));
		const known = boundaries!.geojson.features.filter(({ properties }) => codeOf.has(String(properties?.name ?? '')));
		const codes = known.map(({ properties }) => codeOf.get(String(properties?.name))!);
		const areas: Areas = { type: 'FeatureCollection', features: known };
		const sizes = areaSizes(areas, localProjection(bounds!));
		return { codes, areas, counts: Float64Array.from(codes, (code, k) => aggregates.areas[code] / sizes[k]) };
	}

	/** One of two that are compared, under every other filter. */
	async #side({ kind, by }: Two, which: number | [number, number], signal: AbortSignal): Promise<Side> {
		const question = this.#question();
		const filter: Filter = { ...question.filter };
		if (typeof which !== 'number') filter.days = which;
		else if (kind === 'categories') filter.categories = [which];
		else filter.areas = [which];
		const { aggregates, layout } = await queries.ask({ ...question, filter }, signal);
		const places =
			kind === 'areas' ? null : by === 'areas' ? aggregates.areas.slice(1) : aggregates.bins.slice(0, layout.cols.length);
		return sideOf(aggregates, explore.overview!, filter.days, kind === 'periods', places);
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
		if (!question) throw new AppError('input/value', text.questions.noDataset, text.questions.noDatasetHint);
		return question;
	}
}

export const patterns = new Patterns();
