import { queries } from '$lib/compute/query';
import { newestOnly } from '$lib/compute/newest';
import type { BoundaryLayer, Dataset } from '$lib/domain/dataset';
import { isHexagonChosen, pressArea, pressHexagon } from '$lib/domain/chosen';
import { isAbort, isAppError, type AppError } from '$lib/domain/errors';
import {
	EVERYTHING,
	type Aggregates,
	type Also,
	type Beside,
	type Classes,
	type Filter,
	type HexagonLayout,
	type Layer,
	type LayerOptions,
	type Overview
} from '$lib/domain/exploration';
import { areaColumnOf, rowsStamp } from '$lib/domain/joins';
import { areaBounds } from '$lib/spatial/area-bounds';
import type { areaFinder } from '$lib/spatial/area-finder';
import { hexagonCentres, suggestedWidth } from '$lib/spatial/hexagons';
import { localProjection, projectPoint } from '$lib/spatial/projection';
import type { Links } from '$lib/statistics/questions/near-repeats';
import { readBoundaries } from '$lib/storage/boundaries';
import { navigation } from './navigation.svelte';
import { readView, START, VIEW_KEYS, writeView, type Camera, type View } from './explore-view';
import type { MapExtras, Sight } from './map-extras.svelte';
import { StandingOut } from './standing-out.svelte';

/** Hexagons with their centres in metres, found once a width. */
export interface Hexagons extends HexagonLayout {
	x: Float64Array<ArrayBuffer>;
	y: Float64Array<ArrayBuffer>;
}

/** The hexagon that is pointed at, and what was recorded there. */
export interface Described {
	bin: number;
	/** Net counts by category. */
	counts: Float64Array;
}

