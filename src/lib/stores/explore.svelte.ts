import { queries } from '$lib/compute/query';
import { newestOnly } from '$lib/compute/newest';
import { hotSpots, patternOf } from '$lib/compute/statistics';
import type { BoundaryLayer, Dataset } from '$lib/domain/dataset';
import { isAbort, isAppError, type AppError } from '$lib/domain/errors';
import { EVERYTHING, type Aggregates, type Filter, type HexagonLayout, type Overview } from '$lib/domain/exploration';
import { areaColumnOf, rowsStamp } from '$lib/domain/joins';
import { areaFinder } from '$lib/spatial/area-finder';
import { hexagonCentre, suggestedWidth } from '$lib/spatial/hexagons';
import { localProjection, projectPoint } from '$lib/spatial/projection';
import type { HotSpots } from '$lib/statistics/hot-spots';
import type { Pattern } from '$lib/statistics/pattern';
import { readBoundaries } from '$lib/storage/boundaries';
import { navigation } from './navigation.svelte';
import { readView, START, VIEW_KEYS, writeView, type Camera, type Layer, type View } from './explore-view';

/** Hexagons with their centres in metres, found once a width. */
export interface Hexagons extends HexagonLayout {
	x: Float64Array;
	y: Float64Array;
}

/** The hexagon that is pointed at, and what was recorded there. */
export interface Described {
	bin: number;
	/** Net counts by category. */
	counts: Float64Array;
}

const FILTER_NAMES: [keyof Filter, string][] = [
	['place', 'some places'],
	['categories', 'some categories'],
	['areas', 'some areas'],
	['days', 'some dates'],
	['weekdays', 'some weekdays'],
	['hours', 'some hours']
];

/** Changes of the view reach the address this long after the last one: a drag leaves one mark, not a hundred. */
const ADDRESS_MS = 150;

/** One dataset as the Explore screen sees it. The view stands in the address; the counting is done in the query worker. */
export class Explore {
	dataset = $state.raw<Dataset>();
	overview = $state.raw<Overview>();
	boundaries = $state.raw<BoundaryLayer>();
	/** Share read while the dataset opens. */
	progress = $state(0);
	failure = $state.raw<AppError>();
	view = $state.raw<View>(START);
	aggregates = $state.raw<Aggregates>();
	hexagons = $state.raw<Hexagons>();
	described = $state.raw<Described>();
	/** Which hexagons stand out; read when the map is to show it. */
	hotSpots = $state.raw<HotSpots>();
	/** How incidents lie as a whole; undefined while it is worked out. */
	pattern = $state.raw<Pattern>();
	/** Category most recorded in each hexagon; read for the table. */
	leading = $state.raw<Uint16Array>();
	/** Pictures follow each other and are to be compared: the colours of the map keep their limits. */
	steady = $state(false);
	/** The dates are being played (`playing.svelte.ts`, fetched for it). */
	playing = $state(false);
	/** Milliseconds the worker counted for the last answer. */
	counting = $state(0);

	suggested = $derived.by(() => {
		const { bounds } = this.overview ?? {};
		return bounds ? suggestedWidth(...projectPoint(localProjection(bounds), bounds[2], bounds[3])) : 500;
	});
	width = $derived(this.view.width ?? this.suggested);
	/** What is filtered, in words. */
	filters = $derived(FILTER_NAMES.filter(([key]) => this.view.filter[key] !== null).map(([, name]) => name));
	filtered = $derived(this.filters.length > 0);
	/** Name of the area of a place in degrees; undefined without boundaries. */
	areaAt = $derived(this.boundaries ? areaFinder(this.boundaries.geojson) : undefined);

	#opening = new AbortController();
	/** That of `hexagons`. */
	#layout: HexagonLayout | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** The address as we last read or wrote it. */
	#address = '';

