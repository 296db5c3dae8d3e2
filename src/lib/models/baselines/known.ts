import { AppError } from '$lib/domain/errors';
import type { CellIndex } from './cells';
import { gaussianSpreader, spreader, type SpreadIncident } from './kernel-sums';

/** Incidents inside the cells, in order of time: those of tick t stand at offsets[t] … offsets[t+1]-1. */
export interface IncidentSeries {
	ticks: number;
	offsets: Uint32Array<ArrayBuffer>;
	cell: Uint32Array<ArrayBuffer>;
	/** > 0. */
	weight: Float32Array<ArrayBuffer>;
	/** Metres. */
	x: Float32Array<ArrayBuffer>;
	y: Float32Array<ArrayBuffer>;
}

/** Days of the memories that fade by half: an incident h days old counts half as much as one of yesterday. */
export const HALF_LIVES = [3, 7, 14, 30, 60, 120, 180, 270, 365] as const;
/** Days of the plain counts over the recent past. */
export const SPANS = [7, 30, 90, 365] as const;
/** Metres of the kernel densities over the last 365 days. */
export const BANDWIDTHS = [100, 200, 300] as const;
const KDE_DAYS = 365;
/** Prospective hot spots reach this far back and around (Bowers, Johnson and Pease 2004). */
const PROMAP_DAYS = 60;
const PROMAP_RADIUS = 400;

export interface KnownOptions {
	perDay: number;
	/** Kernel bandwidths to keep up, metres; each costs time for every incident. */
	bandwidths: readonly number[];
	promap: boolean;
	/** Ticks of counts by cell kept for looking back at sequences; 0 for none. */
	sequenceTicks: number;
}

/**
 * Everything a forecast may know at one moment, the tick `asOf`: it has read the incidents of earlier ticks and of none
 * later, and can only move forward. All features and baselines are made from this and nothing else.
 *
 * Time O(ticks × cells × half-lives); memory a few numbers a cell, whatever the length of the record.
 */
export class Known {
	asOf = 0;
	/** All incidents of each cell so far. */
	readonly total: Float64Array<ArrayBuffer>;
	/** Incidents of all cells, by tick. */
	readonly city: Float64Array<ArrayBuffer>;
	readonly #ewma = new Map<number, Float64Array<ArrayBuffer>>();
	readonly #ewmaWeight = new Map<number, number>();
	readonly #own = new Map<number, Float64Array<ArrayBuffer>>();
	readonly #near = new Map<number, Float64Array<ArrayBuffer>>();
	readonly #kde = new Map<number, { sums: Float64Array<ArrayBuffer>; spread: SpreadIncident }>();
	readonly #promap?: { ring: Float64Array<ArrayBuffer>[]; spread: SpreadIncident };
	readonly #sequence: Float32Array<ArrayBuffer>[] = [];
	readonly #neighbours: { starts: Uint32Array; list: Uint32Array };

