import type { Kernel, Progress } from '$lib/domain/kernel';
import { text } from '$lib/messages/text';
import type { Areas } from '$lib/spatial/area-index';
import { drawsNeeded } from '../conditional-permutation';
import { benjaminiHochberg } from '../false-discovery';
import { hexagonNeighbours } from '../hot-spots';
import { ENOUGH, MOST_DRAWS } from '../hot-spots-by-draws';
import { localMoran, localMoranPermutation, QUADRANTS } from '../local-moran';
import { moran, type MoranTest } from '../morans-i';
import { touchingAreas } from '../neighbours';

/** Are neighbouring places alike, and which are not? */
export interface NeighboursAsk {
	/** Hexagons, whose neighbours are the six around them; or areas, whose neighbours are those that touch them. */
	places: { cols: Int32Array<ArrayBuffer>; rows: Int32Array<ArrayBuffer> } | { areas: Areas };
	/** One a place: net counts; of areas, which differ in size, for each km². */
	counts: Float64Array<ArrayBuffer>;
	draws?: number;
	seed?: number;
	level?: number;
}

export interface NeighboursAnswer {
	places: number;
	/** Those that have no neighbour: of them nothing can be said. */
	alone: number;
	global: { i: number } & Pick<MoranTest, 'z' | 'p'>;
	/** By place, its position in QUADRANTS where it stands out after allowing for all of them, else 0. */
	kinds: Uint8Array<ArrayBuffer>;
	/** How many of each of QUADRANTS. */
	counts: number[];
	/** Those that are unlike their neighbours, the largest count first. */
	odd: { bin: number; kind: number; count: number }[];
	draws: number;
	/** So few draws that a place alone could not be found. */
	limitedByDraws: boolean;
}

const MOST_LISTED = 100;

/** Moran's I of the map, and of each place by permutation under false discovery control (morans-i.ts, local-moran.ts). */
export function* askNeighbours({
	places,
	counts,
	seed = 1,
	level = 0.05,
	...ask
}: NeighboursAsk): Kernel<NeighboursAnswer, Progress> {
	yield { share: 0, doing: text.questions.neighbours.comparing };
	const around = 'areas' in places ? touchingAreas(places.areas) : hexagonNeighbours(places.cols, places.rows);
	const { i, randomisation } = moran(counts, around, 'row');
	const { quadrant, n } = localMoran(counts, around, 'row');
	const draws = ask.draws ?? Math.min(MOST_DRAWS, drawsNeeded(Math.max(1, n), level));
	const kernel = localMoranPermutation(counts, around, { draws, seed, level, enough: ENOUGH });
	let step = kernel.next();
	for (; !step.done; step = kernel.next()) yield { share: step.value, doing: text.questions.neighbours.dealing };
	const q = benjaminiHochberg(step.value.p);
	const kinds = quadrant.map((kind, k) => (q[k] <= level ? kind : 0));
	const odd = Array.from(kinds.keys())
		.filter((bin) => QUADRANTS[kinds[bin]] === 'high-low' || QUADRANTS[kinds[bin]] === 'low-high')
		.sort((a, b) => counts[b] - counts[a] || a - b)
		.slice(0, MOST_LISTED);
	return {
		places: counts.length,
		alone: around.offsets.subarray(1).reduce((sum, end, k) => sum + Number(end === around.offsets[k]), 0),
		global: { i, z: randomisation.z, p: randomisation.p },
		kinds,
		counts: QUADRANTS.map((_, kind) => kinds.reduce((sum, each) => sum + Number(each === kind), 0)),
		odd: odd.map((bin) => ({ bin, kind: kinds[bin], count: counts[bin] })),
		draws,
		limitedByDraws: step.value.limitedByDraws
	};
}