const FILTERS = ['place', 'categories', 'areas', 'days', 'weekdays', 'hours'] as const satisfies (keyof Filter)[];

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
	/** The filter that they obey, and whether uncertain times are spread in them: while a count runs the view is ahead of it. */
	countedUnder = $state.raw<Pick<View, 'filter' | 'spread'>>(START);
	hexagons = $state.raw<Hexagons>();
	described = $state.raw<Described>();
	/** Pairs of near repeats that the map is to show; gone when the filter changes. */
	links = $state.raw<Links>();
	/** Position of the cluster that the map is to mark; -1 none. */
	cluster = $state(-1);
	/** Category most recorded in each hexagon; read for the table. */
	leading = $state.raw<Uint16Array>();
	/** What the map shows beside counts and hot spots; undefined until it is wanted. */
	extras = $state.raw<MapExtras>();
	/** Pictures follow each other and are to be compared: the colours of the map keep their limits. */
	steady = $state(false);
	/** The dates are being played (`playing.svelte.ts`, fetched for it). */
	playing = $state(false);
	/** Milliseconds the worker counted for the last answer. */
	counting = $state(0);

	/** Of the map: where most places lie; without any the areas. Null where there is nothing to draw. */
	bounds = $derived(
		this.overview?.bounds ?? (this.overview?.area && this.boundaries ? areaBounds(this.boundaries.geojson) : null)
	);
	/** Without places only areas can be coloured. */
	layer = $derived<Layer>(this.overview && !this.overview.bounds ? 'areas' : this.view.layer);
	/** The earlier time that the map is wished to compare with; null: it compares no times, or as the sentence does. */
	against = $derived.by(() => {
		const { beside, options } = this.view;
		if (this.layer === 'change') return options.against;
		return this.layer === 'density' && typeof beside?.what === 'string' ? beside.what : null;
	});
	suggested = $derived.by(() => {
		const { bounds } = this.overview ?? {};
		return bounds ? suggestedWidth(...projectPoint(localProjection(bounds), bounds[2], bounds[3])) : 500;
	});
	width = $derived(this.view.width ?? this.suggested);
	/** What is filtered. */
	filters = $derived(FILTERS.filter((key) => this.view.filter[key] !== null));
	filtered = $derived(this.filters.length > 0);
	#finder = $state.raw<typeof areaFinder>();
	/** Name of the area of a place in degrees; undefined without boundaries, and until what finds it has come after the map. */
	areaAt = $derived(this.boundaries && this.#finder ? this.#finder(this.boundaries.geojson) : undefined);

	#standingOut = new StandingOut((error) => this.#fail(error));
	#opening = new AbortController();
	/** That of `hexagons`. */
	#layout: HexagonLayout | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** The address as we last read or wrote it. */
	#address = '';

	/** Of the dataset that is open: aborted as soon as another one, or other rows of it, are opened. */
	get standing(): AbortSignal {
		return this.#opening.signal;
	}
	/** Which hexagons stand out; found when the map is to show it. */
	get hotSpots() {
		return this.#standingOut.hotSpots;
	}
	/** How incidents lie as a whole; undefined while it is worked out. */
	get pattern() {
		return this.#standingOut.pattern;
	}

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
			this.links =
			this.failure =
				undefined;
		this.#standingOut.show(undefined);
		this.progress = 0;
		this.extras?.forget();
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
		this.links = undefined;
		void this.#refresh();
	}

	/** Resolves when the counts under the new filter, or under a newer one, are there. */
	change(part: Partial<Filter>): Promise<void> {
		this.#set({ ...this.view, filter: { ...this.view.filter, ...part } });
		this.links = undefined;
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

	/** What part of the map is in sight, metres; null when it is too much for single incidents. */
	sight(box: Sight | null): void {
		this.#sight = box;
		if (this.extras) this.extras.look(box, this.#opening.signal);
		else void this.#showExtras();
	}

	/** What the map is compared with; null: nothing. */
	compareWith(beside: Beside | null): void {
		this.#set({ ...this.view, beside });
		void this.#showExtras();
	}

	/** Fetches what is not needed for the first map. */
	async follows(): Promise<void> {
		this.#finder = (await import('$lib/spatial/area-finder')).areaFinder;
	}

	/** What is drawn over the colours of the map. */
	draw(also: Partial<Also>): void {
		this.#set({ ...this.view, also: { ...this.view.also, ...also } });
		void this.#showExtras();
	}

	show(pane: View['pane']): void {
		this.#set({ ...this.view, pane });
	}

	isChosen(bin: number): boolean {
		const { hexagons } = this;
		if (!hexagons) return false;
		return isHexagonChosen(this.view.filter.place, hexagons.width, hexagons.cols[bin], hexagons.rows[bin]);
	}

	/** Chooses a hexagon as the place, or lets it go; with `more`, beside those chosen already. */
	pick(bin: number, more = false): void {
		const { hexagons } = this;
		if (!hexagons) return;
		void this.change({
			place: pressHexagon(this.view.filter.place, hexagons.width, hexagons.cols[bin], hexagons.rows[bin], more)
		});
	}

	/** Chooses the area of the boundaries at a place in metres: by its name where the rows have one, else by its outline; the same again lets it go. */
	async pickBoundary(x: number, y: number): Promise<void> {
		const { overview, boundaries, dataset } = this;
		if (!overview?.bounds || !boundaries || !dataset) return;
		const { outlineAt } = await import('$lib/spatial/area-ring');
		const found = outlineAt(boundaries.geojson, localProjection(overview.bounds), x, y);
		if (!found) return;
		const counted = dataset.extras[areaColumnOf(dataset)]?.layer === boundaries.id;
		const code = 1 + (counted ? (overview.area?.names.indexOf(found.name) ?? -1) : -1);
		if (code > 0) return this.pickArea(code);
		const { ring } = found;
		const { place } = this.view.filter;
		const chosen = place && 'ring' in place && place.ring.join() === ring?.join();
		if (ring) void this.change({ place: chosen ? null : { ring } });
	}

	/** Chooses an area by its code, or lets it go; with `more`, beside those chosen already. */
	pickArea(code: number, more = false): void {
		void this.change({ areas: pressArea(this.view.filter.areas, code, more) });
	}

	/** Asks what was recorded in a hexagon; -1 stops asking. */
	async point(bin: number): Promise<void> {
		if (bin < 0) this.described = undefined;
		else if (bin !== this.described?.bin) await this.#describe(bin);
	}

	/** Reads the leading category of every hexagon, for the table. */
	async readLeading(): Promise<void> {
		const question = this.question();
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
		const question = this.question();
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

	paint(layer: Layer, options: Partial<LayerOptions> = {}): void {
		this.#set({ ...this.view, layer, options: { ...this.view.options, ...options } });
		this.#shown();
	}

	/** How counts and rates are cut into colours. Nothing is counted anew for it. */
	classify(classes: Classes | null): void {
		this.#set({ ...this.view, options: { ...this.view.options, classes } });
	}

	/** Which column the bars count by; null: the category. */
	countedBy(name: string | null): void {
		this.#set({ ...this.view, by: name });
	}

	/** Shows a view that was kept; resolves when it is counted. */
	async restore(view: View): Promise<void> {
		this.#set(view);
		this.links = undefined;
		await this.#refresh();
	}

	/** The screen is left: nothing more is written to the address. */
	leave(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.described = undefined;
	}

	/** What is asked at present, for those who ask more of the same; undefined until a dataset stands open. */
	question(): { dataset: string; filter: Filter; width: number; spread: boolean } | undefined {
		if (!this.dataset || !this.overview) return undefined;
		return { dataset: this.dataset.id, filter: this.view.filter, width: this.width, spread: this.view.spread };
	}

	#refresh = newestOnly<void>(async () => {
		const question = this.question();
		if (!question) return;
		try {
			const { aggregates, layout, milliseconds } = await queries.ask(question, this.#opening.signal);
			if (this.dataset?.id !== question.dataset) return;
			const known = this.#layout === layout;
			if (!known) this.hexagons = withCentres(layout);
			this.#layout = layout;
			this.countedUnder = question;
			this.aggregates = aggregates;
			this.counting = milliseconds;
			this.leading = undefined;
			this.#shown();
			const pointed = this.described?.bin;
			if (pointed !== undefined && !known) this.described = undefined;
			else if (pointed !== undefined) void this.#describe(pointed);
		} catch (error) {
			this.#fail(error);
		}
	});

	/** What follows from the counts and the layer: what stands out, and what else the map is to show. */
	#shown(): void {
		const { hexagons, aggregates, layer } = this;
		void this.#showExtras();
		this.#standingOut.show(
			layer === 'hot-spots' && hexagons && aggregates
				? { hexagons, bins: aggregates.bins, signal: this.#opening.signal }
				: undefined
		);
	}

	#sight: Sight | null = null;

	/** Shows what the map has beside counts and hot spots; fetches it when it is first wanted. */
	async #showExtras(): Promise<void> {
		const { layer, view } = this;
		const { also, beside } = view;
		const plain = layer === 'density' || layer === 'hot-spots' || layer === 'emerging';
		if (!this.extras) {
			if (plain && !also.centres && !also.clusters && !beside && !this.#sight) return;
			const { MapExtras } = await import('./map-extras.svelte');
			this.extras ??= new MapExtras(this, (error) => this.#fail(error));
		}
		this.extras.show(this.#sight, this.#opening.signal);
	}

	#describe = newestOnly<number>(async (bin) => {
		const question = this.question();
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
	return { ...layout, ...hexagonCentres(layout.width, layout.cols, layout.rows) };
}

export const explore = new Explore();
