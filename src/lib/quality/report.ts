import { text } from '$lib/messages/text';
import type { Kernel, Progress } from '$lib/domain/kernel';
import type { RowSet } from '$lib/domain/steps';
import { DAY_MS } from '$lib/temporal/civil';
import { monthAt, monthsOf } from './calendar';
import { completeness } from './completeness';
import { mixOf, monthTable, passing, rareKinds, spellings } from './drift';
import { repeatedRows } from './duplicates';
import { farRows } from './far-places';
import { completenessFinding, numbersFinding } from './findings/columns';
import { mixFinding, passingFinding, rareFinding, spellingsFinding, type ColumnSpellings } from './findings/categories';
import { keysFinding, nearRepeatsFinding, repeatsFinding } from './findings/duplicates';
import { lagFinding } from './findings/lag';
import { levelFinding } from './findings/level';
import { farFinding, geocodingFinding, pointsFinding } from './findings/places';
import { gapsFinding, oddTimesFinding, precisionFinding, uncertainFinding } from './findings/times';
import { geocoding } from './geocoding';
import { keyColumns } from './keys';
import { monthlyLevels, weeklyLevels } from './level';
import { nearRepeatedRows } from './near-repeats';
import { numberSummary, type NumberSummary } from './numbers';
import { gapsIn, oddTimeRows, type Gaps, type OddTimes } from './odd-times';
import { addressColumn, pileUps } from './pile-ups';
import { reportColumn, reportingLag } from './reporting-lag';
import { timePrecision } from './time-precision';
import { ASPECTS, type Codes, type ExtraValues, type Finding, type QualityInput, type QualityReport } from './types';
import { uncertain } from './uncertain';
import { rowsInUse, rowsWithout } from './use';

/** What each part is called while it runs, and about which share of the time it takes. */
const PARTS = [
	['columns', 10],
	['places', 30],
	['times', 15],
	['twice', 25],
	['kinds', 10],
	['delays', 10]
] as const;

/**
 * The whole report on a dataset: every measure with what it means.
 * @yields  the share done and what is being done
 */
export function* qualityReport(input: QualityInput): Kernel<QualityReport, Progress> {
	const months = monthsOf(input.columns.start);
	const odd = oddTimeRows(input.columns.start, input.columns.weight, months, input.dataset.importedAt);
	const rows = rowsInUse(input);
	const shared: Shared = { input, months, odd, rows };
	const findings: (Finding | null)[] = [];
	let before = 0;
	for (const [part, run] of [
		columnFindings,
		placeFindings,
		timeFindings,
		duplicateFindings,
		kindFindings,
		lastFindings
	].entries()) {
		const [what, size] = PARTS[part];
		const doing = text.findings.doing[what];
		yield { share: before / 100, doing };
		findings.push(...(yield* scaled(run(shared), before / 100, size / 100, doing)));
		before += size;
	}
	const known = findings.filter((finding) => finding !== null);
	return {
		rows,
		setAside: input.columns.weight.length - rows,
		findings: ASPECTS.flatMap((aspect) => known.filter((finding) => finding.aspect === aspect))
	};
}

interface Shared {
	input: QualityInput;
	months: Int16Array;
	odd: OddTimes;
	rows: number;
}
type Part = Kernel<(Finding | null)[]>;

function* scaled<R>(kernel: Kernel<R>, from: number, size: number, doing: string): Kernel<R, Progress> {
	let step = kernel.next();
	for (; !step.done; step = kernel.next()) yield { share: from + size * step.value, doing };
	return step.value;
}

/** The progress of a kernel as a part of another's. */
function* within<R>(kernel: Kernel<R>, from: number, size: number): Kernel<R> {
	let step = kernel.next();
	for (; !step.done; step = kernel.next()) yield from + size * step.value;
	return step.value;
}

function* columnFindings({ input }: Shared): Part {
	return [completenessFinding(yield* completeness(input))];
}

function* placeFindings({ input, months }: Shared): Part {
	const { columns, extras, dataset } = input;
	const { lon, lat, weight } = columns;
	const placed = new Uint8Array(lon.length);
	let [points, noPlace] = [0, 0];
	for (let i = 0; i < lon.length; i++) {
		if (weight[i] === 0) continue;
		if (lon[i] === lon[i] && lat[i] === lat[i]) placed[i] = 1;
		points += placed[i];
		noPlace += 1 - placed[i];
	}
	const area = extras.find(({ kind }) => kind === 'area');
	if (!points && area && 'codes' in area) for (let i = 0; i < placed.length; i++) placed[i] = area.codes[i] ? 1 : 0;
	const by = points
		? ({ kind: 'point' } as const)
		: area
			? ({ kind: 'area', column: area.name } as const)
			: ({ kind: 'none' } as const);
	yield 0.1;
	const findings = [geocodingFinding(geocoding(placed, columns, months), by, dataset.categories, noPlace)];
	if (!points) return findings;
	yield 0.3;
	const lying = yield* within(pileUps(lon, lat, weight, addressesOf(extras)), 0.3, 0.4);
	const far = yield* within(farRows(lon, lat, weight), 0.7, 0.3);
	return [...findings, pointsFinding(lying), farFinding(far, points)];
}

function addressesOf(extras: readonly ExtraValues[]): Float64Array | Codes | null {
	const column = extras[addressColumn(extras)];
	return column?.kind === 'text' ? column.keys : column?.kind === 'category' ? column.codes : null;
}