	constructor(
		readonly cells: CellIndex,
		readonly series: IncidentSeries,
		readonly options: KnownOptions
	) {
		const zeros = () => new Float64Array(cells.count);
		this.total = zeros();
		this.city = new Float64Array(series.ticks);
		this.#neighbours = cells.neighbours();
		for (const h of HALF_LIVES) {
			this.#ewma.set(h, zeros());
			this.#ewmaWeight.set(h, 0);
		}
		for (const span of SPANS) {
			this.#own.set(span, zeros());
			this.#near.set(span, zeros());
		}
		for (const b of options.bandwidths) this.#kde.set(b, { sums: zeros(), spread: gaussianSpreader(cells, series, b) });
		if (options.promap) {
			const half = cells.lattice.size / 2;
			this.#promap = {
				ring: Array.from({ length: PROMAP_DAYS * options.perDay }, zeros),
				spread: spreader(cells, series, PROMAP_RADIUS, (d) => 1 / (1 + d / half))
			};
		}
		for (let t = 0; t < options.sequenceTicks; t++) this.#sequence.push(new Float32Array(cells.count));
	}

	/**
	 * Reads on until everything before `tick` is known.
	 *
	 * @throws AppError `input/value` when `tick` lies in the past, or after the record
	 */
	advanceTo(tick: number): this {
		if (tick < this.asOf || tick > this.series.ticks)
			throw new AppError(
				'input/value',
				`Asked to move from tick ${this.asOf} to ${tick}; expected ${this.asOf} to ${this.series.ticks}.`
			);
		while (this.asOf < tick) this.#readTick();
		return this;
	}

	/** Incidents a tick in each cell, fading by half every `halfLife` days. */
	ewma(halfLife: number, out = new Float64Array(this.cells.count)): Float64Array<ArrayBuffer> {
		const state = this.#ewma.get(halfLife)!;
		const weight = this.#ewmaWeight.get(halfLife)! || 1;
		for (let c = 0; c < out.length; c++) out[c] = state[c] / weight;
		return out;
	}

	/** Incidents in each cell over the last `span` days. */
	own(span: number): Float64Array<ArrayBuffer> {
		return this.#own.get(span)!;
	}

	/** Incidents in each cell's neighbours over the last `span` days. */
	near(span: number): Float64Array<ArrayBuffer> {
		return this.#near.get(span)!;
	}

	/** Ticks that a span of days really covers so far. */
	covered(span: number): number {
		return Math.min(span * this.options.perDay, this.asOf);
	}

	/** Gaussian kernel density of the last 365 days at each cell's centre, in incidents (not normalised). */
	kde(bandwidth: number): Float64Array<ArrayBuffer> {
		return this.#kde.get(bandwidth)!.sums;
	}

	/** ProMap: recent and near incidents weigh more, 1 / (1 + weeks) · 1 / (1 + half cells), up to 60 days and 400 m. */
	promap(): Float64Array<ArrayBuffer> {
		const sums = new Float64Array(this.cells.count);
		const { ring } = this.#promap!;
		for (let age = 1; age <= Math.min(ring.length, this.asOf); age++) {
			const days = Math.floor((age - 1) / this.options.perDay);
			const weight = 1 / (1 + Math.floor(days / 7));
			const tick = ring[(this.asOf - age) % ring.length];
			for (let c = 0; c < sums.length; c++) sums[c] += weight * tick[c];
		}
		return sums;
	}

	/** Incidents of each cell between `from` and `to` ticks ago (to < from ≤ the kept ticks). */
	between(from: number, to: number, out: Float32Array): Float32Array {
		out.fill(0);
		for (let age = to + 1; age <= Math.min(from, this.asOf); age++) {
			const tick = this.#sequence[(this.asOf - age) % this.#sequence.length];
			for (let c = 0; c < out.length; c++) out[c] += tick[c];
		}
		return out;
	}

	#readTick() {
		const { series, options } = this;
		const t = this.asOf;
		for (const h of HALF_LIVES) {
			const q = 0.5 ** (1 / (h * options.perDay));
			const state = this.#ewma.get(h)!;
			for (let c = 0; c < state.length; c++) state[c] *= q;
			this.#ewmaWeight.set(h, this.#ewmaWeight.get(h)! * q + 1);
		}
		const ring = this.#promap?.ring;
		const promap = ring?.[t % ring.length].fill(0);
		const sequence = this.#sequence.length ? this.#sequence[t % this.#sequence.length].fill(0) : undefined;
		for (let i = series.offsets[t]; i < series.offsets[t + 1]; i++) {
			const c = series.cell[i];
			const w = series.weight[i];
			this.total[c] += w;
			this.city[t] += w;
			if (sequence) sequence[c] += w;
			for (const state of this.#ewma.values()) state[c] += w;
			for (const span of SPANS) this.#count(span, c, w);
			for (const { sums, spread } of this.#kde.values()) spread(i, sums, 1);
			if (promap) this.#promap!.spread(i, promap, 1);
		}
		for (const span of SPANS)
			this.#forget(t - span * options.perDay, (i) => this.#count(span, series.cell[i], -series.weight[i]));
		if (this.#kde.size)
			this.#forget(t - KDE_DAYS * options.perDay, (i) => {
				for (const { sums, spread } of this.#kde.values()) spread(i, sums, -1);
			});
		this.asOf++;
	}

	/** What became too old with this tick. */
	#forget(tick: number, drop: (i: number) => void) {
		if (tick >= 0) for (let i = this.series.offsets[tick]; i < this.series.offsets[tick + 1]; i++) drop(i);
	}

	#count(span: number, c: number, w: number) {
		this.#own.get(span)![c] += w;
		const near = this.#near.get(span)!;
		const { starts, list } = this.#neighbours;
		for (let k = starts[c]; k < starts[c + 1]; k++) near[list[k]] += w;
	}
}
