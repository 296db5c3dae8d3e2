import type { Kernel } from '$lib/domain/kernel';

/** Places far from all that holds the record together. */
export interface FarPlaces {
	/** Ascending. */
	rows: Uint32Array<ArrayBuffer>;
	/** The groups in which they lie, largest first. */
	clusters: { lon: number; lat: number; rows: number; kilometres: number }[];
	/** A place this far from the body counts as far. */
	kilometres: number;
	/** Towns that the body consists of. */
	towns: number;
}

/** Cells of this many degrees of latitude, about 1.1 km; of longitude so many that they are about square. */
const CELL = 0.01;
const KM_PER_CELL = 1.11195;
/** A group of touching cells is a town of its own with this share of the rows on so many points; one point with many rows is a mistake with many rows. */
const TOWN = 0.005;
const TOWN_POINTS = 10;
/** What lies this near to the body belongs to it: half its own width, within limits. */
const NEAREST_KM = 5;
const FARTHEST_KM = 30;
/** Where more than this share of the occupied cells would be far, it is open country with hamlets and the reach is doubled, up to this. */
const STRAYS = 0.05;
const ALL_THE_LAND_KM = 200;
/** Groups with this share of the rows (and this many) carry the body on to their neighbours; single rows do not, else strays would make chains. */
const CARRIES = 0.0002;
const CARRIES_ROWS = 10;
/** Fewer placed rows have no body. */
const LEAST = 100;

/**
 * Rows whose place lies far from all others: the map is cut into cells, touching cells with rows are groups; towns are the body, whatever lies within reach of it joins it,
 * and the rest is far. A second town, however distant, is no mistake; nor are villages between.
 *
 * @param lon, lat  degrees, NaN when unknown
 * @param weight    rows of weight 0 are passed over
 */
export function* farRows(lon: Float64Array, lat: Float64Array, weight: Int16Array): Kernel<FarPlaces> {
	const known = (i: number) => weight[i] !== 0 && lon[i] === lon[i] && lat[i] === lat[i];
	const middle = middleOf(lat, known);
	const perLon = CELL / Math.max(0.05, Math.cos((middle * Math.PI) / 180));
	const columns = Math.ceil(360 / perLon) + 3; // one more at each side, so that neighbours of the last are not the first
	const cellOf = (i: number) => (Math.floor((lat[i] + 90) / CELL) + 1) * columns + Math.floor((lon[i] + 180) / perLon) + 1;
	const cells = new Map<number, { rows: number; points: Set<number>; group: number }>();
	let placed = 0;
	for (let i = 0; i < lon.length; i++) {
		if (i % 262_144 === 262_143) yield (0.7 * i) / lon.length;
		if (!known(i)) continue;
		placed++;
		const key = cellOf(i);
		let cell = cells.get(key);
		if (!cell) cells.set(key, (cell = { rows: 0, points: new Set(), group: -1 }));
		cell.rows++;
		if (cell.points.size < TOWN_POINTS) cell.points.add(Math.round(lon[i] * 1e4) * 1e7 + Math.round(lat[i] * 1e4));
	}
	const none: FarPlaces = { rows: new Uint32Array(0), clusters: [], kilometres: NEAREST_KM, towns: 0 };
	if (placed < LEAST) return none;
	const groups = groupsOf(cells, columns);
	const isTown = groups.map(({ rows, points }) => rows >= TOWN * placed && points >= TOWN_POINTS);
	const largest = groups.reduce(
		(best, { rows, points }, g) => (points >= TOWN_POINTS && rows > (groups[best]?.rows ?? 0) ? g : best),
		-1
	);
	if (largest < 0) return none;
	isTown[largest] = true;
	const width = Math.sqrt(groups.reduce((sum, { keys }, g) => sum + (isTown[g] ? keys.length : 0), 0)) * KM_PER_CELL;
	let reach = Math.min(FARTHEST_KM, Math.max(NEAREST_KM, width / 2));
	const carries = groups.map(({ rows }, g) => isTown[g] || rows >= Math.max(CARRIES_ROWS, CARRIES * placed));
	let inBody = grow(groups, isTown, carries, reach, columns);
	const outside = () => groups.reduce((sum, { keys }, g) => sum + (inBody[g] ? 0 : keys.length), 0);
	while (outside() > STRAYS * cells.size && reach < ALL_THE_LAND_KM) {
		yield 0.75;
		reach *= 2;
		inBody = grow(groups, isTown, carries, reach, columns);
	}
	yield 0.8;
	const body = bodyCells(groups, inBody, carries);
	const clusters: FarPlaces['clusters'] = [];
	groups.forEach(({ rows, keys }, g) => {
		if (inBody[g]) return;
		const [x, y] = [keys[0] % columns, Math.floor(keys[0] / columns)];
		clusters.push({
			lon: (x - 0.5) * perLon - 180,
			lat: (y - 0.5) * CELL - 90,
			rows,
			kilometres: nearest(body, x, y, columns) * KM_PER_CELL
		});
	});
	const rows: number[] = [];
	if (clusters.length) for (let i = 0; i < lon.length; i++) if (known(i) && !inBody[cells.get(cellOf(i))!.group]) rows.push(i);
	return {
		rows: Uint32Array.from(rows),
		clusters: clusters.sort((a, b) => b.rows - a.rows || b.kilometres - a.kilometres),
		kilometres: reach,
		towns: isTown.filter(Boolean).length
	};
}

