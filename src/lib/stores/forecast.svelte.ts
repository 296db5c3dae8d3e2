import type { BoundaryLayer, Dataset } from '$lib/domain/dataset';
import { exportName, forecastExport, type NamedPlace } from '$lib/forecasting/export-places';
import { placesCsv } from '$lib/forecasting/export-csv';
import { placesGeoJson } from '$lib/forecasting/export-geojson';
import { caughtInTest, cellLayout, cellOutline, mostPlaces, rankPlaces } from '$lib/forecasting/places';
import { periodNames } from '$lib/forecasting/question-words';
import { placeReasons } from '$lib/forecasting/reason-words';
import { areaColumnOf } from '$lib/domain/joins';
import { areaFinder } from '$lib/spatial/area-finder';
import { unprojectPoint } from '$lib/spatial/projection';
import { readBoundaries } from '$lib/storage/boundaries';
import { datasets } from './datasets.svelte';
import { navigation } from './navigation.svelte';
import { notices } from './notices.svelte';
import { runs } from './runs.svelte';

export type Measure = 'expected' | 'chance';
const USUAL_PLACES = 20;

/** The forecast on the screen. What it shows stands in the address: run, model, measure and number of places. */
class Forecast {
	boundaries = $state.raw<BoundaryLayer>();
	/** The number of places while the slider moves; the address follows when it is let go. */
	#sliding = $state<number>();
	#dataset: string | undefined;

	run = $derived(runs.current);
	measure: Measure = $derived(datasets.ready && navigation.query('measure') === 'chance' ? 'chance' : 'expected');
	/** The one asked for, else the one the verdict recommends. */
	model = $derived.by(() => {
		const asked = datasets.ready ? navigation.query('model') : null;
		const find = (name: string | null | undefined) => runs.models.find((model) => model.name === name);
		return find(asked) ?? find(runs.verdict?.best);
	});
	/** The model asked for in the address, where this run does not hold it. */
	missing = $derived.by(() => {
		const asked = datasets.ready ? navigation.query('model') : null;
		return asked && runs.modelsReady && !runs.models.some(({ name }) => name === asked) ? asked : undefined;
	});
	most = $derived(this.run ? mostPlaces(this.run.body) : 1);
	k = $derived.by(() => {
		const asked = Number((datasets.ready && navigation.query('k')) || NaN);
		const wanted = this.#sliding ?? (asked >= 1 ? Math.round(asked) : USUAL_PLACES);
		return Math.min(wanted, this.most);
	});
	layout = $derived(this.run && cellLayout(this.run.body));
	#areaOf = $derived(this.boundaries ? areaFinder(this.boundaries.geojson) : undefined);
	places: NamedPlace[] = $derived.by(() => {
		const { run, model } = this;
		if (!run || !model) return [];
		const { many } = periodNames(run.body.task.period);
		// A mixture is moved by what moves its learned part.
		const part = runs.models.find(({ name }) => `${name} blend` === model.name);
		const baseline = runs.models.find(({ name }) => name === run.body.reference && name !== model.name);
		const because = new Map(part?.body.reasons.map((reason) => [reason.cell, reason.because]));
		return rankPlaces(run.body, model.body, this.k).map((place) => ({
			...place,
			area: this.#areaOf?.(place.lon, place.lat),
			reasons: placeReasons(
				because.get(place.cell) ?? place.because,
				place.history,
				many,
				model.body.kind === 'baseline' ? undefined : baseline?.body.muNext[place.cell]
			)
		}));
	});
	outlines = $derived(this.run ? this.places.map(({ cell }) => cellOutline(this.run!.body, cell)) : []);
	caught = $derived(this.run && this.model && caughtInTest(this.run.body, this.model.body, this.k));

	/** Reads what belongs to a dataset; runs and models are read by `runs`. */
	async open(dataset: Dataset): Promise<void> {
		if (this.#dataset === dataset.id) return;
		this.#dataset = dataset.id;
		this.boundaries = undefined;
		this.#sliding = undefined;
		try {
			const layers = await readBoundaries(dataset.id);
			const counted = dataset.extras[areaColumnOf(dataset)]?.layer;
			if (this.#dataset === dataset.id) this.boundaries = layers.find(({ id }) => id === counted) ?? layers[0];
		} catch (error) {
			notices.fail(error); // places go without names
		}
	}

	/** A cell's name for the map: its area where there are boundaries, else its place as `write` puts it. */
	describe(cell: number, write: (lon: number, lat: number) => string, rank: number | undefined) {
		const { cells } = this.run!.body;
		const [lon, lat] = unprojectPoint(cells.projection, this.layout!.x[cell], this.layout!.y[cell]);
		return { title: this.#areaOf?.(lon, lat) ?? write(lon, lat), rank };
	}

	/** While the slider moves. */
	slide(k: number): void {
		this.#sliding = k;
	}

	/** When it is let go. */
	choose(k: number): void {
		this.#sliding = k;
		navigation.setQuery({ k });
	}

	/** The address says it now, and the back button may say otherwise. */
	arrived(): void {
		this.#sliding = undefined;
	}

	/** The chosen places as a file. */
	file(kind: 'csv' | 'geojson', dataset: Dataset): { name: string; blob: Blob } | undefined {
		const { run, model, caught } = this;
		if (!run || !model || !caught) return undefined;
		const out = forecastExport(dataset, run.body, model.body, this.places, caught);
		const name = `${exportName(out)}.${kind}`;
		if (kind === 'csv') return { name, blob: new Blob([placesCsv(out)], { type: 'text/csv;charset=utf-8' }) };
		const text = JSON.stringify(placesGeoJson(out, run.body), null, '\t');
		return { name, blob: new Blob([text], { type: 'application/geo+json' }) };
	}
}

export const forecast = new Forecast();
