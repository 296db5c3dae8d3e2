import type { ExtraKind } from '$lib/domain/dataset';
import type { TimeForm } from '$lib/temporal/parse-guess';
import { headerRowsOf } from './dialect';
import { spanIn } from './dialect-score';
import { decimalsIn } from './guess-decimals';
import { guessMapping, type Guess } from './guess';
import { headerSignature } from './header';
import { IncidentReader } from './incident-reader';
import type { Mapping } from './mapping';
import { isAboutPeople } from './people';
import { layoutOf, type Layout } from './layout';
import { recordsOf } from './parts';
import { profileColumns, type ColumnProfile } from './profile';
import { requireColumns } from './required';
import type { Batch } from './scanner';
import { scannerFor } from './scanners';
import type { Source } from './source';
import { plainName } from './text';
import { text } from '$lib/messages/text';

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
	/** Whether its values are years and nothing else. */
	year: boolean;
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
	if (earlier)
		// How the numbers are written is this file's; it is not asked.
		Object.assign(guess, {
			mapping: { ...earlier, ...decimalsIn(profiles) },
			doubts: [],
			remarks: [text.reading.asLast]
		});
	return {
		fileName: source.name,
		dialect: layout.words,
		columns: profiles.map(inspectedColumn),
		signature,
		guess,
		preview: previewOf(layout, guess.mapping)
	};
}

export function inspectedColumn(profile: ColumnProfile): InspectedColumn {
	const { name, examples, kind, filled, total, words, time, numberShare, numbers, decimalComma } = profile;
	return {
		name,
		examples: examples.map(plainName),
		kind,
		filled: filled / Math.max(1, total),
		form: time?.form ?? null,
		numeric: numberShare > 0.5 || decimalComma,
		year: numbers.length > 0 && numbers.every((value) => Number.isInteger(value) && value >= 1900 && value <= 2100),
		aboutPeople: isAboutPeople(words)
	};
}

/** Reads the sample with a mapping, as the import will. */
export function previewOf(layout: Layout, mapping: Mapping): Preview {
	requireColumns(text.reading.thisFile, layout.header, mapping);
	const reader = new IncidentReader({ ...mapping, keep: [] }, (layout.sample.length >> 1) + 1); // as many as it has records at most
	reader.open(layout.header, layout.dialect);
	try {
		scanSample(layout, reader);
	} catch (error) {
		// The sample alone may teach that a form is wrong; the import would then start again and settle it.
		if (!(error instanceof Error && error.name === 'Recast')) throw error;
	}
	const { summary } = reader.finish();
	const { points, times, categories, counts } = summary;
	const step = Math.max(1, Math.ceil(points.lon.length / MAP_POINTS));
	const thinned: number[] = [];
	for (let i = 0; i < points.lon.length; i += step) thinned.push(points.lon[i], points.lat[i]);
	const { first, last, known } = times;
	const kinds = categories.map((name, i): [string, number] => [name, counts[i]]);
	return {
		points: Float64Array.from(thinned),
		rows: summary.read,
		placed: points.lon.length,
		timed: Math.min(known, summary.read),
		dates: known ? [first, last] : null,
		kinds: kinds.sort((a, b) => b[1] - a[1])
	};
}

function scanSample({ dialect, header, sample, whole }: Layout, reader: IncidentReader) {
	const scanner = scannerFor(dialect, {
		cells: header.length,
		window: sample.length || 1,
		longest: Infinity,
		span: whole ? undefined : spanIn(sample)
	});
	let names = headerRowsOf(dialect);
	const take = (batch: Batch) => {
		const here = Math.min(names, batch.records);
		names -= here;
		reader.take(recordsOf(batch, here, batch.records));
	};
	scanner.push(sample, take);
	if (whole) scanner.finish(take);
}
