import Flatbush from 'flatbush';

/** How near some places lie to given points. */
export interface Nearness {
	/** Metres to the nearest. */
	distance: Float64Array<ArrayBuffer>;
	/** Places within the reach, its edge included. */
	within: Float64Array<ArrayBuffer>;
}

/**
 * For every point the distance to the nearest place and the number of places within reach. All in metres on one plane.
 *
 * @param x, y      points
 * @param px, py    places, at least one; places that are not finite are left out by the caller
 * @param reach     metres
 */
export function nearness(x: Float64Array, y: Float64Array, px: Float64Array, py: Float64Array, reach: number): Nearness {
	const index = new Flatbush(px.length);
	for (let i = 0; i < px.length; i++) index.add(px[i], py[i], px[i], py[i]);
	index.finish();
	const distance = new Float64Array(x.length);
	const within = new Float64Array(x.length);
	for (let i = 0; i < x.length; i++) {
		const [nearest] = index.neighbors(x[i], y[i], 1);
		distance[i] = Math.hypot(px[nearest] - x[i], py[nearest] - y[i]);
		for (const j of index.search(x[i] - reach, y[i] - reach, x[i] + reach, y[i] + reach))
			if (Math.hypot(px[j] - x[i], py[j] - y[i]) <= reach) within[i]++;
	}
	return { distance, within };
}
