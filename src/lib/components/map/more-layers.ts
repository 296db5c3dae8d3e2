import type { Layer } from '@deck.gl/core';
import { BitmapLayer, LineLayer, PathLayer, ScatterplotLayer, SolidPolygonLayer } from '@deck.gl/layers';
import { FLAT, type AreaInstances, type SmoothInstance } from './deck-map';
import type { GridLine } from './ground';
import type { Overlays } from './overlays';

/** Far enough beyond any screen; more would cost precision. */
const ENDLESS = 1e6;

/** Lines of latitude and longitude, where there are no boundaries. */
export function graticule(grid: GridLine[], colour: [number, number, number, number]): Layer {
	return new LineLayer<GridLine>({
		...FLAT,
		id: 'graticule',
		data: grid,
		getSourcePosition: ({ upright, at }) => (upright ? [at, -ENDLESS, 0] : [-ENDLESS, at, 0]),
		getTargetPosition: ({ upright, at }) => (upright ? [at, ENDLESS, 0] : [ENDLESS, at, 0]),
		getColor: colour,
		getWidth: 1,
		widthUnits: 'pixels'
	});
}

/** Cells that are no hexagons or squares. */
export function otherCells(cells: AreaInstances | SmoothInstance): Layer[] {
	if (cells.shape === 'smooth')
		return [new BitmapLayer({ ...FLAT, id: 'smooth', image: cells.image, bounds: cells.box, opacity: 0.85 })];
	const { colours } = cells;
	return [
		new SolidPolygonLayer<AreaInstances['polygons'][number]>({
			...FLAT,
			id: 'areas',
			data: cells.polygons as AreaInstances['polygons'][number][],
			getPolygon: ({ rings }) => rings as never,
			getFillColor: ({ area }) => Array.from(colours.subarray(4 * area, 4 * area + 4)) as [number, number, number, number],
			updateTriggers: { getFillColor: colours },
			extruded: false
		})
	];
}

export function overlayLayers({ rings, paths, links, dots }: Overlays): Layer[] {
	const list: Layer[] = [];
	if (rings?.length) {
		const filled = rings.filter(({ fill }) => fill);
		if (filled.length)
			list.push(
				new SolidPolygonLayer<(typeof rings)[number]>({
					...FLAT,
					id: 'rings-fill',
					data: filled,
					getPolygon: ({ corners }) => pathOf(corners) as never,
					getFillColor: ({ fill }) => fill as [number, number, number, number],
					extruded: false
				})
			);
		list.push(
			new PathLayer<(typeof rings)[number]>({
				...FLAT,
				id: 'rings',
				data: rings,
				getPath: ({ corners }) => closed(pathOf(corners)) as never,
				getColor: ({ line }) => line as [number, number, number, number],
				getWidth: ({ width = 2 }) => width,
				widthUnits: 'pixels',
				jointRounded: true
			})
		);
	}
	if (paths?.length)
		list.push(
			new PathLayer<(typeof paths)[number]>({
				...FLAT,
				id: 'paths',
				data: paths,
				getPath: ({ corners }) => pathOf(corners) as never,
				getColor: ({ line }) => line as [number, number, number, number],
				getWidth: ({ width = 2 }) => width,
				widthUnits: 'pixels',
				jointRounded: true,
				capRounded: true
			})
		);
	if (links && links.ends.length)
		list.push(
			new LineLayer({
				...FLAT,
				id: 'links',
				data: { length: links.ends.length / 4 },
				getSourcePosition: (_: unknown, { index }: { index: number }) => [links.ends[4 * index], links.ends[4 * index + 1], 0],
				getTargetPosition: (_: unknown, { index }: { index: number }) => [
					links.ends[4 * index + 2],
					links.ends[4 * index + 3],
					0
				],
				getColor: links.colour as [number, number, number, number],
				getWidth: 2,
				widthUnits: 'pixels',
				updateTriggers: { getSourcePosition: links.ends, getTargetPosition: links.ends }
			})
		);
	if (dots && dots.positions.length)
		list.push(
			new ScatterplotLayer({
				...FLAT,
				id: 'dots',
				data: {
					length: dots.positions.length / 3,
					attributes: { getPosition: { value: dots.positions, size: 3 }, getFillColor: { value: dots.colours, size: 4 } }
				},
				getRadius: dots.radius,
				radiusUnits: 'pixels',
				stroked: false
			})
		);
	return list;
}

function pathOf(corners: ArrayLike<number>): [number, number, number][] {
	return Array.from({ length: corners.length / 2 }, (_, k) => [corners[2 * k], corners[2 * k + 1], 0]);
}

function closed(path: [number, number, number][]): [number, number, number][] {
	return path.length ? [...path, path[0]] : path;
}
