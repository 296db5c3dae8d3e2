import type { Explore } from './explore.svelte';
import { MapBeside } from './map-beside.svelte';
import { MapLayers } from './map-layers.svelte';
import { MapOverlays } from './map-overlays.svelte';

/** A part of the map, metres: west, south, east, north. */
export type Sight = readonly [number, number, number, number];

/** What the map shows beside counts and hot spots: other layers, what is drawn over them, a second map. Fetched when first wanted: most maps do without. */
export class MapExtras {
	/** What the other layers are made from. */
	readonly layers: MapLayers;
	/** What lies over the colours. */
	readonly overlays: MapOverlays;
	/** What the map is compared with. */
	readonly beside: MapBeside;
	readonly #explore: Explore;
	#sight: Sight | null = null;
	#signal: AbortSignal | undefined;

	/** @param fail  told of what went wrong */
	constructor(explore: Explore, fail: (error: unknown) => void) {
		this.#explore = explore;
		this.layers = new MapLayers(fail);
		this.overlays = new MapOverlays(fail);
		this.beside = new MapBeside(fail);
	}

	/** Another dataset is opened. */
	forget(): void {
		this.layers.forget();
		this.overlays.forget();
		this.beside.forget();
	}

	/**
	 * The counts, or what is wanted, have changed.
	 * @param sight   the part of the map where single incidents may be drawn; null: it is too large
	 * @param signal  of the dataset that is open
	 */
	show(sight: Sight | null, signal: AbortSignal): void {
		this.#signal = signal;
		const { dataset, overview, boundaries, bounds, hexagons, aggregates, view, layer, width } = this.#explore;
		if (!dataset || !overview || !hexagons || !aggregates || !bounds) return this.layers.drop();
		const { filter, options, also, beside } = view;
		void this.layers.show({ dataset, overview, boundaries, bounds, hexagons, aggregates, filter, layer, options, signal });
		void this.overlays.show({ overview, categories: dataset.categories.length, filter, width, also, signal });
		this.look(sight, signal);
		void this.beside.show(beside && overview.bounds && { dataset, overview, filter, width, beside, signal });
	}

	/** What was stopped is worked out after all. */
	again(): void {
		this.overlays.again();
		if (this.#signal) this.show(this.#sight, this.#signal);
	}

	/** Another part of the map is in sight: nothing but single incidents depends on it. */
	look(sight: Sight | null, signal: AbortSignal): void {
		this.#sight = sight;
		const { overview, view, width } = this.#explore;
		if (!overview) return;
		void this.overlays.look({ filter: view.filter, width, box: view.also.incidents ? sight : null, signal });
	}
}
