import type { AppendedRows, Dataset } from '$lib/domain/dataset';
import type { ComparisonShown, WayShown } from './flow-state';
import { text } from '$lib/messages/text';

/** A way of knowing rows again as a choice. */
export function wayLabel({ by, label }: Pick<WayShown, 'by' | 'label'>): string {
	if (by === 'key') return text.appending.by(label);
	return by === 'cells' ? text.appending.byCells : text.appending.notAtAll;
}

/** What a way means. */
export function wayMeaning({ by, label }: Pick<WayShown, 'by' | 'label'>): string {
	if (by === 'key') return text.appending.byMeans(label);
	if (by === 'cells') return text.appending.byCellsMeans;
	return text.appending.notAtAllMeans;
}

export interface TallyRow {
	what: string;
	rows: number;
	means: string;
}

/** What becomes of the rows read: the lines add up to the first. */
export function comparisonRows({ read, setAside }: ComparisonShown, way: WayShown, newer: boolean): TallyRow[] {
	const again = way.by === 'key' ? text.appending.tally.againKey(way.label) : text.appending.tally.againCells;
	const lines: TallyRow[] = [
		{ what: text.appending.tally.read, rows: read, means: text.appending.tally.readMeans },
		{ what: text.appending.tally.new, rows: way.added, means: text.appending.tally.newMeans },
		{ what: text.appending.tally.there, rows: way.already, means: again },
		{
			what: text.appending.tally.changed,
			rows: way.changed,
			means: newer ? text.appending.tally.changedTaken : text.appending.tally.changedStays
		},
		...setAside.map(({ reason, rows }) => ({
			what: text.appending.tally.aside(reason),
			rows,
			means: text.appending.tally.asideMeans
		}))
	];
	return lines.filter(({ rows }, i) => i < 3 || rows > 0);
}

/** By what rows were known again when they were added, for the report. */
export function knownBy({ by }: AppendedRows): string {
	if (by === undefined) return text.details.knownBy.none;
	return by === null ? text.details.knownBy.cells : text.details.knownBy.key(by);
}

/** Whether newer rows can be added: it must be known how the columns were read. */
export const takesRows = ({ mapping, invented }: Pick<Dataset, 'mapping' | 'invented'>): boolean =>
	mapping !== undefined && mapping !== null && !invented;
