import { count } from '$lib/components/ui/format';
import { text } from '$lib/messages/text';
import { MOST, STABLE, stableShare, type GridStability } from '$lib/statistics/grid-stability';
import type { HotSpots } from '$lib/statistics/hot-spots';
import { capital } from './words';

type Side = 'hot' | 'cold';

/** How the hexagons that stand out at 95 % do on other grids. */
export interface Tally {
	all: number;
	/** Stay so on 4 of 5 other grids or more, on most, on fewer; or too few grids reach them to say. */
	stable: number;
	most: number;
	depends: number;
	unknown: number;
	/** Do not stand out here, but on most other grids. */
	elsewhere: number;
}

export function tally({ level }: HotSpots, tried: GridStability, side: Side): Tally {
	const found: Tally = { all: 0, stable: 0, most: 0, depends: 0, unknown: 0, elsewhere: 0 };
	const sign = side === 'hot' ? 1 : -1;
	for (let k = 0; k < level.length; k++) {
		const share = stableShare(tried, k, side);
		if (sign * level[k] >= 2) {
			found.all++;
			if (share >= STABLE) found.stable++;
			else if (share >= MOST) found.most++;
			else if (share < MOST) found.depends++;
			else found.unknown++;
		} else if (share >= MOST) found.elsewhere++;
	}
	return found;
}

/** "Of 14 hot hexagons 9 stay hot on 4 of 5 other grids or more, 3 on most; 2 depend on the grid." Empty where there is nothing to say. */
export function stabilityWords({ all, stable, most, depends, unknown, elsewhere }: Tally, side: Side): string {
	const words = text.painted.grids;
	const hot = side === 'hot';
	const parts: string[] = [];
	if (all === 1) parts.push(words.one[stable ? 'stable' : most ? 'most' : depends ? 'depends' : 'unknown'](hot));
	else if (all > 1 && stable === all) parts.push(words.all(count(all), hot));
	else if (all > 1) {
		const rest = [depends && words.depend(depends), unknown && words.unknown(count(unknown))].filter(Boolean).join(', ');
		parts.push(words.of(count(all), stable, hot, most ? count(most) : '', rest));
	}
	if (elsewhere) parts.push(words.elsewhere(elsewhere, hot));
	return parts.join(' ');
}

/** What may be said of one hexagon. */
export function gridNote({ grids, covered, hot, cold }: GridStability, cell: number): string {
	const words = text.painted.grids;
	if (2 * covered[cell] < grids) return words.fewReach;
	const others = covered[cell] === grids ? words.others(grids) : words.reaching(covered[cell]);
	const sides = [hot[cell] && words.hotOn(hot[cell]), cold[cell] && words.coldOn(cold[cell])].filter(Boolean);
	return sides.length ? capital(words.sides(sides.join(', '), others)) : words.nor(others);
}
