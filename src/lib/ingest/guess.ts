import { ALL_ROWS } from '$lib/domain/own-kinds';
import type { ExtraKind, Grain } from '$lib/domain/dataset';
import type { DateOrder } from '$lib/temporal/parse';
import { COUNTS } from './count-names';
import { guessCategory } from './guess-category';
import { countArea, guessWide, type CountsGuess } from './guess-counts';
import { guessPlace, unknownMapCoordinates } from './guess-place';
import { guessEnd, guessTime } from './guess-time';
import { columnsOfTime, columnsUsed, type CategoryMapping, type KeptColumn, type Mapping, type TimeMapping } from './mapping';
import { isAboutPeople } from './people';
import { decimalsIn, remarksOnDecimals } from './guess-decimals';
import { findPreset, type Preset } from './presets';
import type { ColumnProfile } from './profile';
import { text } from '$lib/messages/text';

export interface Guess {
	mapping: Mapping;
	/** Sentences about what should be looked at; none when the file was recognised without a question. */
	doubts: string[];
	/** What was chosen where there was a choice: said, not asked. They go into the report as well. */
	remarks: string[];
	/** Who publishes such files, when known. */
	preset?: { id: string; title: string; notes: string[] };
	/** Columns by which the rows of one incident are known, where the publisher writes several. */
	key?: string[];
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
	'boroughname',
	'lookupboroughname',
	'wardname',
	'areaname',
	'area',
	'municipio',
	'bairro',
	'barrio',
	'comuna',
	'delegacia',
	'departamento',
	'county',
	'zone',
	'psa',
	'lsoaname'
];

/** Guesses how the columns of a file become incidents. */
export function guessMapping(columns: readonly ColumnProfile[], fileName: string): Guess {
	const preset = findPreset(columns.map(({ name }) => name));
	const [doubts, remarks]: [string[], string[]] = [[], []];
	const time = timeFor(columns, preset, doubts);
	const placed = preset?.place ? { mapping: { kind: 'projected' as const, ...preset.place } } : guessPlace(columns, fileName);
	const wide = preset || placed ? null : guessWide(columns, time);
	const category: CategoryMapping =
		preset?.category ?? (wide?.wide?.names === 'kinds' ? { constant: ALL_ROWS } : categoryFor(columns));
	const weight = wide ? undefined : (preset?.weight ?? weightColumn(columns, time));
	const grain = wide ? 'count' : (preset?.grain ?? grainFor(weight, columns));
	const area = preset?.area ?? areaFor(columns, { time, category, weight, grain, wide });
	if (placed && 'doubt' in placed && placed.doubt) doubts.push(placed.doubt);
	if (placed && 'remark' in placed && placed.remark) remarks.push(placed.remark);
	if (!time && wide?.wide?.names !== 'months') doubts.push(text.reading.guess.noTime);
	if (!placed) doubts.push(...withoutPlace(columns, area));
	if (wide) remarks.push(...remarksOnCounts(wide, area));
	const mapping: Mapping = {
		time: wide?.wide?.names === 'months' && !time?.parts ? null : time,
		end: preset?.end === null ? null : guessEnd(columns, time),
		place: placed?.mapping ?? null,
		category,
		weight: weight ?? null,
		area: area ?? null,
		keep: [],
		grain,
		...(wide?.wide && { wide: wide.wide })
	};
	mapping.keep = columnsWorthKeeping(columns, mapping);
	Object.assign(mapping, decimalsIn(columns));
	remarks.push(...remarksOnDecimals(columns, mapping));
	return {
		mapping,
		doubts,
		remarks,
		preset: preset && { id: preset.id, title: preset.title, notes: preset.notes?.() ?? [] },
		...(preset?.key && { key: preset.key })
	};
}

function withoutPlace(columns: readonly ColumnProfile[], area: string | undefined): string[] {
	const unknown = unknownMapCoordinates(columns);
	if (unknown) return [text.reading.guess.unknownMap(unknown[0], unknown[1])];
	return area ? [] : [text.reading.guess.noPlace];
}

function remarksOnCounts({ wide, leftOut }: CountsGuess, area: string | undefined): string[] {
	const by = area ? text.ui.quoted(area) : text.reading.guess.row;
	const said = [
		wide?.names === 'months'
			? text.reading.guess.wideMonths(wide.columns.length, by)
			: text.reading.guess.wideKinds(wide!.columns.length, by)
	];
	if (leftOut.length) said.push(text.reading.guess.leftOut(leftOut.map((name) => text.ui.quoted(name)).join(', ')));
	return said;
}

interface Found {
	time: TimeMapping | null;
	category: CategoryMapping;
	weight: string | undefined;
	grain: Grain;
	wide: CountsGuess | null;
}

/** The area: by name, or in a table of counts the column that tells its rows apart. */
function areaFor(columns: readonly ColumnProfile[], { time, category, weight, grain, wide }: Found): string | undefined {
	const kind = 'column' in category ? category.column : undefined;
	const taken = new Set([...columnsOfTime(time), kind, weight, ...(wide?.wide?.columns ?? [])]);
	const free = columns.filter(({ name }) => !taken.has(name));
	if (wide?.area && wide.wide?.names === 'kinds') return wide.area;
	const named = areaColumn(free);
	if (named || grain !== 'count') return named;
	return countArea(
		free,
		columns.filter(({ name }) => columnsOfTime(time).includes(name) || name === kind)
	);
}

function timeFor(columns: readonly ColumnProfile[], preset: Preset | undefined, doubts: string[]): TimeMapping | null {
	const known = preset?.time && columns.filter(({ name }) => name === preset.time!.column || name === preset.time!.clock);
	const guess = guessTime(known?.some(({ time }) => time) ? known : columns);
	if (!guess) return null;
	const { form } = guess;
	if (preset?.zone) return { ...guess, form: { ...form, zone: preset.zone } };
	if (form.order.startsWith('epoch')) doubts.push(text.reading.guess.epoch(guess.column));
	const settled = form.ambiguous ? (preset?.time?.order ?? orderElsewhere(columns)) : undefined;
	if (settled) return { ...guess, form: { ...form, order: settled, ambiguous: false } };
	if (form.ambiguous) doubts.push(text.reading.guess.ambiguous(guess.column));
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
function weightColumn(columns: readonly ColumnProfile[], time: TimeMapping | null): string | undefined {
	const whole = ({ numbers, numberShare }: ColumnProfile) =>
		numberShare > 0.5 && numbers.every((value) => value !== value || (Number.isInteger(value) && Math.abs(value) < 1e9));
	const taken = columnsOfTime(time);
	return columns.find((column) => COUNTS.includes(column.plain) && !taken.includes(column.name) && whole(column))?.name;
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
	return (
		columns
			// Numbers beside counts would be repeated with every count of their row.
			.filter(({ name, numberShare }) => name === mapping.area || !mapping.wide || numberShare < 1)
			.filter(({ name, words }) => name === mapping.area || (!used.has(name) && !isAboutPeople(words)))
			.map((column) => ({ column: column.name, kind: kindOf(column) }))
	);
}
