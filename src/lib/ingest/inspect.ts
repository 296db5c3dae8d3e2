import type { ExtraKind } from '$lib/domain/dataset';
import type { TimeForm } from '$lib/temporal/parse-guess';
import { headerRowsOf } from './dialect';
import { guessMapping, type Guess } from './guess';
import { headerSignature } from './header';
import { IncidentReader } from './incident-reader';
import type { Mapping } from './mapping';
import { isAboutPeople } from './people';
import { layoutOf, withoutFirst, type Layout } from './layout';
import { profileColumns } from './profile';
import type { Batch } from './scanner';
import { scannerFor } from './scanners';
import type { Source } from './source';

export { layoutOf, withoutFirst, type Layout };

const MAP_POINTS = 500;

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
		dialect: layout.words,
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
	const scanner = scannerFor(dialect, { cells: header.length, window: sample.length || 1, longest: Infinity });
	let names = headerRowsOf(dialect);
	const take = (batch: Batch) => {
		const here = Math.min(names, batch.records);
		names -= here;
		reader.take(withoutFirst(batch, here));
	};
	scanner.push(sample, take);
	if (whole) scanner.finish(take);
}
