import { HOUR_UNKNOWN, WEEKDAY_UNKNOWN, type Overview } from '$lib/domain/exploration';
import { areaColumnOf } from '$lib/domain/joins';
import { PRECISIONS, type Dataset, type TypedColumn } from '$lib/domain/dataset';
import { localProjection, project, projectInto } from '$lib/spatial/projection';
import { extent, type Box } from '$lib/spatial/bin';
import { dayOf, DAY_MS, HOUR_MS, monthNumber } from '$lib/temporal/civil';
import type { ShardColumns } from './load';
import { joinedSpans, spansOf, type Spans } from './spans';

/** Day codes are 16 bits wide: this many days, 164 years, are told apart. Where dates reach further, those after the import, which nothing was recorded on, and the oldest count as unknown. */
const MOST_DAYS = 60_000;
const MONTH = PRECISIONS.indexOf('month');
const DAY = PRECISIONS.indexOf('day');

/** The columns one worker keeps of its part of a dataset: what every question needs, 17 bytes a row, and 12 more where its time is a span. */
export interface Shard {
	overview: Overview;
	/** Metres, NaN when unknown. */
	x: Float32Array<ArrayBuffer>;
	y: Float32Array<ArrayBuffer>;
	/** The box where most rows lie, metres. */
	core: Box;
	category: Uint16Array<ArrayBuffer>;
	/** How many categories there are. */
	categories: number;
	/** Below `days`: day from `firstDay`; `days`: unknown; above: `days` + 1 + month from `firstMonth`. */
	when: Uint16Array<ArrayBuffer>;
	/** Week codes (domain/exploration.ts). */
	week: Uint8Array<ArrayBuffer>;
	weight: Int16Array<ArrayBuffer>;
	/** Where the rows of each chunk begin, and which chunk of the dataset it is. */
	chunks: { n: number; at: number; rows: number }[];
	/** Codes of the area column; null without one. */
	area: Uint16Array<ArrayBuffer> | null;
	/** Rows known only to lie between two moments; null without any. */
	spans: Spans | null;
	/** Those of the chunks taken so far. */
	spanParts: Spans[];
}

/** The week code of a civil moment known to some precision; rows without a moment have WEEKDAY_UNKNOWN. */
export function weekCode(milliseconds: number, precision: number): number {
	if (milliseconds !== milliseconds || precision === MONTH) return WEEKDAY_UNKNOWN;
	const day = Math.floor(milliseconds / DAY_MS);
	const fromMonday = (day + 3) % 7; // 1970-01-01 was a Thursday
	const weekday = fromMonday < 0 ? fromMonday + 7 : fromMonday;
	if (precision === DAY) return HOUR_UNKNOWN + weekday;
	return weekday * 24 + Math.floor((milliseconds - day * DAY_MS) / HOUR_MS);
}

export function overviewOf(dataset: Dataset): Overview {
	const [earliest, latest] = (dataset.dates ?? [0, -1]).map(dayOf);
	const tooMany = latest - earliest >= MOST_DAYS;
	const readOn = dayOf(dataset.appended?.at(-1)?.at ?? dataset.importedAt) + 1; // where it is read it may be a day later
	const lastDay = tooMany ? Math.max(earliest, Math.min(latest, readOn)) : latest;
	const firstDay = Math.max(earliest, lastDay - MOST_DAYS + 1);
	const days = dataset.dates ? lastDay - firstDay + 1 : 0;
	const firstMonth = monthNumber(firstDay);
	const months = dataset.dates ? monthNumber(lastDay) - firstMonth + 1 : 0;
	const area = dataset.extras[areaColumnOf(dataset)];
	return {
		dataset: dataset.id,
		rows: dataset.rows,
		bounds: dataset.bounds,
		firstDay,
		days,
		firstMonth,
		months,
		area: area ? { name: area.name, names: area.dictionary ?? [] } : null
	};
}

/** @param n  rows there is room for */
export function emptyShard(dataset: Dataset, n = dataset.rows): Shard {
	return {
		overview: overviewOf(dataset),
		x: new Float32Array(n).fill(NaN),
		y: new Float32Array(n).fill(NaN),
		core: [0, 0, 0, 0],
		category: new Uint16Array(n),
		categories: dataset.categories.length,
		when: new Uint16Array(n),
		week: new Uint8Array(n),
		weight: new Int16Array(n),
		chunks: [],
		area: areaColumnOf(dataset) < 0 ? null : new Uint16Array(n),
		spans: null,
		spanParts: []
	};
}

/** Takes one chunk's columns into rows `at` … of the shard. */
export function fill(shard: Shard, at: number, columns: ShardColumns, area?: TypedColumn): void {
	const { overview } = shard;
	if (overview.bounds) {
		const end = at + columns.lon.length;
		const [x, y] = [shard.x.subarray(at, end), shard.y.subarray(at, end)];
		projectInto(localProjection(overview.bounds), columns.lon, columns.lat, x, y);
	}
	shard.category.set(columns.category, at);
	shard.weight.set(columns.weight, at);
	if (shard.area && area) shard.area.set(area, at);
	if (columns.end) shard.spanParts.push(spansOf(at, { ...columns, end: columns.end }));
	// Rows set aside count for nothing and make no hexagon of their own.
	const { weight } = columns;
	for (let i = 0; i < weight.length; i++) if (weight[i] === 0) shard.x[at + i] = shard.y[at + i] = NaN;
	const { start, precision } = columns;
	const { week, when } = shard;
	const { firstDay, days } = overview;
	for (let i = 0; i < start.length; i++) {
		const moment = start[i];
		week[at + i] = weekCode(moment, precision[i]);
		if (precision[i] === MONTH) when[at + i] = monthCode(overview, moment);
		else {
			const day = Math.floor(moment / DAY_MS) - firstDay; // NaN fails both comparisons
			when[at + i] = day >= 0 && day < days ? day : days;
		}
	}
}

function monthCode({ days, firstMonth, months }: Overview, milliseconds: number): number {
	const month = monthNumber(dayOf(milliseconds)) - firstMonth;
	return month >= 0 && month < months ? days + 1 + month : days;
}

/** The shard once all rows are in. @param rows  how many there were */
export function complete(shard: Shard, rows = shard.weight.length): Shard {
	const { bounds } = shard.overview;
	const corners = bounds && project(localProjection(bounds), [bounds[0], bounds[2]], [bounds[1], bounds[3]]);
	return {
		...shard,
		core: corners ? extent(corners.x, corners.y) : shard.core,
		x: shard.x.subarray(0, rows),
		y: shard.y.subarray(0, rows),
		category: shard.category.subarray(0, rows),
		when: shard.when.subarray(0, rows),
		week: shard.week.subarray(0, rows),
		weight: shard.weight.subarray(0, rows),
		area: shard.area && shard.area.subarray(0, rows),
		spans: joinedSpans(shard.spanParts) ?? shard.spans,
		spanParts: []
	};
}
