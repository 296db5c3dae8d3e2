import type { Random } from '$lib/domain/random';
import { smoothField } from './draw';
import { CENTRE } from './land-use';
import { eastOfRiver, inCity, outsideParks, reachOfCity, RIVER_HALF_WIDTH } from './geography';

/**
 * The street network as flat arrays. A segment joins two nodes in a straight line; the segments that meet at node v are
 * `meeting[firstAt[v]] … meeting[firstAt[v + 1] - 1]`.
 */
export interface Streets {
	/** Metres. */
	nodeX: Float64Array;
	nodeY: Float64Array;
	/** Nodes at the ends of each segment. */
	from: Uint32Array;
	to: Uint32Array;
	/** Metres. */
	length: Float64Array;
	/** 1 on main roads. */
	arterial: Uint8Array;
	firstAt: Uint32Array;
	meeting: Uint32Array;
}

/** One bank of the river: a grid of streets of its own direction. */
interface Bank {
	side: 1 | -1;
	/** Radians from east to the grid's first axis. */
	turn: number;
}
const BANKS: readonly Bank[] = [
	{ side: -1, turn: -0.16 },
	{ side: 1, turn: 0.1 }
];
/** Metres between neighbouring lines of the finest grid; every eighth line is a main road. */
const STEP = 100;
const MAIN_ROAD_EVERY = 8;
const REACH = 90; // lines to each side of the origin: more than the city is wide
const MISSING = 0.06; // share of residential segments that were never built

/** Draws the streets: two bent grids that meet at the river, finer in the centre, coarser at the edge, open in parks. */
export function layStreets(random: Random): Streets {
	const xs: number[] = [];
	const ys: number[] = [];
	const from: number[] = [];
	const to: number[] = [];
	const arterial: number[] = [];
	const town = smoothField(random, 1500);
	/** Between the river banks, in parks and, here and there at the edge of the city, in fields nothing is built. */
	const isBuilt = (x: number, y: number, side: number) =>
		inCity(x, y, 40) &&
		eastOfRiver(x, y) * side > RIVER_HALF_WIDTH + 30 &&
		outsideParks(x, y) > 0 &&
		Math.hypot(x, y) / reachOfCity(Math.atan2(y, x)) < 0.86 + 0.13 * town(x, y);

	const join = (a: number, b: number, main: boolean) => {
		if (!main && random() < MISSING) return;
		from.push(a);
		to.push(b);
		arterial.push(main ? 1 : 0);
	};

	for (const { side, turn } of BANKS) {
		const lines = 2 * REACH + 1;
		const nodeAt = new Int32Array(lines * lines).fill(-1);
		for (let j = 0; j < lines; j++)
			for (let i = 0; i < lines; i++) {
				const [x, y] = bend((i - REACH) * STEP, (j - REACH) * STEP, turn);
				if (!isBuilt(x, y, side) || !isCrossing(i - REACH, j - REACH, x, y)) continue;
				nodeAt[j * lines + i] = xs.length;
				xs.push(x);
				ys.push(y);
			}
		// Along every line, a crossing is joined to the next one if that is at most three blocks away and nothing lies between.
		for (let line = 0; line < lines; line++) {
			const main = (line - REACH) % MAIN_ROAD_EVERY === 0;
			for (const [stride, start] of [
				[1, line * lines],
				[lines, line]
			]) {
				let last = -1;
				let lastAt = -9;
				for (let k = 0; k < lines; k++) {
					const node = nodeAt[start + k * stride];
					if (node < 0) continue;
					const open = last >= 0 && isBuilt((xs[last] + xs[node]) / 2, (ys[last] + ys[node]) / 2, side);
					if (open && k - lastAt <= 3) join(last, node, main);
					last = node;
					lastAt = k;
				}
			}
		}
	}
	return connect(Float64Array.from(xs), Float64Array.from(ys), from, to, Uint8Array.from(arterial));
}

/** Turns the grid and bends its lines a little, as old roads do. */
function bend(u: number, v: number, turn: number): [x: number, y: number] {
	const bu = u + 60 * Math.sin(v / 1700 + turn * 9) + 25 * Math.sin(v / 520 + 1);
	const bv = v + 70 * Math.sin(u / 2100 + 2) + 20 * Math.sin(u / 610);
	return [bu * Math.cos(turn) - bv * Math.sin(turn), bu * Math.sin(turn) + bv * Math.cos(turn)];
}

/** Blocks are 100 m × 100 m in the centre, 100 m × 200 m in most of the city, 200 m × 200 m at its edge. */
function isCrossing(i: number, j: number, x: number, y: number): boolean {
	const fromCentre = Math.hypot(x - CENTRE.x, y - CENTRE.y);
	if (fromCentre < 1500) return true;
	return j % 2 === 0 && (fromCentre < 5200 || i % 2 === 0);
}

function connect(nodeX: Float64Array, nodeY: Float64Array, a: number[], b: number[], arterial: Uint8Array): Streets {
	const from = Uint32Array.from(a);
	const to = Uint32Array.from(b);
	const length = Float64Array.from(a, (_, s) => Math.hypot(nodeX[to[s]] - nodeX[from[s]], nodeY[to[s]] - nodeY[from[s]]));
	const firstAt = new Uint32Array(nodeX.length + 1);
	for (const node of [...a, ...b]) firstAt[node + 1]++;
	for (let v = 0; v < nodeX.length; v++) firstAt[v + 1] += firstAt[v];
	const free = firstAt.slice();
	const meeting = new Uint32Array(2 * a.length);
	for (let s = 0; s < a.length; s++) {
		meeting[free[from[s]]++] = s;
		meeting[free[to[s]]++] = s;
	}
	return { nodeX, nodeY, from, to, length, arterial, firstAt, meeting };
}

/** A stop on a walk through the streets. */
export interface Stop {
	segment: number;
	/** Metres from the segment's first node. */
	along: number;
}

/** Walks `metres` through the streets in a random direction, turning at random at crossings; back where a street ends. */
export function walk(streets: Streets, start: Stop, metres: number, random: Random): Stop {
	let { segment, along } = start;
	let forward = random() < 0.5;
	for (;;) {
		const room = forward ? streets.length[segment] - along : along;
		if (metres <= room) return { segment, along: forward ? along + metres : along - metres };
		metres -= room;
		const node = forward ? streets.to[segment] : streets.from[segment];
		const first = streets.firstAt[node];
		const roads = streets.firstAt[node + 1] - first;
		let next = streets.meeting[first + Math.floor(random() * roads)];
		if (next === segment && roads > 1)
			next = streets.meeting[first + ((streets.meeting.indexOf(segment, first) - first + 1) % roads)];
		forward = streets.from[next] === node;
		segment = next;
		along = forward ? 0 : streets.length[next];
	}
}
