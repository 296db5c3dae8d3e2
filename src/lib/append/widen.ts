import type { ExtraColumn, ExtraKind, TypedColumn } from '$lib/domain/dataset';
import { AppError } from '$lib/domain/errors';
import { text } from '$lib/messages/text';

/** A further column in which every cell is missing. @param name  its key */
export function missingColumn(name: string, kind: ExtraKind, rows: number): Record<string, TypedColumn> {
	if (kind === 'number') return { [name]: new Float64Array(rows).fill(NaN) };
	if (kind === 'boolean') return { [name]: new Uint8Array(rows).fill(2) };
	if (kind === 'text') return { [`${name}.bytes`]: new Uint8Array(0), [`${name}.offsets`]: new Uint32Array(rows + 1) };
	return { [name]: new Uint32Array(rows) };
}

/** Kinds that a column can become when newer rows do not fit: numbers that would lose digits, words beside yes and no, too many values. */
const CAN_BECOME: Record<ExtraKind, readonly ExtraKind[]> = {
	number: ['text'],
	category: ['text'],
	boolean: ['category', 'text'],
	area: [],
	text: []
};

/** @throws {AppError} `import/mapping` when the rows of a column cannot become what the newer ones need */
export function requireWidening({ name, kind }: ExtraColumn, to: ExtraKind): void {
	if (kind === to || CAN_BECOME[kind].includes(to)) return;
	throw new AppError('import/mapping', text.reading.append.doNotFit(name, kind), text.reading.append.anotherColumn);
}

/**
 * The cells of a column as another kind (`requireWidening`).
 *
 * @param cells  of one chunk
 * @param name   the key it gets
 */
export function widened(
	cells: TypedColumn,
	{ kind, dictionary }: ExtraColumn,
	to: ExtraKind,
	name: string
): Record<string, TypedColumn> {
	if (kind === 'boolean' && to === 'category')
		return { [name]: Uint32Array.from(cells as Uint8Array, (value) => (value > 1 ? 0 : value + 1)) };
	const said = (value: number): string => {
		if (kind === 'number') return Number.isNaN(value) ? '' : String(value);
		if (kind === 'boolean') return ['false', 'true', ''][value];
		return value ? (dictionary?.[value - 1] ?? '') : '';
	};
	const encoder = new TextEncoder();
	const texts = Array.from(cells as Float64Array, (value) => encoder.encode(said(value)));
	const ends = new Uint32Array(texts.length + 1);
	texts.forEach((text, i) => (ends[i + 1] = ends[i] + text.length));
	const bytes = new Uint8Array(ends[texts.length]);
	texts.forEach((text, i) => bytes.set(text, ends[i]));
	return { [`${name}.bytes`]: bytes, [`${name}.offsets`]: ends };
}
