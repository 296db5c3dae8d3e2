import { cellOf } from '$lib/spatial/lattice';
import { nearness } from '$lib/spatial/nearness';
import { project } from '$lib/spatial/projection';
import { DAY_MS } from '$lib/temporal/civil';
import { ticksPerDay } from '$lib/temporal/periods';
import { SeriesKnown, type DayValues } from './joins-series';
import type { ForecastRows, PreparedSeries } from './series';
import type { RunNote } from './record';
import type { ForecastTask } from './task';

/** What was joined to a dataset and may become features: `storage/joins.ts` as plain columns. */
export interface ForecastJoins {
	areas: {
		/** Code of the area of each row, 0 where it is not known. */
		codes: Uint32Array;
		/** Numbers by code (position 0 is not used), NaN where there is none. */
		tables: { name: string; values: Float64Array; knownFrom: number | null }[];
	}[];
	series: DayValues[];
	/** Degrees. */
	places: { name: string; lon: Float64Array; lat: Float64Array; knownFrom: number | null }[];
}

/** Joined columns as features: of cells, which stand still, and of days, as far as they were known. */
export interface JoinedFeatures {
	cell: { name: string; theme: JoinedTheme; column: Float32Array<ArrayBuffer> }[];
	time: SeriesKnown[];
	/** What was left out and why. */
	notes: RunNote[];
}
export type JoinedTheme = 'area' | 'near';

/** Metres within which places are counted. */
const REACH = 500;
/** Distances are told apart on a log scale from about here on, metres. */
const NEAR = 100;

/**
 * Makes features of what was joined, by what was known when the training time ended: tables and places that came out later are left out; a cell's
 * area is the one that most of its rows before then lie in.
 */
export function joinedFeatures(
	joins: ForecastJoins,
	rows: ForecastRows,
	series: PreparedSeries,
	task: ForecastTask
): JoinedFeatures {
	const { cells, day0, trainEnd } = series;
	const cell: JoinedFeatures['cell'] = [];
	const notes: RunNote[] = [];
	const inTime = (name: string, knownFrom: number | null) => {
		if (knownFrom === null || knownFrom <= task.trainTo) return true;
		notes.push({ what: 'tooLate', name });
		return false;
	};
	for (const { codes, tables } of joins.areas) {
		const usable = tables.filter(({ name, knownFrom }) => inTime(name, knownFrom));
		if (!usable.length) continue;
		const areaOf = mostCommonArea(codes, rows, series, task);
		for (const { name, values } of usable) {
			const column = filled(Float64Array.from(areaOf, (code) => (code ? values[code] : NaN)));
			if (column) cell.push({ name: `area:${name}`, theme: 'area', column });
			else notes.push({ what: 'same', name });
		}
	}
	for (const { name, lon, lat, knownFrom } of joins.places) {
		if (!lon.length || !inTime(name, knownFrom)) continue;
		const at = project(cells.projection, lon, lat);
		const { distance, within } = nearness(cells.x, cells.y, at.x, at.y, REACH);
		const theme = 'near';
		cell.push(
			{ name: `nearest:${name}`, theme, column: Float32Array.from(distance, (d) => Math.log1p(d / NEAR)) },
			{ name: `within:${REACH}:${name}`, theme, column: Float32Array.from(within, Math.log1p) }
		);
	}
	const time: SeriesKnown[] = [];
	const trainTo = day0 + trainEnd / ticksPerDay(task.period);
	for (const values of joins.series) {
		const known = new SeriesKnown(values);
		if (known.covers(day0, trainTo) >= 0.5) time.push(known);
		else notes.push({ what: 'half', name: values.name });
	}
	return {
		cell: told(cell),
		time: told(time),
		notes: notes.filter((note, i) => notes.findIndex((other) => other.what === note.what && other.name === note.name) === i)
	};
}

/** Names become columns of one table: a second one of the same name is numbered. */
function told<T extends { name: string }>(list: T[]): T[] {
	const seen = new Map<string, number>();
	for (const one of list) {
		const times = (seen.get(one.name) ?? 0) + 1;
		seen.set(one.name, times);
		if (times > 1) one.name = `${one.name} (${times})`;
	}
	return list;
}

function mostCommonArea(codes: Uint32Array, rows: ForecastRows, { cells }: PreparedSeries, task: ForecastTask): Uint32Array {
	const counts = Array.from({ length: cells.count }, () => new Map<number, number>());
	const { x, y } = project(cells.projection, rows.lon, rows.lat);
	for (let i = 0; i < codes.length; i++) {
		if (!codes[i] || !(rows.start[i] < task.trainTo * DAY_MS) || Number.isNaN(x[i]) || Number.isNaN(y[i])) continue;
		const [a, b] = cellOf(cells.lattice, x[i], y[i]);
		const c = cells.at(a, b);
		if (c >= 0) counts[c].set(codes[i], (counts[c].get(codes[i]) ?? 0) + 1);
	}
	return Uint32Array.from(counts, (of) => {
		let [best, most] = [0, 0];
		for (const [code, n] of of) if (n > most || (n === most && code < best)) [best, most] = [code, n];
		return best;
	});
}

/** Unknown values become the mean of the known; null where nothing differs. */
function filled(values: Float64Array): Float32Array<ArrayBuffer> | null {
	const known = values.filter((value) => value === value);
	if (!known.length || known.every((value) => value === known[0])) return null;
	const mean = known.reduce((a, b) => a + b, 0) / known.length;
	return Float32Array.from(values, (value) => (value === value ? value : mean));
}
