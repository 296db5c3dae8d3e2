import type { Dataset, ExtraColumn, TypedColumn } from '$lib/domain/dataset';
import { AppError } from '$lib/domain/errors';
import type { Kernel } from '$lib/domain/kernel';
import type { RowSet, Step } from '$lib/domain/steps';
import { rowsWithout } from '$lib/quality/use';
import type { Change } from './change';
import { impute } from './impute';
import { mergeKinds, mergeValues } from './merge';
import { clip, normalise } from './numbers';
import { recounter, RECOUNTED } from './recount';
import { setAside } from './set-aside';
import { spreadTimes } from './spread-times';
import { text } from '$lib/messages/text';

/** What a step is worked out from. */
export interface TidyInput {
	dataset: Dataset;
	/** The columns that `columnsFor` names, the chunks joined end to end. */
	columns: Record<string, TypedColumn>;
	/** The rows of a set that `needsWholeRows`, ascending (`quality/report.ts` finds them). */
	rows?: Uint32Array;
}

/**
 * The columns a step reads, by their stored keys.
 * @throws {AppError} `tidy/column` when the dataset lacks the column or it is of another kind
 */
export function columnsFor(step: Step, dataset: Pick<Dataset, 'extras'>): string[] {
	if (step.kind === 'set-aside') return [...RECOUNTED];
	if (step.kind === 'spread-times') return ['start', 'end', 'precision', 'weight'];
	if (step.kind === 'merge' && step.column === null) return ['category'];
	const { key } = extraOf(step, dataset);
	if (step.kind === 'merge') return [key];
	return step.kind === 'impute' && step.by === 'nearest' ? [key, 'weight', 'lon', 'lat', 'start'] : [key, 'weight'];
}

/** Whether a set of rows is found by looking at every column; the others are those without a place, or a time. */
export const needsWholeRows = (which: RowSet): boolean => which !== 'no-place' && which !== 'no-time';

/** Works out what a step does; nothing is written. @throws {AppError} as its parts do */
export function* planStep(step: Step, { dataset, columns, rows }: TidyInput): Kernel<Change> {
	const { lon, lat, start, end } = columns as Record<string, Float64Array>;
	const weight = columns.weight as Int16Array;
	if (step.kind === 'set-aside') {
		const { which } = step;
		const chosen = which === 'no-place' ? rowsWithout(weight, lon, lat) : which === 'no-time' ? rowsWithout(weight, start) : rows;
		if (!chosen) throw new AppError('input/shape', text.tidying.notGiven(which));
		return setAside(chosen, weight, recounter(dataset, columns));
	}
	if (step.kind === 'spread-times') return spreadTimes(step, start, end, columns.precision as Uint8Array, weight);
	if (step.kind === 'merge' && step.column === null)
		return mergeKinds(step, dataset, columns.category as Uint16Array<ArrayBuffer>);
	const { key, extra } = extraOf(step, dataset);
	const column = columns[key];
	switch (step.kind) {
		case 'merge':
			return mergeValues(step, key, column, extra.dictionary ?? []);
		case 'impute':
			return yield* impute(step, { key, kind: extra.kind, column, lon, lat, start, weight });
		case 'clip':
			return clip(step, key, column as Float64Array, weight);
		case 'normalise':
			return normalise(step, column as Float64Array, weight, dataset.extras);
	}
}

/** Kinds of further columns that each step can be done to. */
const FITS: Record<'impute' | 'clip' | 'merge' | 'normalise', readonly ExtraColumn['kind'][]> = {
	impute: ['category', 'number', 'boolean', 'area'],
	clip: ['number'],
	normalise: ['number'],
	merge: ['category', 'area']
};

function extraOf(
	step: Exclude<Step, { kind: 'set-aside' | 'spread-times' }>,
	{ extras }: Pick<Dataset, 'extras'>
): { key: string; extra: ExtraColumn } {
	const at = extras.findIndex(({ name }) => name === step.column);
	const extra = extras[at];
	if (!extra) throw new AppError('tidy/column', text.tidying.noColumn(step.column!), text.tidying.leftOut);
	const median = step.kind === 'impute' && step.by === 'median';
	if (!FITS[step.kind].includes(extra.kind) || (median && extra.kind !== 'number'))
		throw new AppError('tidy/column', text.tidying.notFor(extra.name, extra.kind), text.tidying.leftOut);
	return { key: `x${at}`, extra };
}
