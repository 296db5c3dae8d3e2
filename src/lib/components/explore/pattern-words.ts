import { decimal } from '$lib/messages/say';
import { text } from '$lib/messages/text';
import type { Pattern } from '$lib/statistics/pattern';

/** 0.0714 → "7 %", 0.0042 → "0.4 %", never broken over two lines. */
const percent = (share: number) => `${decimal(100 * share, share < 0.01 ? 1 : 0)}\u00a0%`;

/** Shares of hexagons that hold half of all; null where it cannot be told. */
export function halfWords({ half }: Pattern): { share: string; interval: string; byChance: string } | null {
	if (!half || Number.isNaN(half.places)) return null;
	return {
		share: percent(half.places),
		interval: text.painted.pattern.interval(percent(half.low), percent(half.high)),
		byChance: percent(half.byChance)
	};
}

/** What may be said of neighbours, never more than the test allows. */
export function likenessWords({ i, p }: Pattern['moran']): string {
	const words = text.painted.pattern;
	if (!(p >= 0)) return words.notTold;
	if (p > 0.05) return words.chance;
	if (i < 0) return words.differ;
	if (i < 0.3) return words.slight;
	return words.alike;
}
