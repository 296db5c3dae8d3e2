import { count } from '$lib/components/ui/format';
import { text } from '$lib/messages/text';
import type { HotSpots } from '$lib/statistics/hot-spots';
import type { DrawnSpots } from '$lib/statistics/hot-spots-by-draws';

/** How the hexagons that stand out at 95 % by the formula do when values are dealt anew. */
export function drawnWords({ level }: HotSpots, { side, draws, limitedByDraws }: DrawnSpots): string {
	const words = text.painted.draws;
	const found = { hot: 0, cold: 0, hotToo: 0, coldToo: 0, others: 0 };
	for (let k = 0; k < level.length; k++) {
		if (level[k] >= 2) {
			found.hot++;
			found.hotToo += Number(side[k] > 0);
		} else if (level[k] <= -2) {
			found.cold++;
			found.coldToo += Number(side[k] < 0);
		} else found.others += Number(side[k] !== 0);
	}
	const parts = [
		found.hot && words.stay(found.hot, found.hotToo, true),
		found.cold && words.stay(found.cold, found.coldToo, false),
		found.others && words.others(found.others)
	].filter(Boolean);
	return [...(parts.length ? parts : [words.none]), words.draws(count(draws)), limitedByDraws && words.limited]
		.filter(Boolean)
		.join(' ');
}

/** What dealing anew says of one hexagon. */
export function drawnNote({ side, p }: DrawnSpots, cell: number): string {
	const words = text.painted.draws;
	if (Number.isNaN(p[cell])) return words.alone;
	return side[cell] ? words.one(side[cell] > 0) : words.not;
}
