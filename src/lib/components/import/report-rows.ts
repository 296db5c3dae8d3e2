import type { ImportReport } from '$lib/domain/dataset';

export interface ReportRow {
	what: string;
	rows: number;
	means: string;
}

/** The figures of an import report as lines of a table, those that are 0 and say nothing left out. */
export function reportRows(report: ImportReport): ReportRow[] {
	const aside = report.read - report.kept;
	const always: ReportRow[] = [
		{ what: 'Read', rows: report.read, means: 'every line or record below the column names' },
		{ what: 'Kept', rows: report.kept, means: 'now in the dataset' },
		{ what: 'Set aside', rows: aside, means: aside ? 'not in the dataset; you can download them' : 'nothing was left out' }
	];
	const findings: ReportRow[] = [
		...report.setAside.map(({ reason, rows }) => ({ what: `– ${reason}`, rows, means: 'set aside' })),
		{ what: 'Without a place', rows: report.missingPlaces, means: 'kept: counted over time, not on the map' },
		{ what: 'Without a time', rows: report.missingTimes, means: 'kept: on the map, not over time' },
		{
			what: 'Exact duplicates',
			rows: report.exactDuplicates,
			means: 'kept: equal in every cell to an earlier row, which can be right'
		},
		{ what: 'Far from all the others', rows: report.outside, means: 'kept: look at them on the map' }
	];
	return [...always, ...findings.filter(({ rows }) => rows > 0)];
}
