import { PER_KM2 } from '$lib/domain/exploration';
import { queries } from '$lib/compute/query';
import { newestOnly } from '$lib/compute/newest';
import { partOf, ratesOf } from '$lib/compute/statistics';
import { surfaceOf } from '$lib/compute/surfaces';
import type { BoundaryLayer, Bounds, Dataset } from '$lib/domain/dataset';
import { isAbort } from '$lib/domain/errors';
import type { Aggregates, Filter, HexagonLayout, Layer, LayerOptions, Overview } from '$lib/domain/exploration';
import { areaColumnOf, type AreaTable } from '$lib/domain/joins';
import type { Progress } from '$lib/domain/kernel';
import { denominators, type Denominator } from '$lib/joins/denominators';
import { loadText } from '$lib/messages/load';
import { language, text } from '$lib/messages/text';
import { areaSizes } from '$lib/spatial/area-sizes';
import { localProjection } from '$lib/spatial/projection';
import { empiricalBayes } from '$lib/statistics/empirical-bayes';
import type { AreaReading, LayerReading } from '$lib/statistics/map-readings';
import { readJoins } from '$lib/storage/joins';
import { comparedOf } from '$lib/saying/compared';
import { daysIn } from '$lib/temporal/compared-periods';
import { binsOver, wholeRecord } from './whole-record';

/** What the map shows, as far as its colours depend on it. */
export interface Shown {
	dataset: Dataset;
	overview: Overview;
	boundaries: BoundaryLayer | undefined;
	/** Of the map, degrees. */
	bounds: Bounds;
	hexagons: HexagonLayout & { x: Float64Array<ArrayBuffer>; y: Float64Array<ArrayBuffer> };
	aggregates: Aggregates;
	filter: Filter;
	layer: Layer;
	options: LayerOptions;
	signal: AbortSignal;
}

/** Reads what the colours of the map are made from, beside the counts, as often as what is shown changes. */
export class MapLayers {
	/** What was read last; that of another layer is gone. */
	reading = $state.raw<LayerReading>();
	/** What is being worked out, where it takes its time. */
	working = $state.raw<Progress>();
	/** What takes its time was given up: nothing is drawn of what is shown. */
	stopped = $state(false);
	/** What a rate can stand over; undefined until it is known. */
	denominators = $state.raw<Denominator[]>();

	#tables: Promise<AreaTable[]> | undefined;
	#of = '';
	/** What was asked for last, and what `reading` is of, where that takes its time. */
	#asked: Shown | undefined;
	#made: Shown | undefined;
	#slow = new AbortController();
	readonly #fail: (error: unknown) => void;

	constructor(fail: (error: unknown) => void) {
		this.#fail = fail;
	}

	/** Another dataset is opened: nothing of the one before is left. */
	forget(): void {
		this.drop();
		this.#tables = this.denominators = undefined;
	}

	/** The layer and the hexagons that were read are no longer shown. */
	drop(): void {
		this.#slow.abort();
		this.reading = this.working = undefined;
		this.stopped = false;
	}

