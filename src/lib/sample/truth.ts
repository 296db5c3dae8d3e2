import { FIRST_DAY, RUN_IN, type Weather } from './calendar';
import { DAY_MS } from '$lib/temporal/civil';
import { CATEGORIES, type SampleCategory, type Triggering } from './categories';
import type { District } from './districts';
import { expectedBackground } from './events';
import { latOf, lonOf, ORIGIN } from './geography';
import { OUTBREAK } from './outbreak';
import { RECORDED_SHARE } from './recording';
import { weekOf } from './rhythms';
import type { Streets } from './streets';

/** What was planted in the sample city: what models, alerts and audits should find. Never shown as data. */
export interface SampleTruth {
	/** The dataset it belongs to. */
	dataset: string;
	seed: number;
	invented: true;
	/** Degrees; metres below are local equirectangular around this point, x east and y north. */
	origin: { lon: number; lat: number };
	/**
	 * Expected background events over the whole time, in squares: `expected[category][row * across + column]`, row 0 in the
	 * south. What they trigger comes on top, within reach; what goes unrecorded is still in.
	 */
	intensity: {
		x: number;
		y: number;
		cell: number;
		across: number;
		up: number;
		expected: Record<string, Float32Array<ArrayBuffer>>;
	};
	/** Triggering of the categories that have it. */
	triggering: Record<string, Triggering>;
	/** Season, trend and effect of weather of each category (see SampleCategory for units). */
	rhythms: Record<string, Pick<SampleCategory, 'total' | 'season' | 'trend' | 'weather'>>;
	outbreak: {
		category: string;
		lon: number;
		lat: number;
		/** Metres. */
		radius: number;
		/** Civil milliseconds; `to` is the midnight that ends it. */
		from: number;
		to: number;
		/** Events added; all of them recorded. */
		excess: number;
	};
	/** The planted reporting bias and what it did. */
	recording: {
		recordedShare: { A: number; B: number };
		districts: { name: string; group: 'A' | 'B'; happened: number; recorded: number }[];
	};
	/** Of every row of the dataset: index into ORIGINS of events.ts, and the row that triggered it (0-based; -1: none, or unrecorded). */
	rows: { origin: Uint8Array<ArrayBuffer>; parent: Int32Array<ArrayBuffer> };
	/** Events that happened and were not recorded. */
	unrecorded: {
		lon: Float64Array<ArrayBuffer>;
		lat: Float64Array<ArrayBuffer>;
		/** Civil milliseconds. */
		start: Float64Array<ArrayBuffer>;
		/** As the dataset's categories. */
		category: Uint8Array<ArrayBuffer>;
	};
}

/** Where the truth is kept among the settings. */
export const truthKey = (dataset: string) => `truth:${dataset}`;

const CELL = 250; // metres
const HALF = 8000; // metres: more than the city reaches in any direction

/** Adds up what every street segment expects, in squares. */
export function intensitySurface(streets: Streets, weights: Float64Array[][], weather: Weather): SampleTruth['intensity'] {
	const across = (2 * HALF) / CELL;
	const expected: SampleTruth['intensity']['expected'] = {};
	CATEGORIES.forEach((category, c) => {
		const surface = new Float64Array(across * across);
		const rates = expectedBackground(category, category.strands.map(weekOf), weather);
		category.strands.forEach((_, k) => {
			const events = rates[k].subarray(RUN_IN).reduce((sum, rate) => sum + rate, 0);
			const perWeight = events / weights[c][k].reduce((sum, weight) => sum + weight, 0);
			for (let s = 0; s < weights[c][k].length; s++) spread(streets, s, perWeight * weights[c][k][s], surface, across);
		});
		expected[category.name] = Float32Array.from(surface);
	});
	return { x: -HALF, y: -HALF, cell: CELL, across, up: across, expected };
}

/** A segment gives what it has in eight equal parts along its length. */
function spread(streets: Streets, segment: number, amount: number, surface: Float64Array, across: number) {
	const [a, b] = [streets.from[segment], streets.to[segment]];
	for (let part = 0; part < 8; part++) {
		const t = (part + 0.5) / 8;
		const x = streets.nodeX[a] + t * (streets.nodeX[b] - streets.nodeX[a]);
		const y = streets.nodeY[a] + t * (streets.nodeY[b] - streets.nodeY[a]);
		surface[Math.floor((y + HALF) / CELL) * across + Math.floor((x + HALF) / CELL)] += amount / 8;
	}
}

/** The planted facts that do not depend on what happened. */
export function plantedFacts(): Pick<SampleTruth, 'invented' | 'origin' | 'triggering' | 'rhythms' | 'outbreak'> {
	const { x, y, radius, firstDay, days, excess, category } = OUTBREAK;
	const from = FIRST_DAY + firstDay * DAY_MS;
	return {
		invented: true,
		origin: { ...ORIGIN },
		triggering: Object.fromEntries(CATEGORIES.flatMap(({ name, triggering }) => (triggering ? [[name, { ...triggering }]] : []))),
		rhythms: Object.fromEntries(
			CATEGORIES.map(({ name, total, season, trend, weather }) => [name, { total, season, trend, weather }])
		),
		outbreak: {
			category: CATEGORIES[category].name,
			lon: lonOf(x),
			lat: latOf(y),
			radius,
			from,
			to: from + days * DAY_MS,
			excess
		}
	};
}

/** What the bias did, district by district. */
export function recordingFacts(
	districts: District[],
	groups: ('A' | 'B')[],
	district: Uint8Array,
	happened: Uint8Array,
	recorded: Uint8Array
): SampleTruth['recording'] {
	const counts = districts.map(({ name }, d) => ({ name, group: groups[d], happened: 0, recorded: 0 }));
	for (let i = 0; i < district.length; i++) {
		if (!happened[i]) continue;
		counts[district[i]].happened++;
		counts[district[i]].recorded += recorded[i];
	}
	return { recordedShare: { ...RECORDED_SHARE }, districts: counts };
}