/** Whether most times are known to the day or better. */
function daysKnown({ dataset, columns }: QualityInput): boolean {
	if (dataset.precision !== 'month') return true;
	let fine = 0;
	for (const p of columns.precision) if (p < 3) fine++;
	return fine > 0.95 * columns.precision.length;
}

function gapsOf({ input, months, odd }: Shared): Gaps | null {
	const { start, weight } = input.columns;
	return odd.record && gapsIn(start, weight, months, odd.record, daysKnown(input));
}

function* timeFindings(shared: Shared): Part {
	const { input, odd, rows } = shared;
	const { columns } = input;
	let noTime = 0;
	for (let i = 0; i < columns.start.length; i++) if (columns.weight[i] !== 0 && columns.start[i] !== columns.start[i]) noTime++;
	const precision = precisionFinding(timePrecision(columns), noTime, rows);
	yield 0.5;
	const gaps = gapsOf(shared);
	yield 0.7;
	return [
		precision,
		uncertainFinding(uncertain(columns)),
		oddTimesFinding(odd, rows - noTime),
		gaps && gapsFinding(gaps, daysKnown(input))
	];
}

function* duplicateFindings({ input, rows }: Shared): Part {
	const { columns, extras, dataset, hashes } = input;
	const repeated = yield* within(repeatedRows(hashes, columns.weight), 0, 0.3);
	yield 0.3;
	const keys = keyColumns(extras, columns.weight, repeated);
	yield 0.5;
	const near = yield* within(nearRepeatedRows(columns, repeated), 0.5, 0.5);
	return [repeatsFinding(repeated, rows, input, keys), nearRepeatsFinding(near, dataset.grain), keysFinding(keys, dataset.grain)];
}

/** Values of a further column beyond which its spellings are not looked at: names and addresses. */
const MOST_VALUES = 5000;

function* kindFindings(shared: Shared): Part {
	const { input, months, odd } = shared;
	const { columns, extras, dataset } = input;
	const { start, category, weight } = columns;
	const names = dataset.categories;
	const counts = new Float64Array(names.length);
	for (let i = 0; i < category.length; i++) if (weight[i] > 0) counts[category[i]] += weight[i];
	const written: ColumnSpellings[] = [{ column: null, groups: spellings(names, counts) }];
	for (const extra of extras)
		if (extra.kind === 'category' && extra.dictionary.length <= MOST_VALUES) {
			const perValue = new Float64Array(extra.dictionary.length + 1);
			for (let i = 0; i < weight.length; i++) if (weight[i] > 0) perValue[extra.codes[i]]++;
			written.push({ column: extra.name, groups: spellings(extra.dictionary, perValue.subarray(1)) });
		}
	yield 0.3;
	const several = names.length > 1;
	const findings: (Finding | null)[] = [spellingsFinding(written), several ? rareFinding(rareKinds(names, counts)) : null];
	if (!odd.record) return findings;
	const table = monthTable(months, category, weight, names.length, odd.record);
	const total = table.counts.reduce((sum, n) => sum + n, 0);
	const mix = mixOf(table);
	const passed = table.months >= 6 && several ? passing(table, names) : null;
	yield 0.6;
	const unfinished = gapsOf(shared)?.unfinished ?? null;
	let levels = monthlyLevels(table, unfinished === null);
	if ((!levels || !levels.season) && daysKnown(input)) {
		const until = unfinished ? unfinished.until : monthAt(odd.record[1] + 1);
		levels =
			weeklyLevels(start, category, weight, names.length, [
				firstDay(start, weight, monthAt(odd.record[0])),
				Math.floor(until / DAY_MS) * DAY_MS
			]) ?? levels;
	}
	return [
		mix && mixFinding(mix, names),
		passed && passingFinding(passed.passing, passed.renamings, names, total),
		...findings,
		levels && levelFinding(levels, names)
	];
}

function firstDay(start: Float64Array, weight: Int16Array, from: number): number {
	let first = Infinity;
	for (let i = 0; i < start.length; i++) if (weight[i] > 0 && start[i] >= from && start[i] < first) first = start[i];
	return Math.floor(first / DAY_MS) * DAY_MS;
}

function* lastFindings({ input, months }: Shared): Part {
	const { columns, extras } = input;
	const { start, weight } = columns;
	const column = reportColumn(extras);
	const lag = column && (yield* within(reportingLag(start, weight, months, column), 0, 0.5));
	const numbers: NumberSummary[] = [];
	const measured = extras.filter((extra) => extra.kind === 'number');
	for (const [i, { name, values }] of measured.entries())
		numbers.push(yield* within(numberSummary(name, values, weight), 0.5 + (0.5 * i) / measured.length, 0.5 / measured.length));
	return [lag && lagFinding(lag), numbersFinding(numbers)];
}

/** The rows that a step would set aside, ascending; learned from these data. */
export function* rowsOf(which: RowSet, input: QualityInput): Kernel<Uint32Array<ArrayBuffer>> {
	const { columns, hashes, dataset } = input;
	const { lon, lat, start, weight } = columns;
	switch (which) {
		case 'repeated':
			return yield* repeatedRows(hashes, weight);
		case 'near-repeated':
			return (yield* nearRepeatedRows(columns, yield* repeatedRows(hashes, weight))).rows;
		case 'far':
			return (yield* farRows(lon, lat, weight)).rows;
		case 'odd-time':
			return oddTimeRows(start, weight, monthsOf(start), dataset.importedAt).rows;
		case 'no-place':
			return rowsWithout(weight, lon, lat);
		case 'no-time':
			return rowsWithout(weight, start);
	}
}
