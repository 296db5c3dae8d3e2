import { transfer } from 'comlink';
import type { Kernel } from '$lib/domain/kernel';
import { text } from '$lib/messages/text';
import { areaBounds } from '$lib/spatial/area-bounds';
import { areaIndex, type Areas } from '$lib/spatial/area-index';
import { areaSizes } from '$lib/spatial/area-sizes';
import type { Box } from '$lib/spatial/bin';
import { localProjection, projectPoint, unproject, type Projection } from '$lib/spatial/projection';
import type { CellGrid } from '$lib/statistics/cell-grid';
import { densityRatio } from '$lib/statistics/kernel-density';
import { chosenBandwidth, gathered, surface, surfaceGrid, type Surface, type WeightedPlaces } from '$lib/statistics/surface';
import { cancel, drive, runTask } from '$workers/jobs';
import type { SurfaceQuestion, SurfacesApi } from './contract';

export const surfacesApi: SurfacesApi = {
	cancel,
	surface: (job, question, onProgress) =>
		runTask(
			job,
			async (signal) => {
				const said = { share: 0, doing: text.tiles.bandwidth };
				const found = await drive(
					smooth(question, (doing) => (said.doing = doing)),
					signal,
					(share) => onProgress({ ...said, share })
				);
				return found && transfer(found, [found.values.buffer]);
			},
			onProgress as never
		)
};

/** Places are told apart this finely to choose a bandwidth, as a part of the longer side of the map. */
const FIRST_LOOK = 1 / 400;
/** A kernel reaches so many bandwidths: incidents further out of the map do not show on it. */
const REACH = 6;
/** Beyond so many bandwidths of the outermost incidents there is nothing to be seen. */
const SHOWN = 3;

function* smooth(
	{ parts, bounds, areas, bandwidth, adaptive, below }: SurfaceQuestion,
	say: (doing: string) => void
): Kernel<Surface | null> {
	const projection = localProjection(bounds);
	const box: Box = [0, 0, ...projectPoint(projection, bounds[2], bounds[3])];
	const look = surfaceGrid(box, 3 * FIRST_LOOK * Math.max(box[2], box[3]), Infinity);
	const width = bandwidth ?? (yield* chosenBandwidth(gathered(parts, look, 0)));
	if (!(width > 0)) return null;
	say(text.tiles.smoothing);
	const grid = surfaceGrid(widened(box, areas, projection, SHOWN * width), width);
	const index = areas && areaIndex(areas);
	const at = index && areaOfCells(grid, projection, index);
	if (at) grid.inside = Uint8Array.from(at, (area) => +(area >= 0));
	const places = gathered(parts, grid, REACH * width);
	let values = yield* surface(places, grid, width, adaptive && !below);
	if (below) {
		say(text.tiles.smoothingOther);
		const under =
			'parts' in below ? gathered(below.parts, grid, REACH * width) : people(grid, at!, areas!, projection, below.amounts);
		values = densityRatio(values, yield* surface(under, grid, width, false)).ratio;
	}
	const incidents = places.weight.reduce((sum, w) => sum + w, 0);
	const { west, south, side, cols, rows, inside } = grid;
	return { west, south, side, cols, rows, values, bandwidth: width, incidents, edge: inside !== null };
}

/** The box with what kernels of its incidents reach, no further than the areas where there are some. */
function widened([west, south, east, north]: Box, areas: Areas | null, projection: Projection, reach: number): Box {
	const degrees = areas && areaBounds(areas);
	if (!degrees) return [west - reach, south - reach, east + reach, north + reach];
	const [w, s] = projectPoint(projection, degrees[0], degrees[1]);
	const [e, n] = projectPoint(projection, degrees[2], degrees[3]);
	// Areas may be those of a whole country, the incidents those of a town.
	const far = Math.max(reach, (east - west) / 10, (north - south) / 10);
	return [Math.max(w, west - far), Math.max(s, south - far), Math.min(e, east + far), Math.min(n, north + far)];
}

function areaOfCells(
	{ west, south, side, cols, rows }: CellGrid,
	projection: Projection,
	index: ReturnType<typeof areaIndex>
): Int32Array {
	const x = Float64Array.from({ length: cols * rows }, (_, k) => west + ((k % cols) + 0.5) * side);
	const y = Float64Array.from(x, (_, k) => south + (Math.floor(k / cols) + 0.5) * side);
	const { lon, lat } = unproject(projection, x, y);
	return index.findAll(lon, lat);
}

/** What lies in the areas, spread evenly over each. */
function people(
	{ west, south, side, cols }: CellGrid,
	at: Int32Array,
	areas: Areas,
	projection: Projection,
	amounts: Float64Array
): WeightedPlaces {
	const sizes = areaSizes(areas, projection);
	const held = Array.from(at.keys()).filter((k) => at[k] >= 0 && amounts[at[k]] > 0);
	return {
		x: Float64Array.from(held, (k) => west + ((k % cols) + 0.5) * side),
		y: Float64Array.from(held, (k) => south + (Math.floor(k / cols) + 0.5) * side),
		weight: Float64Array.from(held, (k) => (amounts[at[k]] / sizes[at[k]] / 1e6) * side * side)
	};
}