interface Group {
	rows: number;
	points: number;
	keys: number[];
}

function middleOf(lat: Float64Array, known: (i: number) => boolean): number {
	const sample: number[] = [];
	for (let i = 0, step = Math.max(1, lat.length >> 12); i < lat.length; i += step) if (known(i)) sample.push(lat[i]);
	return sample.sort((a, b) => a - b)[sample.length >> 1] ?? 0;
}

/** Groups of cells that touch, corners included. */
function groupsOf(cells: Map<number, { rows: number; points: Set<number>; group: number }>, columns: number): Group[] {
	const groups: Group[] = [];
	const around = [-columns - 1, -columns, -columns + 1, -1, 1, columns - 1, columns, columns + 1];
	for (const [key, cell] of cells) {
		if (cell.group >= 0) continue;
		const group: Group = { rows: 0, points: 0, keys: [key] };
		cell.group = groups.length;
		for (let at = 0; at < group.keys.length; at++) {
			const here = cells.get(group.keys[at])!;
			group.rows += here.rows;
			group.points += here.points.size;
			for (const step of around) {
				const next = cells.get(group.keys[at] + step);
				if (!next || next.group >= 0) continue;
				next.group = groups.length;
				group.keys.push(group.keys[at] + step);
			}
		}
		groups.push(group);
	}
	return groups;
}

/** Which groups belong to the body: towns, and what lies within reach of a part of the body that carries it on. */
function grow(groups: Group[], isTown: boolean[], carries: boolean[], reach: number, columns: number): boolean[] {
	const inBody = [...isTown];
	const cellsAway = reach / KM_PER_CELL;
	const block = Math.max(1, Math.ceil(cellsAway));
	const blocks = new Map<number, number[]>(); // body cells by block, so that only nearby ones are measured
	const add = (g: number) => {
		for (const key of groups[g].keys) {
			const at = Math.floor(Math.floor(key / columns) / block) * columns + Math.floor((key % columns) / block);
			const list = blocks.get(at);
			if (list) list.push(key);
			else blocks.set(at, [key]);
		}
	};
	isTown.forEach((town, g) => town && add(g));
	const near = (key: number): boolean => {
		const [x, y] = [key % columns, Math.floor(key / columns)];
		for (let by = -1; by <= 1; by++)
			for (let bx = -1; bx <= 1; bx++)
				for (const other of blocks.get((Math.floor(y / block) + by) * columns + Math.floor(x / block) + bx) ?? [])
					if (Math.hypot((other % columns) - x, Math.floor(other / columns) - y) <= cellsAway) return true;
		return false;
	};
	for (let changed = true; changed;) {
		changed = false;
		groups.forEach(({ keys }, g) => {
			if (inBody[g] || !keys.some(near)) return;
			inBody[g] = true;
			if (!carries[g]) return;
			add(g);
			changed = true;
		});
	}
	return inBody;
}

function bodyCells(groups: Group[], inBody: boolean[], carries: boolean[]): number[] {
	return groups.flatMap(({ keys }, g) => (inBody[g] && carries[g] ? keys : []));
}

function nearest(body: number[], x: number, y: number, columns: number): number {
	let least = Infinity;
	for (const key of body) least = Math.min(least, Math.hypot((key % columns) - x, Math.floor(key / columns) - y));
	return least;
}
