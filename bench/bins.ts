import { DeckMap, type CellInstances } from '$lib/components/map/deck-map';
import { fitCamera } from '$lib/components/map/camera';
import { growingScale } from '$lib/components/map/colour-scale';
import { MAP_COLOURS } from '$lib/components/map/theme-colours';
import { rampColour, SEQUENTIAL } from '$lib/components/ui/ramps';
import type { Dataset } from '$lib/domain/dataset';
import { EVERYTHING, type Filter } from '$lib/domain/exploration';
import { normal, seededRandom } from '$lib/domain/random';
import { binHexagons, extent } from '$lib/spatial/bin';
import { hexagonCentre } from '$lib/spatial/hexagons';
import { localProjection, project, projectInto } from '$lib/spatial/projection';
import { DAY_MS } from '$lib/temporal/civil';
import { aggregate } from '$workers/query/aggregate';
import { complete, emptyShard, fill, type Shard } from '$workers/query/shard';
import { median, momentFigures, untilFinished, type Moments } from './page/moments';
import { BOUNDS, seededPlaces } from './page/places';
import type { Bench, Figure } from './page/types';

const WIDTH = 500;
const FIRST = Date.UTC(2015, 0, 1);
const DAYS = 1096;

/**
 * Hexagon binning of many places, from degrees in memory to counts ready and, apart from it, to the first frame, the first time in a fresh page and again
 * `--again 5` times; and what a filter change costs. `--points 5000000`, `--rows 300000,1000000` incidents for the filters, `--seed 1`.
 */
export const run: Bench = async (options, { log, stage }) => {
	const seed = Number(options.seed ?? 1);
	const { lon, lat } = seededPlaces(Number(options.points ?? 5_000_000), seed);
	const map = await openMap(stage);
	const runs: Moments[] = [];
	for (let k = 0; k <= Number(options.again ?? 5); k++) runs.push(await countAndDraw(lon, lat, map));
	map.destroy();
	log(`${lon.length} points; to counts ${runs.map(({ counted }) => counted.toFixed(0)).join(', ')} ms`);
	const figures: Figure[] = momentFigures(runs);

	for (const rows of (options.rows ?? '300000,1000000').split(',').map(Number)) {
		const shard = seededShard(rows, seed);
		const began = performance.now();
		const binning = binHexagons(shard.x, shard.y, WIDTH, shard.core);
		figures.push({ name: `new hexagon width, ${rows} incidents`, value: performance.now() - began, unit: 'ms' });
		const each = filters(seed).map((filter) => {
			const start = performance.now();
			aggregate(shard, binning, filter, null);
			return performance.now() - start;
		});
		figures.push({ name: `filter change, ${rows} incidents, median`, value: median(each), unit: 'ms' });
		figures.push({ name: `filter change, ${rows} incidents, slowest`, value: Math.max(...each), unit: 'ms' });
	}
	return figures;
};

function count(lon: Float64Array, lat: Float64Array) {
	// As the app keeps them: metres in single precision.
	const { x, y } = projectInto(localProjection(BOUNDS), lon, lat, new Float32Array(lon.length), new Float32Array(lon.length));
	const { bin, cols, rows } = binHexagons(x, y, WIDTH);
	const counts = new Float64Array(cols.length);
	for (let i = 0; i < bin.length; i++) counts[bin[i]]++;
	return { counts, cols, rows };
}

type Map = Awaited<ReturnType<typeof openMap>>;

/** A map that stands, with its graphics context, and nothing on it. */
async function openMap(stage: HTMLElement) {
	const holder = document.createElement('div');
	holder.style.cssText = 'position:relative;width:1200px;height:700px';
	stage.append(holder);
	const { x, y } = project(localProjection(BOUNDS), [BOUNDS[0], BOUNDS[2]], [BOUNDS[1], BOUNDS[3]]);
	let drawn = () => {};
	const frame = (look = () => {}) =>
		new Promise<void>((resolve) => {
			drawn = () => {
				drawn = () => {};
				look();
				resolve();
			};
		});
	const ready = frame();
	const camera = fitCamera(extent(x, y), 1200, 700);
	const deck = new DeckMap(holder, camera, { onMove: (asked) => asked, onLost() {}, onDrawn: () => drawn() });
	await ready;
	const show = (cells: CellInstances | null) =>
		deck.show({ cells, ground: { polygons: [], lines: [] }, grid: [], outlines: [], overlays: null, colours: MAP_COLOURS.light });
	const destroy = () => {
		deck.destroy();
		holder.remove();
	};
	return { show, frame, destroy, canvas: deck.canvas };
}

/** From degrees in memory to counts ready, and to the first frame that shows them. */
async function countAndDraw(lon: Float64Array, lat: Float64Array, { show, frame, canvas }: Map): Promise<Moments> {
	const emptied = frame();
	show(null);
	await emptied;
	let drawn = NaN;
	let finished = NaN;
	const first = frame(() => {
		drawn = performance.now();
		untilFinished(canvas);
		finished = performance.now();
	});
	const began = performance.now();
	const { counts, cols, rows } = count(lon, lat);
	const counted = performance.now() - began;
	const scale = growingScale(counts);
	const positions = new Float32Array(3 * counts.length);
	const colours = new Uint8Array(4 * counts.length);
	for (let k = 0; k < counts.length; k++) {
		positions.set(hexagonCentre(WIDTH, cols[k], rows[k]), 3 * k);
		colours.set([...rampColour(SEQUENTIAL.light, scale.share(counts[k])), 255], 4 * k);
	}
	show({ shape: 'hexagon', width: WIDTH, length: counts.length, positions, colours });
	await first;
	return { counted, drawn: drawn - began, finished: finished - began };
}

function seededShard(rows: number, seed: number): Shard {
	const { lon, lat } = seededPlaces(rows, seed);
	const random = seededRandom(seed + 1);
	const shard = emptyShard({
		id: 'bench',
		rows,
		bounds: BOUNDS,
		dates: [FIRST, FIRST + DAYS * DAY_MS - 1],
		categories: Array.from({ length: 31 }, (_, k) => `category ${k}`),
		extras: []
	} as unknown as Dataset);
	const start = Float64Array.from(lon, () => FIRST + Math.floor(random() * DAYS * 1440) * 60_000);
	const category = Uint16Array.from(lon, () => Math.min(30, Math.floor(Math.abs(normal(random)) * 8)));
	fill(shard, 0, { lon, lat, start, category, precision: new Uint8Array(rows), weight: new Int16Array(rows).fill(1) });
	return complete(shard);
}

/** Sixty changes as a person makes them: none, a brush over the dates, some hours, weekdays, categories. */
function filters(seed: number): Filter[] {
	const random = seededRandom(seed + 2);
	const some = (n: number) => Array.from({ length: n }, (_, k) => k).filter(() => random() < 0.5);
	const first = FIRST / DAY_MS;
	return Array.from({ length: 60 }, (_, k) => ({
		...EVERYTHING,
		...(k % 2 && { days: [first + Math.floor(random() * 500), first + 600 + Math.floor(random() * 496)] as [number, number] }),
		...(k % 3 && { hours: some(24) }),
		...(k % 5 === 0 && { weekdays: some(7) }),
		...(k % 4 && { categories: some(31) })
	}));
}
