import type { HexagonLayout, Points } from '$lib/domain/exploration';
import type { Kernel, Progress } from '$lib/domain/kernel';
import { text } from '$lib/messages/text';
import type { Areas } from '$lib/spatial/area-index';
import { hexagonCentre, hexagonCorners } from '$lib/spatial/hexagons';
import type { Projection } from '$lib/spatial/projection';
import { nearestNeighbour, type NearestNeighbour } from '../nearest-neighbour';
import { ripleyTest, type RipleyTest } from '../ripley';
import { insideOf } from '../study-window';
import { eventsOf, pick, sampleOf } from './events';
import { groundOfAreas, groundOfPlaces, type Ground } from './ground';

/** Are points nearer to each other than by chance? */
export interface SpreadAsk {
	days: number;
	projection: Projection;
	/** Boundaries of the dataset; without them, or where they have seams, the ground is the hull of the places. */
	areas: Areas | null;
	/** Hexagons in which anything was ever recorded. */
	hexagons: HexagonLayout;
	/** West, south, east, north in metres: where nearly all places lie. A few far-off ones would make the hull many times too large. */
	box: readonly [number, number, number, number];
	most?: number;
	draws?: number;
	seed?: number;
}

export interface SpreadAnswer {
	/** Of all points in the window. */
	nearest: NearestNeighbour;
	/** Of a sample of them. */
	ripley: RipleyTest;
	inside: number;
	outside: number;
	ground: Ground['from'];
	/** Square metres. */
	area: number;
	/** Points that share their place with another. */
	sharing: number;
}

/** Pairs of more points in every draw take too long. */
export const MOST_POINTS = 1500;
const DRAWS = 99;
const FARTHEST = 1000;
const STEPS = 40;

/** Clark and Evans's index of all points in the study window, and Ripley's K and L with envelopes of a sample of them. */
export function* askSpread(parts: readonly Points[], ask: SpreadAsk): Kernel<SpreadAnswer, Progress> {
	const { most = MOST_POINTS, draws = DRAWS, seed = 1 } = ask;
	yield { share: 0, doing: text.questions.outline };
	const { window, from } = (ask.areas && groundOfAreas(ask.areas, ask.projection)) ?? groundOfHexagons(ask.hexagons, ask.box);
	const events = eventsOf(parts, ask.days);
	const inside = insideOf(window);
	const kept = pick(events, Array.from(events.x.keys()).filter((i) => inside(events.x[i], events.y[i]))); // prettier-ignore
	yield { share: 0.02, doing: text.questions.nearest };
	const nearest = nearestNeighbour(kept.x, kept.y, window.area, window.perimeter);
	const { x, y } = sampleOf(kept, most, seed);
	const reach = Math.min(FARTHEST, Math.min(window.east - window.west, window.north - window.south) / 4);
	const kernel = ripleyTest(x, y, window, { reach, steps: STEPS, draws, seed });
	let step = kernel.next();
	for (; !step.done; step = kernel.next()) yield { share: 0.05 + 0.95 * step.value, doing: text.questions.strewing };
	return {
		nearest,
		ripley: step.value,
		inside: kept.x.length,
		outside: events.x.length - kept.x.length,
		ground: from,
		area: window.area,
		sharing: shared(kept.x, kept.y)
	};
}

function groundOfHexagons({ width, cols, rows }: HexagonLayout, [west, south, east, north]: SpreadAsk['box']): Ground {
	const all = Array.from(cols.keys());
	const within = all.filter((k) => {
		const [x, y] = hexagonCentre(width, cols[k], rows[k]);
		return x >= west && x <= east && y >= south && y <= north;
	});
	const corners = (within.length ? within : all).flatMap((k) => hexagonCorners(width, cols[k], rows[k]));
	return groundOfPlaces(
		Float64Array.from(corners.filter((_, k) => k % 2 === 0)),
		Float64Array.from(corners.filter((_, k) => k % 2 === 1))
	);
}

function shared(x: Float64Array, y: Float64Array): number {
	const at = new Map<string, number>();
	for (let i = 0; i < x.length; i++) {
		const place = `${Math.round(x[i])} ${Math.round(y[i])}`;
		at.set(place, (at.get(place) ?? 0) + 1);
	}
	let sharing = 0;
	for (const n of at.values()) if (n > 1) sharing += n;
	return sharing;
}