	async show(shown: Shown): Promise<void> {
		const { layer, hexagons } = shown;
		const of = `${layer} ${hexagons.width}`;
		if (of !== this.#of) this.drop();
		this.#of = of;
		if (layer === 'heat' || layer === 'relative') return this.#smooth(shown);
		this.#slow.abort();
		if (layer !== 'density' && layer !== 'hot-spots' && layer !== 'emerging') await this.#quick(shown);
	}

	/** Gives up what takes long. A picture of another filter goes too: it would be taken for what is shown. */
	stop(): void {
		this.#slow.abort();
		this.stopped = this.#made !== this.#asked;
		if (this.stopped) this.reading = undefined;
	}

	#quick = newestOnly<Shown>(async (shown) => {
		await this.#attempt(shown, async () => {
			const read = { rate: () => this.#rate(shown), share: () => share(shown), change: () => change(shown), areas: () => this.#areas(shown) }; // prettier-ignore
			return read[shown.layer as keyof typeof read]();
		});
	});

	async #smooth(shown: Shown): Promise<void> {
		this.#slow.abort();
		const { signal } = (this.#slow = new AbortController());
		const own = { ...shown, signal: AbortSignal.any([signal, shown.signal]) };
		this.#asked = own;
		this.stopped = false;
		this.working = { share: 0 };
		if (await this.#attempt(own, () => this.#surface(own))) this.#made = own;
		if (this.#slow.signal === signal) this.working = undefined;
	}

	/** @returns whether it was read */
	async #attempt(shown: Shown, read: () => Promise<LayerReading>): Promise<boolean> {
		try {
			const found = await read();
			shown.signal.throwIfAborted();
			if (this.#of !== `${shown.layer} ${shown.hexagons.width}`) return false;
			this.reading = found;
			return true;
		} catch (error) {
			if (!isAbort(error)) this.#fail(error);
			return false;
		}
	}

	async #denominator({ dataset, boundaries, options, signal }: Shown): Promise<Denominator | undefined> {
		const tables = await (this.#tables ??= readJoins(dataset.id).then((joins) => joins.tables));
		signal.throwIfAborted();
		this.denominators ??= denominators(boundaries, tables, dataset.extras[areaColumnOf(dataset)]?.name);
		return this.denominators.find(({ name }) => name === options.over) ?? this.denominators[0];
	}

	async #rate(shown: Shown): Promise<LayerReading> {
		const { hexagons, aggregates, boundaries, signal } = shown;
		const over = await this.#denominator(shown);
		if (!boundaries || !over) return without('rate');
		const { amount, ...rates } = await ratesOf(
			{
				width: hexagons.width,
				x: hexagons.x,
				y: hexagons.y,
				counts: aggregates.bins.slice(0, -1),
				bounds: shown.bounds,
				areas: boundaries.geojson,
				amounts: over.values
			},
			signal
		);
		return { layer: 'rate', rates, amount, over: over.name };
	}

	async #areas(shown: Shown): Promise<LayerReading> {
		const { aggregates, overview, boundaries } = shown;
		if (!boundaries || !overview.area) return without('areas');
		const over = shown.options.over === PER_KM2 ? undefined : await this.#denominator(shown);
		return areasOf(aggregates, overview, boundaries, shown.bounds, over);
	}

	async #surface(shown: Shown): Promise<LayerReading> {
		const { dataset, boundaries, filter, hexagons, layer, options, signal } = shown;
		const ask = async (asked: Filter) => (await queries.points({ filter: asked, width: hexagons.width }, {}, signal)).parts!;
		const over = layer === 'relative' && !filter.categories ? await this.#denominator(shown) : undefined;
		if (layer === 'relative' && !filter.categories && !over) return without('relative');
		const below =
			layer === 'heat' ? null : over ? { amounts: over.values.slice() } : { parts: await ask({ ...filter, categories: null }) };
		const surface = await surfaceOf(
			{
				parts: await ask(filter),
				bounds: shown.bounds,
				areas: boundaries && groundCovers(dataset, boundaries) ? boundaries.geojson : null,
				bandwidth: options.reach,
				adaptive: options.adaptive,
				below
			},
			signal,
			(progress) => {
				// The last word may come after the answer.
				if (!signal.aborted && this.working) this.working = progress;
			}
		);
		if (!surface) return without('smooth');
		return layer === 'heat' ? { layer, surface } : { layer: 'relative', surface, below: over?.name ?? (await words()).all };
	}
}

/** The map may be read before what the screen fetches later is there. */
async function words() {
	await loadText(language(), 'exploring');
	return text.exploring.withoutLayer;
}

async function without(why: 'rate' | 'areas' | 'relative' | 'smooth' | 'share' | 'change'): Promise<LayerReading> {
	return { layer: 'none', reason: (await words())[why] };
}

/** Boundaries under which too few rows lie are no ground: a map masked by them would hide what was recorded. */
function groundCovers({ rows }: Dataset, { joined }: BoundaryLayer): boolean {
	return !joined || joined.outside < 0.02 * rows;
}

async function share({ aggregates, filter, hexagons, signal }: Shown): Promise<LayerReading> {
	if (!filter.categories) return without('share');
	const all = await queries.ask({ filter: { ...filter, categories: null }, width: hexagons.width }, signal);
	const [part, whole] = [aggregates.bins.slice(0, -1), all.aggregates.bins.slice(0, -1)];
	return { layer: 'share', shares: await partOf(part, whole, signal), part, whole };
}

async function change(shown: Shown): Promise<LayerReading> {
	const { filter, hexagons, options, signal } = shown;
	const { width } = hexagons;
	const { record, faults } = await wholeRecord({ ...shown, width }, signal);
	const periods = comparedOf(record, filter.days, faults, options.against);
	if (!periods) return without('change');
	const before = await binsOver(periods.before, { filter, width, record }, signal);
	const after = await binsOver(periods.after, { filter, width, record }, signal);
	const both = after.map((n, k) => n + before[k]);
	const expected = daysIn(periods.after) / (daysIn(periods.after) + daysIn(periods.before));
	return { layer: 'change', changes: await partOf(after, both, signal, expected), before, after, periods };
}

function areasOf(
	{ areas }: Aggregates,
	{ area }: Overview,
	{ geojson }: BoundaryLayer,
	bounds: Bounds,
	over: Denominator | undefined
): AreaReading {
	const code = new Map(area!.names.map((name, k) => [name, k + 1]));
	const codes = Int32Array.from(geojson.features, ({ properties }) => code.get(String(properties?.name ?? '')) ?? -1);
	const counts = Float64Array.from(codes, (at) => (at < 0 ? 0 : areas[at]));
	return {
		layer: 'areas',
		counts,
		codes,
		sizes: areaSizes(geojson, localProjection(bounds)),
		rates: over ? empiricalBayes(counts, over.values) : null,
		amount: over?.values ?? null,
		over: over?.name ?? null
	};
}
