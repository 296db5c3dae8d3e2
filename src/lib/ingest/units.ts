import { CHUNK_ROWS } from '$lib/domain/dataset';
import { headerRowsOf, isPlain, type Dialect } from './dialect';
import { layoutOf, type Layout } from './layout';
import type { Mapping } from './mapping';
import type { Unit } from './parts';
import { requireColumns } from './required';
import { canBeEntered, type Source } from './source';

/** A range is as long as a chunk of typical rows, within these bounds: short enough to share the work out, long enough to be worth a call. */
const SHORTEST = 1 << 20;
const LONGEST = 16 << 20;

/** A file, and how it is laid out. Its first rows are not kept: an archive may bring a thousand files. */
export interface LaidOut {
	source: Source;
	layout: Pick<Layout, 'dialect' | 'header' | 'skip' | 'line' | 'words'>;
	/** Bytes of a line of its beginning, on the average. */
	lineBytes: number;
}

/** Files looked at together: each is unpacked to some hundred kilobytes. */
const TOGETHER = 4;

/** Looks at how files are laid out, in their order. @throws {AppError} for files that are no tables */
export async function layOut(sources: readonly Source[], signal: AbortSignal): Promise<LaidOut[]> {
	const laidOut: LaidOut[] = [];
	for (let at = 0; at < sources.length; at += TOGETHER) {
		signal.throwIfAborted();
		laidOut.push(...(await Promise.all(sources.slice(at, at + TOGETHER).map(look))));
	}
	return laidOut;
}

async function look(source: Source): Promise<LaidOut> {
	const { dialect, header, skip, line, words, sample } = await layoutOf(source);
	let lines = 1;
	for (let at = sample.indexOf(dialect.newline); at >= 0; at = sample.indexOf(dialect.newline, at + 1)) lines++;
	return { source, layout: { dialect, header, skip, line, words }, lineBytes: sample.length / lines };
}

export interface UnitOptions {
	/** Quotes are out of place somewhere: every record is looked at with care. */
	careful: boolean;
	/** Rows a part has at most. */
	rows: number;
	/** Bytes of a range; found from the length of the rows when left out. */
	range?: number;
	window?: number;
}

/** How a file is laid out, in words, and the stretches in which it is read. */
export interface FilePlan {
	words: string;
	units: Unit[];
}

/**
 * How the files of an import are read, each by its own mapping: large plain files in ranges that several parsers share, all others as one stream each.
 */
export async function unitsOf(
	files: readonly LaidOut[],
	mappings: readonly Mapping[],
	options: UnitOptions
): Promise<FilePlan[]> {
	return Promise.all(
		files.map(async ({ source, layout, lineBytes }, f) => {
			const mapping = mappings[f];
			const { header, skip, line, words } = layout;
			const dialect = options.careful ? { ...layout.dialect, repair: true } : layout.dialect;
			requireColumns(source.name, header, mapping);
			const unit = { source, dialect, header, mapping, skip, line, before: 0, rows: options.rows, window: options.window };
			// What was counted before has to be known wherever rows of one incident count once.
			if (mapping.onceBy?.length || !(await canBeCut(source, dialect)))
				return { words, units: [{ ...unit, range: null, names: headerRowsOf(dialect) }] };
			const length = options.range ?? rangeLength(lineBytes, options.rows);
			const ranges = Math.max(1, Math.round(source.blob.size / length));
			const units = Array.from({ length: ranges }, (_, k): Unit => {
				const to = k === ranges - 1 ? source.blob.size : (k + 1) * length;
				return { ...unit, range: { from: k ? k * length : skip, to, exact: k === 0 }, names: k ? 0 : headerRowsOf(dialect) };
			});
			return { words, units };
		})
	);
}

/** Bytes with which parsers are warmed up. */
const TRIAL = 16 << 20;

/** The beginning of a large plain file as a parser will read it; null for other sources. @throws {AppError} as an import would */
export async function trialUnit(source: Source, mapping: Mapping, signal: AbortSignal): Promise<Unit | null> {
	const [plan] = await unitsOf(await layOut([source], signal), [mapping], { careful: false, rows: CHUNK_ROWS, range: TRIAL });
	return plan.units[0].range && plan.units[0];
}

/** Bytes of UTF-16 cannot be told apart in the middle of a file; what is packed has to be read from its beginning. */
async function canBeCut(source: Source, dialect: Dialect): Promise<boolean> {
	return isPlain(dialect) && !dialect.encoding.startsWith('utf-16') && (await canBeEntered(source));
}

function rangeLength(lineBytes: number, rows: number): number {
	return Math.min(LONGEST, Math.max(SHORTEST, Math.floor(0.97 * rows * lineBytes)));
}
