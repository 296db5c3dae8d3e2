import { CHUNK_ROWS, type Chunk, type ExtraColumn, type TypedColumn } from '$lib/domain/dataset';
import type { Random } from '$lib/domain/random';
import { FIRST_DAY } from './calendar';
import { text, type Catalogue } from '$lib/messages/text';
import { CATEGORIES, type SampleLocation } from './categories';
import type { District } from './districts';
import { picker } from './draw';
import type { Events } from './events';
import { latOf, lonOf } from './geography';

const MINUTE = 60_000; // milliseconds
/** Degrees are published to six decimals, about 0.1 m. */
export const published = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

const LOCATIONS = [
	...new Set(CATEGORIES.flatMap(({ strands }) => strands.flatMap(({ locations }) => Object.keys(locations) as SampleLocation[])))
].sort();
const REPORTERS: (keyof Catalogue['sample']['reporters'])[] = ['Public', 'Online', 'Police'];

/** The further columns of the sample city, `x0` to `x3`. */
export function sampleExtras(districts: District[]): ExtraColumn[] {
	const { columns, locations, reporters } = text.sample;
	return [
		{ name: columns.district, kind: 'area', dictionary: districts.map(({ name }) => name) },
		{ name: columns.location, kind: 'category', dictionary: LOCATIONS.map((key) => locations[key]) },
		{ name: columns.reporter, kind: 'category', dictionary: REPORTERS.map((key) => reporters[key]) },
		{ name: columns.cleared, kind: 'boolean' }
	];
}

/** Numbers of the given events in the order of their time (ties: of their making). */
export function inOrderOfTime(events: Events, chosen: (i: number) => boolean): Uint32Array<ArrayBuffer> {
	const n = events.minute.length;
	const keys: number[] = [];
	for (let i = 0; i < n; i++) if (chosen(i)) keys.push(events.minute[i] * n + i); // far below 2^53
	const sorted = Float64Array.from(keys).sort();
	const order = new Uint32Array(keys.length);
	for (let at = 0; at < order.length; at++) order[at] = sorted[at] % n;
	return order;
}

/** Sets every entry of a new column from the event it is about. (`from` with a function takes several times as long.) */
export function filled<Column extends TypedColumn>(
	column: Column,
	events: Uint32Array,
	value: (event: number) => number
): Column {
	for (let at = 0; at < column.length; at++) column[at] = value(events[at]);
	return column;
}

/** Chunks of the recorded events, row by row as `order` says. */
export function sampleChunks(dataset: string, events: Events, district: Uint8Array, order: Uint32Array, random: Random): Chunk[] {
	const location = CATEGORIES.map(({ strands }) => strands.map(({ locations }) => choice(locations, LOCATIONS)));
	const reporter = CATEGORIES.map(({ reportedBy }) => choice(reportedBy, REPORTERS));
	const { category, strand } = events;
	const chunks: Chunk[] = [];
	for (let from = 0; from < order.length; from += CHUNK_ROWS) {
		const rows = order.subarray(from, from + CHUNK_ROWS);
		const n = rows.length;
		const start = filled(new Float64Array(n), rows, (i) => FIRST_DAY + events.minute[i] * MINUTE);
		chunks.push({
			dataset,
			n: chunks.length,
			rows: n,
			columns: {
				lon: filled(new Float64Array(n), rows, (i) => published(lonOf(events.x[i]))),
				lat: filled(new Float64Array(n), rows, (i) => published(latOf(events.y[i]))),
				start,
				end: start.slice(),
				precision: new Uint8Array(n), // to the minute
				category: filled(new Uint16Array(n), rows, (i) => category[i]),
				weight: new Int16Array(n).fill(1),
				row: new Uint32Array(n).map((_, at) => from + at + 1),
				x0: filled(new Uint32Array(n), rows, (i) => district[i] + 1),
				x1: filled(new Uint32Array(n), rows, (i) => location[category[i]][strand[i]](random)),
				x2: filled(new Uint32Array(n), rows, (i) => reporter[category[i]](random)),
				x3: filled(new Uint8Array(n), rows, (i) => (random() < CATEGORIES[category[i]].cleared ? 1 : 0))
			}
		});
	}
	return chunks;
}

/** Picks a code of the dictionary (1 = its first word) by the shares given. */
function choice<Key extends string>(shares: Partial<Record<Key, number>>, dictionary: Key[]): (random: Random) => number {
	const pick = picker(dictionary.map((word) => shares[word] ?? 0));
	return (random) => pick(random) + 1;
}

export function bytesOf(chunks: Chunk[]): number {
	let bytes = 0;
	for (const { columns } of chunks) for (const column of Object.values<TypedColumn>(columns)) bytes += column.byteLength;
	return bytes;
}
