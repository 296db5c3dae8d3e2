import type { ExtraKind, Grain } from '$lib/domain/dataset';
import type { DateOrder } from '$lib/temporal/parse';
import { guessCategory } from './guess-category';
import { guessPlace } from './guess-place';
import { guessTime } from './guess-time';
import { columnsUsed, type CategoryMapping, type KeptColumn, type Mapping, type TimeMapping } from './mapping';
import { isAboutPeople } from './people';
import { findPreset, type Preset } from './presets';
import type { ColumnProfile } from './profile';

export interface Guess {
	mapping: Mapping;
	/** Sentences about what should be looked at; none when the file was recognised without a question. */
	doubts: string[];
	/** Who publishes such files, when known. */
	preset?: { id: string; title: string; notes: string[] };
}

const AREAS = [
	'communityarea',
	'lsoacode',
	'neighborhood',
	'neighbourhood',
	'censustract',
	'ward',
	'district',
	'precinct',
	'division',
	'sector',
	'beat',
	'boro',
	'borough',
	'zone',
	'psa',
	'lsoaname'
];
const COUNTS = ['count', 'counts', 'total', 'number', 'incidents', 'crimes', 'numberofcrimes', 'crimecount', 'quantity'];
export const ALL_ROWS = 'All incidents';

/** Guesses how the columns of a file become incidents. */
export function guessMapping(columns: readonly ColumnProfile[], fileName: string): Guess {
	const preset = findPreset(columns.map(({ name }) => name));
	const doubts: string[] = [];
	const time = timeFor(columns, preset, doubts);
	const placed = preset?.place ? { mapping: { kind: 'projected' as const, ...preset.place } } : guessPlace(columns, fileName);
	if (placed && 'doubt' in placed && placed.doubt) doubts.push(placed.doubt);
	const area = preset?.area ?? areaColumn(columns);
	if (!time) doubts.push('No column with a date was found. Without times there is a map, but no forecast.');
	if (!placed && !area) doubts.push('No columns with places were found: choose those with latitude and longitude.');
	const category = preset?.category ?? categoryFor(columns);
	const weight = preset?.weight ?? weightColumn(columns);
	const mapping: Mapping = {
		time,
		end: null,
		place: placed?.mapping ?? null,
		category,
		weight: weight ?? null,
		area: area ?? null,
		keep: [],
		grain: preset?.grain ?? grainFor(weight, columns)
	};
	mapping.keep = columnsWorthKeeping(columns, mapping);
	return { mapping, doubts, preset: preset && { id: preset.id, title: preset.title, notes: preset.notes ?? [] } };
}

function timeFor(columns: readonly ColumnProfile[], preset: Preset | undefined, doubts: string[]): TimeMapping | null {
	const known = preset?.time && columns.filter(({ name }) => name === preset.time!.column || name === preset.time!.clock);
	const guess = guessTime(known?.some(({ time }) => time) ? known : columns);
	if (!guess) return null;
	const { form } = guess;
	const settled = form.ambiguous ? (preset?.time?.order ?? orderElsewhere(columns)) : undefined;
	if (settled) return { ...guess, form: { ...form, order: settled, ambiguous: false } };
	if (form.ambiguous)
		doubts.push(
			`In “${guess.column}” day and month could be the other way round: no day in the first rows is above 12. It is read as month/day.`
		);
	return guess;
}

/** The order in which another column of the file writes its dates beyond doubt. */
function orderElsewhere(columns: readonly ColumnProfile[]): DateOrder | undefined {
	const sure = columns.find(
		({ time }) => time && time.share > 0.95 && !time.form.ambiguous && /^(mdy|dmy)$/.test(time.form.order)
	);
	return sure?.time?.form.order;
}

function categoryFor(columns: readonly ColumnProfile[]): CategoryMapping {
	const column = guessCategory(columns);
	return column ? { column: column.name } : { constant: ALL_ROWS };
}

function areaColumn(columns: readonly ColumnProfile[]): string | undefined {
	for (const name of AREAS) {
		const found = columns.find(({ plain, filled }) => plain === name && filled > 0);
		if (found) return found.name;
	}
	return undefined;
}

/** A column of whole numbers named like a count, where a row may count several incidents or take one back. */
function weightColumn(columns: readonly ColumnProfile[]): string | undefined {
	const whole = ({ numbers }: ColumnProfile) => numbers.every((value) => Number.isInteger(value) && Math.abs(value) < 32_768);
	return columns.find((column) => COUNTS.includes(column.plain) && column.filled > 0 && whole(column))?.name;
}

function grainFor(weight: string | undefined, columns: readonly ColumnProfile[]): Grain {
	const counted = columns.find(({ name }) => name === weight);
	return counted?.numbers.some((value) => Math.abs(value) > 1) ? 'count' : 'incident';
}

/** The columns that the mapping does not use and that do not describe people, each with how it is kept. */
export function columnsWorthKeeping(columns: readonly ColumnProfile[], mapping: Mapping): KeptColumn[] {
	const used = new Set(columnsUsed(mapping));
	const codes = 'column' in mapping.category && mapping.category.grouping ? mapping.category.column : undefined;
	const kindOf = ({ name, kind }: ColumnProfile): ExtraKind =>
		name === mapping.area ? 'area' : name === codes ? 'category' : kind;
	return columns
		.filter(({ name, words }) => name === mapping.area || (!used.has(name) && !isAboutPeople(words)))
		.map((column) => ({ column: column.name, kind: kindOf(column) }));
}