	/** Shows a dataset; the same one again costs nothing. */
	async open(dataset: Dataset): Promise<void> {
		if (this.dataset?.id === dataset.id && rowsStamp(this.dataset) === rowsStamp(dataset) && !this.failure) {
			this.dataset = dataset; // it may have a new name
			return this.follow();
		}
		this.#opening.abort();
		const { signal } = (this.#opening = new AbortController());
		this.dataset = dataset;
		this.overview =
			this.boundaries =
			this.aggregates =
			this.hexagons =
			this.described =
			this.leading =
			this.hotSpots =
			this.pattern =
			this.failure =
				undefined;
		this.progress = 0;
		this.#read();
		try {
			const [overview, layers] = await Promise.all([
				queries.open(dataset, signal, (share) => {
					if (!signal.aborted) this.progress = share;
				}),
				readBoundaries(dataset.id)
			]);
			signal.throwIfAborted();
			performance.mark('openbeat-read'); // for benchmarks, as the next one
			this.overview = overview;
			const counted = dataset.extras[areaColumnOf(dataset)]?.layer;
			this.boundaries = layers.find(({ id }) => id === counted) ?? layers[0];
			await this.#refresh();
			performance.mark('openbeat-counts');
		} catch (error) {
			this.#fail(error);
		}
	}

	/** The address changed by itself (back button, a link): takes the view it asks for. */
	follow(): void {
		if (this.#timer !== undefined || this.#written() === this.#address) return;
		this.#read();
		void this.#refresh();
	}

	/** Resolves when the counts under the new filter, or under a newer one, are there. */
	change(part: Partial<Filter>): Promise<void> {
		this.#set({ ...this.view, filter: { ...this.view.filter, ...part } });
		return this.#refresh();
	}

	clear(): void {
		void this.change(EVERYTHING);
	}

	/** How time is drawn and counted. */
	clock(part: Partial<Pick<View, 'time' | 'week' | 'spread'>>): void {
		this.#set({ ...this.view, ...part });
		if (part.spread !== undefined) void this.#refresh();
	}

	widen(width: number): void {
		this.#set({ ...this.view, width });
		void this.#refresh();
	}

	look(camera: Camera | undefined): void {
		this.#set({ ...this.view, camera: camera ?? null });
	}

	show(pane: View['pane']): void {
		this.#set({ ...this.view, pane });
	}

	isChosen(bin: number): boolean {
		const { place } = this.view.filter;
		if (!place || !this.hexagons || place.width !== this.hexagons.width) return false;
		for (let k = 0; k < place.cells.length; k += 2)
			if (place.cells[k] === this.hexagons.cols[bin] && place.cells[k + 1] === this.hexagons.rows[bin]) return true;
		return false;
	}

	/** Chooses a hexagon as the place, or lets it go; with `more`, beside those chosen already. */
	pick(bin: number, more = false): void {
		const { hexagons } = this;
		if (!hexagons) return;
		const { width } = hexagons;
		const { place } = this.view.filter;
		const cells = place?.width === width ? place.cells : [];
		const pair = [hexagons.cols[bin], hexagons.rows[bin]];
		const others: number[] = [];
		for (let k = 0; k < cells.length; k += 2)
			if (cells[k] !== pair[0] || cells[k + 1] !== pair[1]) others.push(cells[k], cells[k + 1]);
		const had = others.length < cells.length;
		const next = more ? (had ? others : [...others, ...pair]) : had && cells.length === 2 ? [] : pair;
		void this.change({ place: next.length ? { width, cells: next } : null });
	}

	/** Asks what was recorded in a hexagon; -1 stops asking. */
	async point(bin: number): Promise<void> {
		if (bin < 0) this.described = undefined;
		else if (bin !== this.described?.bin) await this.#describe(bin);
	}

	/** Reads the leading category of every hexagon, for the table. */
	async readLeading(): Promise<void> {
		const question = this.#question();
		if (!question || this.leading) return;
		try {
			const found = await queries.leading(question, this.#opening.signal);
			if (this.width === question.width && this.view.filter === question.filter) this.leading = found;
		} catch (error) {
			this.#fail(error);
		}
	}

	/** Net counts by a further column under the filter shown; undefined when the filter has changed meanwhile, or the dataset. */
	async countBy(column: number, by: number | Float64Array<ArrayBuffer>): Promise<Float64Array | undefined> {
		const question = this.#question();
		if (!question) return undefined;
		try {
			const counts = await queries.countBy(column, by, question, this.#opening.signal);
			return this.dataset?.id === question.dataset && this.view.filter === question.filter ? counts : undefined;
		} catch (error) {
			this.#fail(error);
			return undefined;
		}
	}

	/** The least and the largest number of a further column; null without any, undefined when that could not be read. */
	async rangeOf(column: number): Promise<[low: number, high: number] | null | undefined> {
		try {
			return await queries.rangeOf(column, this.#opening.signal);
		} catch (error) {
			this.#fail(error);
			return undefined;
		}
	}

	paint(layer: Layer): void {
		this.#set({ ...this.view, layer });
		void this.#compare();
	}

	/** Which column the bars count by; null: the category. */
	countedBy(name: string | null): void {
		this.#set({ ...this.view, by: name });
	}

	/** The screen is left: nothing more is written to the address. */
	leave(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.described = undefined;
	}

	#question() {
		if (!this.dataset || !this.overview) return undefined;
		return { dataset: this.dataset.id, filter: this.view.filter, width: this.width, spread: this.view.spread };
	}

	#refresh = newestOnly<void>(async () => {
		const question = this.#question();
		if (!question) return;
		try {
			const { aggregates, layout, milliseconds } = await queries.ask(question, this.#opening.signal);
			if (this.dataset?.id !== question.dataset) return;
			const known = this.#layout === layout;
			if (!known) {
				this.hexagons = withCentres(layout);
				this.hotSpots = undefined;
			}
			this.#layout = layout;
			this.aggregates = aggregates;
			this.counting = milliseconds;
			this.leading = undefined;
			void this.#compare();
			const pointed = this.described?.bin;
			if (pointed !== undefined && !known) this.described = undefined;
			else if (pointed !== undefined) void this.#describe(pointed);
		} catch (error) {
			this.#fail(error);
		}
	});

	/** Finds what stands out among the counts shown, if the map is to show it. */
	#compare = newestOnly<void>(async () => {
		const { hexagons, aggregates, view } = this;
		this.#weighing.abort();
		this.pattern = undefined;
		if (view.layer !== 'hot-spots' || !hexagons || !aggregates) return void (this.hotSpots = undefined);
		try {
			const found = await hotSpots(hexagons, aggregates.bins, this.#opening.signal);
			if (this.hexagons !== hexagons) return;
			this.hotSpots = found;
			void this.#weigh(hexagons, aggregates.bins);
		} catch (error) {
			this.#fail(error);
		}
	});

	#weighing = new AbortController();

	/** Works out how incidents lie; given up as soon as others are shown. */
	async #weigh(hexagons: Hexagons, bins: Float64Array): Promise<void> {
		const { signal } = (this.#weighing = new AbortController());
		try {
			const found = await patternOf(hexagons, bins, signal);
			if (!signal.aborted) this.pattern = found;
		} catch (error) {
			this.#fail(error);
		}
	}

	#describe = newestOnly<number>(async (bin) => {
		const question = this.#question();
		if (!question) return;
		try {
			const counts = await queries.describe(question, [bin], this.#opening.signal);
			if (this.width === question.width) this.described = { bin, counts };
		} catch (error) {
			this.#fail(error);
		}
	});

	#set(view: View) {
		this.view = view;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			this.#timer = undefined;
			const query = writeView(this.view);
			this.#address = JSON.stringify(query);
			navigation.setQuery(query);
		}, ADDRESS_MS);
	}

	#read() {
		this.#address = this.#written();
		this.view = readView((key) => navigation.query(key));
	}

	/** The part of the address that is ours. */
	#written() {
		return JSON.stringify(Object.fromEntries(VIEW_KEYS.map((key) => [key, navigation.query(key) ?? undefined])));
	}

	#fail(error: unknown) {
		if (isAbort(error)) return;
		if (!isAppError(error)) throw error;
		this.failure = error;
	}
}

function withCentres(layout: HexagonLayout): Hexagons {
	const x = new Float64Array(layout.cols.length);
	const y = new Float64Array(layout.cols.length);
	for (let k = 0; k < x.length; k++) [x[k], y[k]] = hexagonCentre(layout.width, layout.cols[k], layout.rows[k]);
	return { ...layout, x, y };
}

export const explore = new Explore();
