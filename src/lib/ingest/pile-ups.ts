/** Many rows on exactly one point. */
export interface PileUp {
	lon: number;
	lat: number;
	rows: number;
}

/** A point is a pile-up with at least this share of all placed rows, this many rows, and this many times the rows of the busiest ordinary point. */
const LEAST_SHARE = 0.005;
const LEAST_ROWS = 50;
const ABOVE_OTHERS = 4;
const MOST = 3;
/** Rows looked at to find candidates; those are then counted in all rows. */
const SAMPLE = 50_000;
/** The busiest ordinary point: so many points down from the busiest. */
const ORDINARY = 10;

/**
 * Points on which far more rows lie than on any ordinary point: addresses that stand for "unknown", police stations. Busy corners, and publishers
 * that move everything to few points, have many points of like size, and none is a pile-up.
 *
 * @param lon  degrees, of every placed row
 * @param n    rows in use
 */
export function findPileUps(lon: Float32Array, lat: Float32Array, n: number): PileUp[] {
	const step = Math.max(1, Math.ceil(n / SAMPLE));
	const sampled = Math.ceil(n / step);
	const counts = new Map<number, number>();
	for (let i = 0; i < n; i += step) {
		const key = keyOf(lon[i], lat[i]);
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	const ranked = [...counts].sort((a, b) => b[1] - a[1]).slice(0, ORDINARY + 1);
	const ordinary = ranked[ORDINARY]?.[1] ?? 0;
	const found = new Map<number, number>();
	for (const [key, rows] of ranked.slice(0, MOST))
		if (rows * step >= LEAST_ROWS && rows >= LEAST_SHARE * sampled && rows >= ABOVE_OTHERS * ordinary && ordinary)
			found.set(key, 0);
	if (!found.size) return [];
	for (let i = 0; i < n; i++) {
		const key = keyOf(lon[i], lat[i]);
		const before = found.get(key);
		if (before !== undefined) found.set(key, before + 1);
	}
	return [...found].map(([key, rows]) => ({ ...pointOf(key), rows }));
}

/** A place to 0.00001° (about a metre, as finely as the numbers are held) as one whole number. */
const keyOf = (lon: number, lat: number) => (Math.round(lon * 1e5) + 18_000_000) * 20_000_000 + Math.round(lat * 1e5) + 9_000_000;
const pointOf = (key: number) => ({
	lon: (Math.floor(key / 20_000_000) - 18_000_000) / 1e5,
	lat: ((key % 20_000_000) - 9_000_000) / 1e5
});
