import type { BoundaryLayer, CalendarLayer } from '$lib/domain/dataset';
import type { Overview } from '$lib/domain/exploration';
import type { AreaTable } from '$lib/domain/joins';
import { DAY_MS } from '$lib/temporal/civil';

/** Numbers joined to the areas of a dataset, or to its days. */
export interface JoinedColumn {
	name: string;
	/** One for each area of the overview, or each day of the record; NaN where there is none. */
	values: Float64Array<ArrayBuffer>;
}

/** A column with fewer different numbers says nothing of more or less. */
const FEWEST_VALUES = 3;

/** Numbers that name an area or measure its drawing, as the makers of boundary files call them. */
const NO_MEASURE = /(^|_)(object)?id(_|$)|code|num(be?r?)?$|shape|perimeter/i;

/** What can be compared with counts by area: numbers that the boundaries carry, and tables joined to the areas. */
export function areaColumns(
	{ area }: Overview,
	boundaries: BoundaryLayer | undefined,
	tables: readonly AreaTable[]
): JoinedColumn[] {
	if (!area) return [];
	const at = new Map(area.names.map((name, k) => [name, k]));
	const columns: JoinedColumn[] = [];
	const add = (name: string, numbers: Iterable<[key: string, value: unknown]>) => {
		const values = new Float64Array(area.names.length).fill(NaN);
		for (const [key, value] of numbers) {
			const k = at.get(key);
			if (k !== undefined && typeof value === 'number') values[k] = value;
		}
		if (tellsApart(values)) columns.push({ name, values });
	};
	const features = boundaries?.geojson.features ?? [];
	const names = new Set(
		features.flatMap(({ properties }) => Object.keys(properties ?? {}).filter((key) => !NO_MEASURE.test(key)))
	);
	for (const name of names)
		add(
			name,
			features.map(({ properties }) => [String(properties?.name ?? ''), properties?.[name]])
		);
	for (const table of tables)
		if (table.column === area.name)
			for (const [name, values] of Object.entries(table.values))
				add(
					name,
					table.keys.map((key, k) => [key, values[k]])
				);
	return columns;
}

/** What can be compared with counts by day. */
export function dayColumns({ firstDay, days }: Overview, calendars: readonly CalendarLayer[]): JoinedColumn[] {
	const columns: JoinedColumn[] = [];
	for (const { day, values } of calendars)
		for (const [name, numbers] of Object.entries(values)) {
			const own = new Float64Array(days).fill(NaN);
			day.forEach((midnight, k) => {
				const at = Math.floor(midnight / DAY_MS) - firstDay;
				if (at >= 0 && at < days) own[at] = numbers[k];
			});
			if (tellsApart(own)) columns.push({ name, values: own });
		}
	return columns;
}

function tellsApart(values: Float64Array): boolean {
	const known = values.filter((value) => Number.isFinite(value));
	return new Set(known).size >= FEWEST_VALUES;
}

/** The middle of each named area in degrees: the mean of the corners of its largest ring; NaN for an area without an outline. */
export function middlesOf(names: readonly string[], { geojson }: BoundaryLayer): { lon: Float64Array; lat: Float64Array } {
	const [lon, lat] = [new Float64Array(names.length).fill(NaN), new Float64Array(names.length).fill(NaN)];
	const at = new Map(names.map((name, k) => [name, k]));
	for (const { properties, geometry } of geojson.features) {
		const k = at.get(String(properties?.name ?? ''));
		if (k === undefined || !geometry) continue;
		const rings = geometry.type === 'Polygon' ? [geometry.coordinates[0]] : geometry.coordinates.map(([ring]) => ring);
		const ring = rings.reduce((longest, each) => (each.length > longest.length ? each : longest));
		lon[k] = ring.reduce((sum, [x]) => sum + x, 0) / ring.length;
		lat[k] = ring.reduce((sum, [, y]) => sum + y, 0) / ring.length;
	}
	return { lon, lat };
}
