import type { ExtraKind } from '$lib/domain/dataset';
import { AppError } from '$lib/domain/errors';
import type { TimeForm } from '$lib/temporal/parse-guess';
import { describeDialect, type Dialect } from './dialect';
import { guessDialect, readSample } from './dialect-guess';
import { detectEncoding, transcoder } from './encoding';
import { guessMapping, type Guess } from './guess';
import { headerSignature, nameColumns } from './header';
import { IncidentReader } from './incident-reader';
import type { Mapping } from './mapping';
import { isAboutPeople } from './people';
import { profileColumns } from './profile';
import { RecordScanner } from './scanner';
import { headOf, type Source } from './source';

/** Bytes looked at before anything is asked. */
export const HEAD_BYTES = 1 << 18;
const PROFILED_ROWS = 1000;
const MAP_POINTS = 500;

/** How a file is laid out, with its first bytes (byte order mark off, UTF-16 turned into UTF-8). */
export interface Layout {
	dialect: Dialect;
	header: string[];
	/** Bytes of a byte order mark. */
	skip: number;
	sample: Uint8Array;
	/** The sample is the whole file. */
	whole: boolean;
	rows: string[][];
}

/** Reads how a file is laid out. @throws {AppError} for files that are no table: `import/empty`, `not-text`, `too-wide`, `header-only`, `unclosed-quote` */
export async function layoutOf(source: Source, bytes = HEAD_BYTES): Promise<Layout> {
	const { head, whole } = await headOf(source, bytes);
	const { encoding, skip } = detectEncoding(head, source.name);
	const sample = transcoder(encoding)(head.subarray(skip), whole);
	const dialect = source.dialect ?? guessDialect(sample, encoding, whole);
	const rows = readSample(sample, dialect, whole, PROFILED_ROWS);
	if (!rows.length)
		throw new AppError(
			'import/unclosed-quote',
			`No line of “${source.name}” ends within its first ${Math.round(bytes / 1024)} KB: a quotation mark may be open, or it is no table.`,
			'Open the file in an editor, look for a lone " near its beginning, remove it and try again.'
		);
	const header = nameColumns(dialect.header ? rows[0] : rows[0].map((_, i) => `Column ${i + 1}`));
	if (dialect.header) rows.shift();
	if (!rows.length && whole)
		throw new AppError(
			'import/header-only',
			`“${source.name}” has a line of column names and nothing below it.`,
			'Choose a file with one incident a line below the names.'
		);
	return { dialect, header, skip, sample, whole, rows };
}

export interface InspectedColumn {
	name: string;
	/** A few values as written. */
	examples: string[];
	/** How it would be kept as a further column. */
	kind: ExtraKind;
	/** Share of the sampled rows with a value. */
	filled: number;
	/** How its times are written, if they are times. */
	form: TimeForm | null;
	/** Whether most of its values are numbers. */
	numeric: boolean;
	aboutPeople: boolean;
}

/** What the mapping screen shows of a file before anything is imported. */
export interface Inspection {
	fileName: string;
	dialect: string;
	columns: InspectedColumn[];
	/** What makes another file the same kind of table. */
	signature: string;
	guess: Guess;
	preview: Preview;
}

/** What a mapping makes of the sample. */
export interface Preview {
	/** Degrees, NaN left out: lon₀, lat₀, lon₁, … at most 500 points. */
	points: Float64Array<ArrayBuffer>;
	rows: number;
	/** Rows of the sample with a place, and with a time. */
	placed: number;
	timed: number;
	/** First and last time, civil milliseconds; null without times. */
	dates: [number, number] | null;
	/** Kinds met, commonest first, with their number of rows. */
	kinds: [name: string, rows: number][];
}

/** @param remembered  a mapping the user confirmed earlier for a file with the same columns */
export async function inspect(
	source: Source,
	remembered?: (signature: string) => Promise<Mapping | undefined>
): Promise<Inspection> {
	const layout = await layoutOf(source);
	const profiles = profileColumns(layout.header, layout.rows);
	const signature = headerSignature(layout.header);
	const guess = guessMapping(profiles, source.name);
	const earlier = await remembered?.(signature);
	if (earlier) Object.assign(guess, { mapping: earlier, doubts: [] });
	return {
		fileName: source.name,
		dialect: describeDialect(layout.dialect),
		columns: profiles.map(({ name, examples, kind, filled, total, words, time, numberShare }) => ({
			name,
			examples,
			kind,
			filled: filled / Math.max(1, total),
			form: time?.form ?? null,
			numeric: numberShare > 0.5,
			aboutPeople: isAboutPeople(words)
		})),
		signature,
		guess,
		preview: previewOf(layout, guess.mapping)
	};
}

/** Reads the sample with a mapping, as the import will. */
export function previewOf(layout: Layout, mapping: Mapping): Preview {
	const points: number[] = [];
	const relaxed: Mapping = { ...mapping, keep: [] };
	const reader = new IncidentReader(relaxed, {
		chunkRows: 1024,
		onAside: () => {},
		onChunk: ({ lon, lat }, rows) => {
			for (let i = 0; i < rows; i++) if (lon[i] === lon[i]) points.push(lon[i], lat[i]);
		}
	});
	try {
		reader.open('', layout.header, layout.dialect.quote);
		scanSample(layout, reader);
		reader.finish();
	} catch (error) {
		// The sample alone may teach that a form is wrong; the import would then start again and settle it.
		if (!(error instanceof Error && error.name === 'Recast')) throw error;
	}
	const step = Math.max(1, Math.ceil(points.length / 2 / MAP_POINTS));
	const thinned: number[] = [];
	for (let i = 0; i < points.length / 2; i += step) thinned.push(points[2 * i], points[2 * i + 1]);
	const { first, last, known } = reader.times;
	const kinds = reader.category.categories.map((name, i): [string, number] => [name, reader.category.counts[i]]);
	return {
		points: Float64Array.from(thinned),
		rows: reader.read,
		placed: reader.spread.n,
		timed: known,
		dates: known ? [first, last] : null,
		kinds: kinds.sort((a, b) => b[1] - a[1])
	};
}

function scanSample({ dialect, header, sample, whole }: Layout, reader: IncidentReader) {
	const scanner = new RecordScanner(dialect, { cells: header.length, window: sample.length || 1, longest: Infinity });
	let skip = dialect.header ? 1 : 0;
	const take: Parameters<RecordScanner['push']>[1] = (batch) => {
		reader.take(skip ? withoutFirst(batch) : batch);
		skip = 0;
	};
	scanner.push(sample, take);
	if (whole) scanner.finish(take);
}

type Batch = Parameters<Parameters<RecordScanner['push']>[1]>[0];
/** A batch less its first record, the column names. */
export function withoutFirst(batch: Batch): Batch {
	const { first, counts, from, to, records } = batch;
	return {
		...batch,
		records: records - 1,
		first: first.subarray(1),
		counts: counts.subarray(1),
		from: from.subarray(1),
		to: to.subarray(1)
	};
}
