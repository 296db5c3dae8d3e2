import type { HotSpots } from '$lib/statistics/hot-spots';
import type { ColourScale } from '$lib/components/map/colour-scale';
import { count } from '$lib/components/ui/format';

/** From surely cold (-3) to surely hot (3). Cells that do not stand out are drawn too: they were looked at. */
export const HOT_SCALE: ColourScale = {
	limits: [-3.5, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 3.5],
	clipped: false,
	hideAt: -Infinity,
	share: (level) => (level + 3) / 6
};

/** What stands at the ends of the legend. */
export const hotLimit = (limit: number): string => (limit < -3 ? 'surely fewer' : limit > 3 ? 'surely more' : '');

const SURE = ['', '90 %', '95 %', '99 %'];

/** What may be said of one hexagon. */
export function hotNote({ level, sum, expected }: HotSpots, cell: number): string {
	const together = `With the hexagons around it ${count(sum[cell])}, by chance about ${count(Math.round(expected[cell]))}`;
	const at = level[cell];
	if (!at) return `${together}: it does not stand out.`;
	return `${together}: it stands out as ${at > 0 ? 'hot' : 'cold'} (${SURE[Math.abs(at)]}).`;
}
