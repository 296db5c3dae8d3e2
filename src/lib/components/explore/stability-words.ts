import { count } from '$lib/components/ui/format';
import { MOST, STABLE, stableShare, type GridStability } from '$lib/statistics/grid-stability';
import type { HotSpots } from '$lib/statistics/hot-spots';

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

const verb = (n: number, one: string, many: string) => (n === 1 ? one : many);

/** "Of 14 hot hexagons 9 stay hot on 4 of 5 other grids or more, 3 on most; 2 depend on the grid." Empty where there is nothing to say. */
export function stabilityWords({ all, stable, most, depends, unknown, elsewhere }: Tally, side: Side): string {
	const parts: string[] = [];
	if (all === 1) {
		const how = stable ? 'on 4 of 5 other grids or more' : 'on most other grids';
		if (stable || most) parts.push(`The one ${side} hexagon stays ${side} ${how}.`);
		else if (depends) parts.push(`The one ${side} hexagon depends on the grid: on most others it is not ${side}.`);
		else parts.push(`Too few other grids reach the one ${side} hexagon to say whether it stays ${side}.`);
	} else if (all > 1 && stable === all)
		parts.push(`All ${count(all)} ${side} hexagons stay ${side} on 4 of 5 other grids or more.`);
	else if (all > 1) {
		const kept = `${stable ? count(stable) : 'none'} ${verb(stable, 'stays', 'stay')} ${side} on 4 of 5 other grids or more`;
		const rest = [
			depends && `${count(depends)} ${verb(depends, 'depends', 'depend')} on the grid`,
			unknown && `of ${count(unknown)} it cannot be said`
		].filter(Boolean);
		parts.push(
			`Of ${count(all)} ${side} hexagons ${kept}${most ? `, ${count(most)} on most` : ''}${rest.length ? `; ${rest.join(', ')}` : ''}.`
		);
	}
	if (elsewhere)
		parts.push(`${count(elsewhere)} more ${verb(elsewhere, 'is', 'are')} ${side} on most other grids, though not on this one.`);
	return parts.join(' ');
}

/** What may be said of one hexagon. */
export function gridNote({ grids, covered, hot, cold }: GridStability, cell: number): string {
	if (2 * covered[cell] < grids) return 'Too few other grids reach it to say more.';
	const others = covered[cell] === grids ? `${grids} other grids` : `the ${covered[cell]} other grids that reach it`;
	const sides = [hot[cell] && `hot on ${hot[cell]}`, cold[cell] && `cold on ${cold[cell]}`].filter(Boolean);
	if (!sides.length) return `Nor does it on any of ${others}.`;
	const said = `${sides.join(', ')} of ${others}.`;
	return said[0].toUpperCase() + said.slice(1);
}
