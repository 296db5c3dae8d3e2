import type { Bounds } from '$lib/domain/dataset';
import { findPileUps, type PileUp } from './pile-ups';

const METRES_PER_DEGREE = 111_195;
/** Points whose quantiles are taken; more would not move them. */
const SAMPLE = 50_000;
/** A place counts as far away beyond this many robust spreads from the middle. */
const FAR = 12;
/** Squared, what is surely not. */
const NEAR = 0.999 * FAR * FAR;
/** Metres: spreads below this are taken for this, so that a file about one street does not cry wolf. */
const LEAST_SPREAD = 1000;

/** Known places only, in degrees. */
export interface Points {
	lon: Float32Array<ArrayBuffer>;
	lat: Float32Array<ArrayBuffer>;
}

/** Gathers the places of an import and says where the middle of them is and how many lie far off. */
export class PlaceSpread {
	#lon = new Float32Array(1 << 12);
	#lat = new Float32Array(1 << 12);
	n = 0;

	add(lon: Float64Array, lat: Float64Array, from: number, to: number): void {
		while (this.n + to - from > this.#lon.length) {
			this.#lon = doubled(this.#lon);
			this.#lat = doubled(this.#lat);
		}
		for (let i = from; i < to; i++) {
			if (lon[i] !== lon[i]) continue;
			this.#lon[this.n] = lon[i];
			this.#lat[this.n++] = lat[i];
		}
	}

	/** The places so far, in arrays that own their buffers. */
	points(): Points {
		return { lon: this.#lon.slice(0, this.n), lat: this.#lat.slice(0, this.n) };
	}

	/** Adds the places of another. */
	addAll({ lon, lat }: Points): void {
		while (this.n + lon.length > this.#lon.length) {
			this.#lon = doubled(this.#lon);
			this.#lat = doubled(this.#lat);
		}
		this.#lon.set(lon, this.n);
		this.#lat.set(lat, this.n);
		this.n += lon.length;
	}

	/** Points on which suspiciously many of the rows lie. */
	pileUps(): PileUp[] {
		return findPileUps(this.#lon, this.#lat, this.n);
	}

	/** Evenly spread over the rows. */
	#sample(values: Float32Array): Float32Array {
		const step = Math.max(1, Math.ceil(this.n / SAMPLE));
		const sample = new Float32Array(Math.ceil(this.n / step));
		for (let i = 0; i < sample.length; i++) sample[i] = values[i * step];
		return sample;
	}

	/** The middle 99.8 % of longitudes and of latitudes; null without places. */
	bounds(): Bounds | null {
		if (!this.n) return null;
		const lon = this.#sample(this.#lon).sort();
		const lat = this.#sample(this.#lat).sort();
		const [low, high] = [0.001, 0.999];
		return [quantile(lon, low), quantile(lat, low), quantile(lon, high), quantile(lat, high)];
	}

	/**
	 * Places farther than FAR robust spreads from the middle: the middle is the median, the spread 1.4826 times the median distance from it
	 * in each direction (the median absolute deviation, which far-off points do not move).
	 * @see Leys et al. (2013), Detecting outliers: use absolute deviation around the median, J. Experimental Social Psychology 49(4)
	 */
	outside(): number {
		if (!this.n) return 0;
		const x0 = quantile(this.#sample(this.#lon).sort(), 0.5);
		const y0 = quantile(this.#sample(this.#lat).sort(), 0.5);
		const perLon = METRES_PER_DEGREE * Math.cos((y0 * Math.PI) / 180);
		const spread = (values: Float32Array, middle: number, scale: number) => {
			const distances = this.#sample(values).map((value) => Math.abs(value - middle));
			return Math.max(LEAST_SPREAD, 1.4826 * scale * quantile(distances.sort(), 0.5));
		};
		const [sx, sy] = [spread(this.#lon, x0, perLon), spread(this.#lat, y0, METRES_PER_DEGREE)];
		let far = 0;
		for (let i = 0; i < this.n; i++) {
			const x = ((this.#lon[i] - x0) * perLon) / sx;
			const y = ((this.#lat[i] - y0) * METRES_PER_DEGREE) / sy;
			// The exact distance takes ten times as long, and most places are near.
			if (x * x + y * y > NEAR && Math.hypot(x, y) > FAR) far++;
		}
		return far;
	}
}

const quantile = (sorted: Float32Array, share: number) => sorted[Math.round(share * (sorted.length - 1))];

function doubled(array: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
	const more = new Float32Array(array.length * 2);
	more.set(array);
	return more;
}
