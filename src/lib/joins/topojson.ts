import type * as GeoJSON from 'geojson';

type Arc = [number, number][];
interface Shape {
	type: string;
	arcs?: unknown;
	geometries?: Shape[];
	properties?: GeoJSON.GeoJsonProperties;
	id?: string | number;
}
interface Topology {
	type: 'Topology';
	arcs: number[][][];
	transform?: { scale: [number, number]; translate: [number, number] };
	objects: Record<string, Shape>;
}

export function isTopology(json: unknown): json is Topology {
	const { type, arcs, objects } = (json ?? {}) as Partial<Topology>;
	return type === 'Topology' && Array.isArray(arcs) && typeof objects === 'object' && objects !== null;
}

/**
 * The polygons of the object that has most of them, as features; an `id` becomes a property. Other shapes come out as empty features, so
 * that they are counted as left out.
 *
 * @see Bostock and Metcalf, The TopoJSON Format Specification, https://github.com/topojson/topojson-specification
 */
export function topologyFeatures(topology: Topology): GeoJSON.Feature[] {
	const arcs = topology.arcs.map((arc) => decode(arc, topology.transform));
	const objects = Object.values(topology.objects).map((object) => leaves(object));
	const areas = (shapes: Shape[]) => shapes.filter(({ type }) => type.endsWith('Polygon')).length;
	const best = objects.reduce<Shape[]>((a, b) => (areas(b) > areas(a) || !a.length ? b : a), []);
	return best.map(({ type, arcs: of, properties, id }): GeoJSON.Feature => ({
		type: 'Feature',
		properties: id === undefined ? (properties ?? {}) : { id, ...properties },
		geometry: (type === 'Polygon'
			? { type, coordinates: (of as number[][]).map((ring) => stitch(ring, arcs)) }
			: type === 'MultiPolygon'
				? { type, coordinates: (of as number[][][]).map((rings) => rings.map((ring) => stitch(ring, arcs))) }
				: null) as GeoJSON.Geometry
	}));
}

function leaves(shape: Shape): Shape[] {
	return shape?.type === 'GeometryCollection' ? (shape.geometries ?? []).flatMap(leaves) : shape?.type ? [shape] : [];
}

/** With a transform, positions are whole numbers, each the step from the one before. */
function decode(arc: number[][], transform: Topology['transform']): Arc {
	let [x, y] = [0, 0];
	return arc.map(([dx, dy]) => {
		if (!transform) return [dx, dy];
		x += dx;
		y += dy;
		return [x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1]];
	});
}

/** A ring is arcs end to end, the last position of one being the first of the next; ~k is arc k backwards. */
function stitch(ring: number[], arcs: Arc[]): Arc {
	const points: Arc = [];
	for (const k of ring) {
		const arc = arcs[k < 0 ? ~k : k] ?? [];
		const run = k < 0 ? [...arc].reverse() : arc;
		for (let i = points.length ? 1 : 0; i < run.length; i++) points.push(run[i]);
	}
	return points;
}
