import { Deck, MapView } from '@deck.gl/core';
import { HexagonLayer } from '@deck.gl/aggregation-layers';
import { graphics } from '../page/graphics.js';
import { momentFigures, untilFinished, type Moments } from '../page/moments';
import { BOUNDS, seededPlaces } from '../page/places';
import type { Bench, Figure } from '../page/types';

/**
 * deck.gl's HexagonLayer fed binary attributes: the same places, the same hexagons, the same end points. On the processor, and on a graphics card where there
 * is one (its counts stay on the card: only their least and largest come back). A graphics card that the processor imitates is no peer.
 */
export const run: Bench = async (options, { log, stage }) => {
	const { lon, lat } = seededPlaces(Number(options.points ?? 5_000_000), Number(options.seed ?? 1));
	// Its own form of positions is three numbers a point; making it is not counted.
	const positions = new Float64Array(3 * lon.length);
	for (let i = 0; i < lon.length; i++) {
		positions[3 * i] = lon[i];
		positions[3 * i + 1] = lat[i];
	}
	const again = Number(options.again ?? 3);
	const figures: Figure[] = [];
	const { software } = await graphics();
	if (software) log('software renderer: deck.gl is not asked to count on the GPU');
	for (const onGpu of software ? [false] : [true, false]) {
		const peer = `deck.gl HexagonLayer, ${onGpu ? 'GPU' : 'CPU'}`;
		figures.push(...momentFigures(await binned(positions, onGpu, again, stage, (line) => log(`${peer}: ${line}`)), peer));
	}
	return figures;
};

async function binned(positions: Float64Array, onGpu: boolean, again: number, stage: HTMLElement, log: (line: string) => void) {
	const canvas = document.createElement('canvas');
	stage.append(canvas);
	let drawn = () => {};
	let draws = () => {};
	const next = () => new Promise<void>((resolve) => (drawn = resolve));
	const loaded = next();
	const [west, south, east, north] = BOUNDS;
	const deck = new Deck({
		canvas,
		width: 1200,
		height: 700,
		views: new MapView(),
		viewState: { longitude: (west + east) / 2, latitude: (south + north) / 2, zoom: 9.5 },
		layers: [],
		onBeforeRender: () => draws(),
		onAfterRender: () => drawn()
	});
	await loaded;
	const runs: Moments[] = [];
	for (let k = 0; k <= again; k++) {
		const emptied = next();
		deck.setProps({ layers: [] });
		await emptied;
		const began = performance.now();
		let counted = NaN;
		let shows = false;
		const frame = new Promise<Moments>((resolve) => {
			drawn = () => {
				if (!shows) return;
				const drawnAt = performance.now() - began;
				untilFinished(canvas);
				resolve({ counted, drawn: drawnAt, finished: performance.now() - began });
				drawn = () => {};
			};
		});
		const layer = new HexagonLayer({
			id: `hexagons-${k}`, // another layer: what the one before counted is not taken over
			data: { length: positions.length / 3, attributes: { getPosition: { value: positions, size: 3 } } },
			radius: 500 / Math.sqrt(3),
			gpuAggregation: onGpu,
			extruded: false,
			colorScaleType: 'linear',
			onSetColorDomain: ([low, high]: [number, number]) => {
				if (Number.isNaN(counted)) log(`counts from ${low} to ${high} a hexagon`);
				counted = performance.now() - began;
			}
		});
		// The graphics card counts while a frame is drawn; the hexagons come with the frame after it.
		draws = () => (shows = layer.getSubLayers().length > 0);
		deck.setProps({ layers: [layer] });
		runs.push(await frame);
	}
	log(`to counts ${runs.map(({ counted }) => counted.toFixed(0)).join(', ')} ms`);
	deck.finalize();
	canvas.remove();
	return runs;
}
