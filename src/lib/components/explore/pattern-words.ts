import type { Pattern } from '$lib/statistics/pattern';

/** 0.0714 → "7 %", 0.0042 → "0.4 %", never broken over two lines. */
const percent = (share: number) => `${(100 * share).toFixed(share < 0.01 ? 1 : 0)}\u00a0%`;

/** Shares of hexagons that hold half of all; null where it cannot be told. */
export function halfWords({ half }: Pattern): { share: string; interval: string; byChance: string } | null {
	if (!half || Number.isNaN(half.places)) return null;
	return {
		share: percent(half.places),
		interval: `${percent(half.low)} to ${percent(half.high)}`,
		byChance: percent(half.byChance)
	};
}

/** What may be said of neighbours, never more than the test allows. */
export function likenessWords({ i, p }: Pattern['moran']): string {
	if (!(p >= 0)) return 'Whether neighbouring hexagons are alike cannot be told.';
	if (p > 0.05) return 'Neighbouring hexagons are no more alike than by chance.';
	if (i < 0) return 'Neighbouring hexagons differ more than by chance.';
	if (i < 0.3) return 'Neighbouring hexagons are alike, but only a little.';
	return 'Neighbouring hexagons are alike: what is recorded lies in whole neighbourhoods rather than in single spots.';
}
