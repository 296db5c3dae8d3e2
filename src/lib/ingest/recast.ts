import type { ExtraKind } from '$lib/domain/dataset';
import type { TimeForm } from '$lib/temporal/parse-guess';
import type { Mapping } from './mapping';
import type { Source } from './source';

/** What a later row taught about a column that the sample did not show. */
export type Lesson =
	| { column: string; kind: ExtraKind } // the column as the dataset calls it
	/** A comma stands before its decimals. */
	| { decimalComma: string }
	/** `of`: which time of the mapping; the start unless it says the end. */
	| { form: Partial<TimeForm>; of?: 'time' | 'end' }
	/** Quotes are out of place: only `LooseScanner` reads the file well. */
	| { careful: true };

/** Thrown while reading when going on would lose something: the reading starts again with the lesson learned. */
export class Recast extends Error {
	override readonly name = 'Recast';
	/** The file that taught it. */
	file?: Source;
	constructor(readonly lesson: Lesson) {
		// eslint-disable-next-line openbeat/literal-text -- always caught
		super('The file has to be read again with what was learned.');
	}
}

/** The mapping with the lesson applied. */
export function learn(mapping: Mapping, lesson: Lesson): Mapping {
	if ('careful' in lesson) return mapping; // it is about the file, not the mapping
	if ('decimalComma' in lesson) {
		// Where the dataset calls a column otherwise, the lesson says its name there.
		const kept = mapping.keep.find(({ column, as }) => (as ?? column) === lesson.decimalComma);
		const column = kept?.column ?? lesson.decimalComma;
		return {
			...mapping,
			decimalCommas: [...(mapping.decimalCommas ?? []), column],
			decimalsOpen: mapping.decimalsOpen?.filter((name) => name !== column)
		};
	}
	if ('form' in lesson) {
		const which = lesson.of ?? 'time';
		const time = mapping[which];
		return { ...mapping, [which]: time && { ...time, form: { ...time.form, ...lesson.form } } };
	}
	return {
		...mapping,
		keep: mapping.keep.map((kept) => ((kept.as ?? kept.column) === lesson.column ? { ...kept, kind: lesson.kind } : kept))
	};
}
