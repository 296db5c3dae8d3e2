import type { AppendedRows, Dataset } from '$lib/domain/dataset';
import type { How } from '$lib/ingest/match-columns';
import type { ComparisonShown, WayShown } from './flow-state';

/** How a column was found, in words. */
export const HOW_WORDS: Record<How, string> = {
	name: 'same name',
	spelling: 'spelled otherwise',
	meaning: 'means the same',
	role: 'plays the same part',
	words: 'similar name',
	values: 'similar contents'
};

/** A way of knowing rows again as a choice. */
export function wayLabel({ by, label }: Pick<WayShown, 'by' | 'label'>): string {
	if (by === 'key') return `By “${label}”`;
	return by === 'cells' ? 'By all their cells' : 'Not at all: add every row';
}

/** What a way means. */
export function wayMeaning({ by, label }: Pick<WayShown, 'by' | 'label'>): string {
	if (by === 'key') return `A row is there already when its “${label}” is. Rows without one are known by all their cells.`;
	if (by === 'cells')
		return 'A row is there already when all its cells are. Equal rows can be different incidents, so they are counted: what stands 3 times in the files and twice in the dataset adds 1.';
	return 'For files that do not overlap with the dataset. Rows that are there already would count twice.';
}

export interface TallyRow {
	what: string;
	rows: number;
	means: string;
}

/** What becomes of the rows read: the lines add up to the first. */
export function comparisonRows({ read, setAside }: ComparisonShown, way: WayShown, newer: boolean): TallyRow[] {
	const again = way.by === 'key' ? `“${way.label}” and cells as in the dataset` : 'equal rows are in the dataset';
	const lines: TallyRow[] = [
		{ what: 'Read', rows: read, means: 'every line or record below the column names' },
		{ what: 'New', rows: way.added, means: 'will be added' },
		{ what: 'Already there', rows: way.already, means: again },
		{
			what: 'There with other cells',
			rows: way.changed,
			means: newer
				? 'changed since; they take the place of the row in the dataset'
				: 'changed since, perhaps; the row of the dataset stays'
		},
		...setAside.map(({ reason, rows }) => ({ what: `Set aside: ${reason}`, rows, means: 'cannot be used' }))
	];
	return lines.filter(({ rows }, i) => i < 3 || rows > 0);
}

/** By what rows were known again when they were added, for the report. */
export function knownBy({ by }: AppendedRows): string {
	if (by === undefined) return 'every row was added';
	return by === null ? 'compared by all their cells' : `compared by “${by}”`;
}

/** Whether newer rows can be added: it must be known how the columns were read. */
export const takesRows = ({ mapping, invented }: Pick<Dataset, 'mapping' | 'invented'>): boolean =>
	mapping !== undefined && mapping !== null && !invented;
