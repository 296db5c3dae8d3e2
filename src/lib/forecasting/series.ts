import { AppError } from '$lib/domain/errors';
import { PRECISIONS } from '$lib/domain/dataset';
import { localProjection, project } from '$lib/spatial/projection';
import { cellOf } from '$lib/spatial/lattice';
import { DAY_MS, isoDay, monthStart } from '$lib/temporal/civil';
import { ticksPerDay } from '$lib/temporal/periods';
import { CellIndex } from '$lib/models/baselines/cells';
import type { IncidentSeries } from '$lib/models/baselines/known';
import type { JoinedFeatures } from './joins';
import type { ForecastTask } from './task';
import { text } from '$lib/messages/text';

/** The columns of a dataset that a forecast reads. */
export interface ForecastRows {
	lon: Float64Array;
	lat: Float64Array;
	start: Float64Array;
	precision: Uint8Array;
	category: Uint16Array;
	weight: Int16Array;
}

/** Incidents in their cells and ticks, ready to be walked through, with what was left out and why. */
export interface PreparedSeries {
	cells: CellIndex;
	series: IncidentSeries;
	/** Day 0, in days since 1970-01-01, and the boundaries of the task in ticks. */
	day0: number;
	trainEnd: number;
	validEnd: number;
	ticks: number;
	/** Features from what was joined to the dataset; absent where nothing was. */
	joined?: JoinedFeatures;
	/** Rows not used. */
	left: {
		withoutPlaceOrTime: number;
		/** Reported far earlier than the record as a whole begins. */
		beforeRecord: number;
		tooCoarse: number;
		outsideBeforeTest: number;
		outsideInTest: number;
	};
}

/** Months with fewer rows than this share of the median month, at the start of a record, are strays and not part of it. */
export const STRAY_SHARE = 0.05;

/**
 * Cuts the plane into cells and time into ticks. The cells are those with at least one incident before `trainTo`, so that
 * nothing later decides what is scored. Rows known to the month only are spread evenly over its days, in the order in which
 * they stand: what is known is how many there were, not when.
 *
 * @throws AppError `forecast/no-places` without usable rows, `forecast/options` when the dates are out of order
 */
export function prepareSeries(rows: ForecastRows, task: ForecastTask): PreparedSeries {
	if (!(task.trainTo <= task.validTo && task.validTo <= task.testTo))
		throw new AppError(
			'forecast/options',
			text.training.order(isoDay(task.trainTo), isoDay(task.validTo), isoDay(task.testTo)),
			text.training.orderHint
		);
	const p = ticksPerDay(task.period);
	const wanted = task.categories && new Set(task.categories);
	const usable: number[] = [];
	const left = { withoutPlaceOrTime: 0, beforeRecord: 0, tooCoarse: 0, outsideBeforeTest: 0, outsideInTest: 0 };
	const monthly = PRECISIONS.indexOf('month');
	const daily = PRECISIONS.indexOf('day');
	let monthRows = 0;
	for (let i = 0; i < rows.start.length; i++) {
		if (rows.weight[i] === 0 || (wanted && !wanted.has(rows.category[i]))) continue; // weight 0: set aside
		if (!(rows.start[i] < task.testTo * DAY_MS) || Number.isNaN(rows.lon[i]) || Number.isNaN(rows.lat[i])) {
			if (!(rows.start[i] >= task.testTo * DAY_MS)) left.withoutPlaceOrTime++;
			continue;
		}
		if (rows.precision[i] === monthly && task.period !== 'month') left.tooCoarse++;
		else if (rows.precision[i] === daily && task.period === 'shift') left.tooCoarse++;
		else {
			usable.push(i);
			if (rows.precision[i] === monthly) monthRows++;
		}
	}
	const day0 = firstDay(rows.start, usable);
	const kept = usable.filter((i) => rows.start[i] >= day0 * DAY_MS);
	left.beforeRecord = usable.length - kept.length;
	if (!kept.length) throw new AppError('forecast/no-places', text.training.noIncident, text.training.noIncidentHint);

	const n = kept.length;
	const tickMs = DAY_MS / p;
	const tick = new Uint32Array(n);
	let last = 0;
	kept.forEach((i, k) => {
		tick[k] = Math.floor(rows.start[i] / tickMs) - day0 * p;
		if (tick[k] > last) last = tick[k];
	});
	const trainEnd = (task.trainTo - day0) * p;
	const validEnd = (task.validTo - day0) * p;
	let end = last + 1;
	if (monthRows > n / 2) end = Math.max(end, (monthStart(day0 + Math.floor(last / p), 1) - day0) * p);
	const ticks = Math.min((task.testTo - day0) * p, end);

	const lon = Float64Array.from(kept, (i) => rows.lon[i]);
	const lat = Float64Array.from(kept, (i) => rows.lat[i]);
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	let training = 0;
	for (let k = 0; k < n; k++) {
		if (tick[k] >= trainEnd) continue;
		training++;
		west = Math.min(west, lon[k]);
		east = Math.max(east, lon[k]);
		south = Math.min(south, lat[k]);
		north = Math.max(north, lat[k]);
	}
	if (!training)
		throw new AppError(
			'forecast/too-short',
			text.training.noneBefore(isoDay(task.trainTo), isoDay(day0)),
			text.training.noneBeforeHint
		);
	const projection = localProjection([west, south, east, north]);
	const { x, y } = project(projection, lon, lat);
	const lattice = { shape: task.shape, size: task.size };
	const a = new Int32Array(n);
	const b = new Int32Array(n);
	for (let k = 0; k < n; k++) [a[k], b[k]] = cellOf(lattice, x[k], y[k]);
	const cells = CellIndex.from(lattice, projection, a, b, (k) => tick[k] < trainEnd);

	const weight = Float32Array.from(kept, (i) => rows.weight[i]);
	const cell = new Int32Array(n);
	for (let k = 0; k < n; k++) {
		cell[k] = cells.at(a[k], b[k]);
		if (cell[k] < 0) left[tick[k] >= validEnd ? 'outsideInTest' : 'outsideBeforeTest']++;
	}
	if (monthRows) spreadOverMonths(tick, cell, kept, rows.precision, monthly, day0, p);
	const series = sortByTick(tick, cell, weight, x, y, ticks);
	return { cells, series, day0, trainEnd, validEnd, ticks, left };
}

