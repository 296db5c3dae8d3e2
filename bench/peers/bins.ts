import { Deck, MapView } from '@deck.gl/core';
import { HexagonLayer } from '@deck.gl/aggregation-layers';
import { momentFigures, type Moments } from '../page/moments';
import { BOUNDS, seededPlaces } from '../page/places';
import type { Bench } from '../page/types';

/** deck.gl's HexagonLayer on the CPU, fed binary attributes: the same places, the same hexagons, the same end points. */
export const run: Bench = async (options, { log, stage }) => {
	const { lon, lat } = seededPlaces(Number(options.points ?? 5_000_000), Number(options.seed ?? 1));
	const peer = 'deck.gl HexagonLayer, CPU';
	let drawn = () => {};
	const next = () => new Promise<void>((resolve) => (drawn = resolve));
	const loaded = next();
	const [west, south, east, north] = BOUNDS;
	const deck = new Deck({
		parent: stage as HTMLDivElement,
		width: 1200,
		height: 700,
		views: new MapView(),
		viewState: { longitude: (west + east) / 2, latitude: (south + north) / 2, zoom: 9.5 },
		layers: [],
		onAfterRender: () => drawn()
	});
	await loaded;
	// Its own form of positions is three numbers a point; making it is not counted.
	const positions = new Float64Array(3 * lon.length);
	for (let i = 0; i < lon.length; i++) {
		positions[3 * i] = lon[i];
		positions[3 * i + 1] = lat[i];
	}
	const runs: Moments[] = [];
	for (let k = 0; k <= Number(options.again ?? 3); k++) {
		const emptied = next();
		deck.setProps({ layers: [] });
		await emptied;
		const began = performance.now();
		let counted = NaN;
		const frame = new Promise<void>((resolve) => {
			drawn = () => {
				if (!Number.isNaN(counted)) resolve();
			};
		});
		deck.setProps({
			layers: [
				new HexagonLayer({
					id: `hexagons-${k}`, // another layer: what the one before counted is not taken over
					data: { length: lon.length, attributes: { getPosition: { value: positions, size: 3 } } },
					radius: 500 / Math.sqrt(3),
					gpuAggregation: false,
					extruded: false,
					colorScaleType: 'linear',
					onSetColorDomain: ([low, high]: [number, number]) => {
						if (Number.isNaN(counted)) log(`${peer}: counts from ${low} to ${high} a hexagon`);
						counted = performance.now() - began;
					}
				})
			]
		});
		await frame;
		runs.push({ counted, drawn: performance.now() - began });
	}
	deck.finalize();
	return momentFigures(runs, peer);
};
