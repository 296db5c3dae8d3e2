import { layoutOf, type Layout } from './inspect';
import type { Mapping } from './mapping';
import type { Unit } from './parts';
import { requireColumns } from './required';
import { isPlain, type Source } from './source';

/** A range is as long as a chunk of typical rows, within these bounds: short enough to share the work out, long enough to be worth a call. */
const SHORTEST = 1 << 20;
const LONGEST = 16 << 20;

export interface UnitOptions {
	/** Rows a part has at most. */
	rows: number;
	/** Bytes of a range; found from the length of the rows when left out. */
	range?: number;
	window?: number;
}

/** How the files of an import are read: large plain files in ranges that several parsers share, all others as one stream each. */
export async function unitsOf(sources: readonly Source[], mapping: Mapping, options: UnitOptions): Promise<Unit[][]> {
	return Promise.all(
		sources.map(async (source) => {
			const layout = await layoutOf(source);
			const { dialect, header, skip } = layout;
			requireColumns(source.name, header, mapping);
			const unit = { source, dialect, header, mapping, skip, before: 0, rows: options.rows, window: options.window };
			// What was counted before has to be known wherever rows of one incident count once.
			if (mapping.onceBy?.length || !(await canBeCut(source, layout))) return [{ ...unit, range: null, named: dialect.header }];
			const length = options.range ?? rangeLength(layout, options.rows);
			const ranges = Math.max(1, Math.round(source.blob.size / length));
			return Array.from({ length: ranges }, (_, k): Unit => {
				const to = k === ranges - 1 ? source.blob.size : (k + 1) * length;
				return { ...unit, range: { from: k ? k * length : skip, to, exact: k === 0 }, named: k === 0 && dialect.header };
			});
		})
	);
}

/** Bytes of UTF-16 cannot be told apart in the middle of a file; what is packed has to be read from its beginning. */
async function canBeCut(source: Source, { dialect }: Layout): Promise<boolean> {
	return !dialect.encoding.startsWith('utf-16') && (await isPlain(source));
}

function rangeLength({ sample, dialect }: Layout, rows: number): number {
	let lines = 1;
	for (let at = sample.indexOf(dialect.newline); at >= 0; at = sample.indexOf(dialect.newline, at + 1)) lines++;
	return Math.min(LONGEST, Math.max(SHORTEST, Math.floor((0.97 * rows * sample.length) / lines)));
}