/** The first day of the record proper: strays of earlier years, such as late reports, are not history of the whole city. */
function firstDay(start: Float64Array, rows: number[]): number {
	if (!rows.length) return 0;
	const months = new Map<number, number>();
	for (const i of rows) {
		const month = monthStart(Math.floor(start[i] / DAY_MS));
		months.set(month, (months.get(month) ?? 0) + 1);
	}
	const counts = [...months.values()].sort((x, y) => x - y);
	// The median incident's month, not the median month: strays over many years must not count as months.
	let half = rows.length / 2;
	let typical = 0;
	for (const count of counts.reverse()) {
		typical = count;
		if ((half -= count) <= 0) break;
	}
	const proper = [...months].filter(([, count]) => count >= STRAY_SHARE * typical).map(([month]) => month);
	const from = Math.min(...proper);
	let first = Infinity;
	for (const i of rows) {
		const day = Math.floor(start[i] / DAY_MS);
		if (day >= from && day < first) first = day;
	}
	return first;
}

/** Gives each row of a month and cell a day of its own, evenly: the j-th of m falls on the day at (j + ½) / m of the month. */
function spreadOverMonths(
	tick: Uint32Array,
	cell: Int32Array,
	kept: number[],
	precision: Uint8Array,
	monthly: number,
	day0: number,
	p: number
) {
	const key = (k: number) => cell[k] * 4096 + Math.floor(tick[k] / p / 28);
	const total = new Map<number, number>();
	const isMonthly = (k: number) => precision[kept[k]] === monthly && cell[k] >= 0;
	for (let k = 0; k < tick.length; k++) if (isMonthly(k)) total.set(key(k), (total.get(key(k)) ?? 0) + 1);
	const seen = new Map<number, number>();
	const spread = new Uint32Array(tick);
	for (let k = 0; k < tick.length; k++) {
		if (!isMonthly(k)) continue;
		const j = seen.get(key(k)) ?? 0;
		seen.set(key(k), j + 1);
		const first = monthStart(day0 + Math.floor(tick[k] / p));
		const days = monthStart(first, 1) - first;
		spread[k] = (first - day0 + Math.floor(((j + 0.5) / total.get(key(k))!) * days)) * p;
	}
	tick.set(spread);
}

/** Incidents inside the cells in order of time; reversals net out within their cell and tick, and never below zero. */
function sortByTick(
	tick: Uint32Array,
	cell: Int32Array,
	weight: Float32Array,
	x: Float64Array,
	y: Float64Array,
	ticks: number
): IncidentSeries {
	const inside = (k: number) => cell[k] >= 0 && tick[k] < ticks;
	const net = new Map<number, { sum: number; positive: number }>();
	if (weight.some((w) => w < 0)) {
		const key = (k: number) => tick[k] * 4_194_304 + cell[k];
		for (let k = 0; k < tick.length; k++) {
			if (!inside(k)) continue;
			const entry = net.get(key(k)) ?? { sum: 0, positive: 0 };
			entry.sum += weight[k];
			if (weight[k] > 0) entry.positive += weight[k];
			net.set(key(k), entry);
		}
		for (let k = 0; k < tick.length; k++) {
			if (!inside(k)) continue;
			const { sum, positive } = net.get(key(k))!;
			weight[k] = weight[k] > 0 && sum > 0 ? (weight[k] * sum) / positive : 0;
		}
	}
	const offsets = new Uint32Array(ticks + 1);
	for (let k = 0; k < tick.length; k++) if (inside(k) && weight[k] > 0) offsets[tick[k] + 1]++;
	for (let t = 0; t < ticks; t++) offsets[t + 1] += offsets[t];
	const next = offsets.slice();
	const n = offsets[ticks];
	const series: IncidentSeries = {
		ticks,
		offsets,
		cell: new Uint32Array(n),
		weight: new Float32Array(n),
		x: new Float32Array(n),
		y: new Float32Array(n)
	};
	for (let k = 0; k < tick.length; k++) {
		if (!inside(k) || !(weight[k] > 0)) continue;
		const at = next[tick[k]]++;
		series.cell[at] = cell[k];
		series.weight[at] = weight[k];
		series.x[at] = x[k];
		series.y[at] = y[k];
	}
	return series;
}
