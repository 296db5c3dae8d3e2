import type { Kernel } from '$lib/domain/kernel';
import type { Codes } from './types';

/** A point on which suspiciously many incidents lie. */
export interface PileUp {
	lon: number;
	lat: number;
	incidents: number;
	/** Different addresses among them; 0 when there is no column to tell. */
	addresses: number;
}

export interface Points {
	/** Incidents with coordinates, and the points they lie on (0.00001°, about a metre). */
	incidents: number;
	points: number;
	/** Share of the incidents on points that hold at least five. */
	shared: number;
	pileUps: PileUp[];
}

/** A pile-up holds at least this many incidents and this share of all. */
const LEAST = 50;
const LEAST_SHARE = 0.005;
/** And this many times the incidents of the eleventh busiest point, or so many different addresses where other points have few. */
const ABOVE_OTHERS = 4;
const ORDINARY = 10;
const MANY_ADDRESSES = 20;
/** Points looked at one by one. */
const LOOKED_AT = 40;
const MOST = 5;

const ADDRESS = /address|block|street|location|premise|logradouro|direccion|endereco/i;

/** Which further column holds addresses, by its name; -1 without one. */
export const addressColumn = (extras: readonly { name: string; kind: string }[]): number =>
	extras.findIndex(({ name, kind }) => (kind === 'text' || kind === 'category') && ADDRESS.test(name));

/**
 * How the incidents lie on points. A point is a pile-up when it holds far more incidents than any ordinary point, or when it gathers many different addresses
 * while ordinary busy points have few: then it is the middle of a town or district, given where the address was not found.
 *
 * @param addresses  a number for the address of each row, 0 when unknown; null without such a column
 * @see docs/methods-quality.md, "Places"
 */
export function* pileUps(
	lon: Float64Array,
	lat: Float64Array,
	weight: Int16Array,
	addresses: Float64Array | Codes | null
): Kernel<Points> {
	const table = new PointTable(lon, lat);
	const pointOf = new Int32Array(lon.length).fill(-1);
	for (let i = 0; i < lon.length; i++) {
		if ((i & 0x3ffff) === 0x3ffff) yield (0.9 * i) / lon.length;
		if (weight[i] > 0 && lon[i] === lon[i] && lat[i] === lat[i]) pointOf[i] = table.add(i, weight[i]);
	}
	const { counts, points } = table;
	let incidents = 0;
	let shared = 0;
	for (let p = 0; p < points; p++) {
		incidents += counts[p];
		if (counts[p] >= 5) shared += counts[p];
	}
	const busiest = topOf(counts, points, LOOKED_AT);
	const ordinary = busiest.length > ORDINARY ? counts[busiest[ORDINARY]] : Infinity;
	const different = addresses ? addressesAt(busiest, pointOf, addresses) : busiest.map(() => 0);
	const typical = [...different].sort((a, b) => a - b)[Math.floor(different.length / 2)] ?? 0;
	const found = busiest
		.map((p, rank) => ({ ...table.place(p), incidents: counts[p], addresses: different[rank] }))
		.filter(({ incidents: n, addresses: several }) => {
			if (n < LEAST || n < LEAST_SHARE * incidents) return false;
			return n >= ABOVE_OTHERS * ordinary || (several >= MANY_ADDRESSES && several >= 5 * Math.max(1, typical));
		});
	return { incidents, points, shared: incidents ? shared / incidents : 0, pileUps: found.slice(0, MOST) };
}

function addressesAt(busiest: readonly number[], pointOf: Int32Array, addresses: Float64Array | Codes): number[] {
	const sets = new Map(busiest.map((p) => [p, new Set<number>()]));
	const wanted = new Uint8Array(Math.max(0, ...busiest) + 1);
	for (const p of busiest) wanted[p] = 1;
	for (let i = 0; i < pointOf.length; i++)
		if (pointOf[i] >= 0 && wanted[pointOf[i]] && addresses[i]) sets.get(pointOf[i])!.add(addresses[i]);
	return busiest.map((p) => sets.get(p)!.size);
}

/** The positions of the largest counts, largest first. */
function topOf(counts: Int32Array, n: number, most: number): number[] {
	const top: number[] = [];
	let least = 0;
	for (let p = 0; p < n; p++) {
		if (top.length === most && counts[p] <= least) continue;
		top.push(p);
		top.sort((a, b) => counts[b] - counts[a] || a - b);
		if (top.length > most) top.pop();
		least = counts[top[top.length - 1]];
	}
	return top;
}

/** In whole 0.00001°. */
const snapped = (degrees: number): number => Math.round(degrees * 1e5) | 0;

/**
 * Points numbered in the order in which they come; open addressing over whole 0.00001°. A point is known by its first row: arrays as long as
 * the rows take no memory where nothing is written, and need not grow.
 */
class PointTable {
	points = 0;
	readonly counts: Int32Array;
	readonly #first: Int32Array;
	readonly #slots: Int32Array;
	readonly #mask: number;

	constructor(
		readonly lon: Float64Array,
		readonly lat: Float64Array
	) {
		const rows = lon.length;
		let size = 1 << 13;
		while (size < 2 * rows) size *= 2;
		this.counts = new Int32Array(rows);
		this.#first = new Int32Array(rows);
		this.#slots = new Int32Array(size).fill(-1);
		this.#mask = size - 1;
	}

	/** Counts a row at its point. @returns the point's number */
	add(row: number, w: number): number {
		const x = snapped(this.lon[row]);
		const y = snapped(this.lat[row]);
		let h = Math.imul(x, 0x85ebca77) ^ Math.imul(y, 0xc2b2ae3d);
		h ^= h >>> 15;
		for (let slot = h & this.#mask; ; slot = (slot + 1) & this.#mask) {
			let p = this.#slots[slot];
			if (p < 0) {
				p = this.#slots[slot] = this.points++;
				this.#first[p] = row;
			} else {
				const first = this.#first[p];
				if (snapped(this.lon[first]) !== x || snapped(this.lat[first]) !== y) continue;
			}
			this.counts[p] += w;
			return p;
		}
	}

	place(p: number): { lon: number; lat: number } {
		const row = this.#first[p];
		return { lon: snapped(this.lon[row]) / 1e5, lat: snapped(this.lat[row]) / 1e5 };
	}
}
