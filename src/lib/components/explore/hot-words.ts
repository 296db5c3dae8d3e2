import type { HotSpots } from '$lib/statistics/hot-spots';
import { count } from '$lib/components/ui/format';
import { text } from '$lib/messages/text';

/** What stands at the ends of the legend. */
export const hotLimit = (limit: number): string => (limit < -3 ? text.painted.hot.fewer : limit > 3 ? text.painted.hot.more : '');

const SURE = ['', '90\u00a0%', '95\u00a0%', '99\u00a0%'];

/** What may be said of one hexagon. */
export function hotNote({ level, sum, expected }: HotSpots, cell: number): string {
	const { not, stands } = text.painted.hot;
	const around = [count(sum[cell]), count(Math.round(expected[cell]))] as const;
	const at = level[cell];
	return at ? stands(...around, at > 0, SURE[Math.abs(at)]) : not(...around);
}
