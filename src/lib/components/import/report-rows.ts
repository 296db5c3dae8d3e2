import type { ImportReport } from '$lib/domain/dataset';
import { text } from '$lib/messages/text';

export interface ReportRow {
	what: string;
	rows: number;
	means: string;
}

/** The figures of an import report as lines of a table, those that are 0 and say nothing left out. */
export function reportRows(report: ImportReport): ReportRow[] {
	const aside = report.read - report.kept;
	const always: ReportRow[] = [
		{ what: text.mapping.rowsReport.read, rows: report.read, means: text.mapping.rowsReport.readMeans },
		{ what: text.mapping.rowsReport.kept, rows: report.kept, means: text.mapping.rowsReport.keptMeans },
		{
			what: text.mapping.rowsReport.aside,
			rows: aside,
			means: aside ? text.mapping.rowsReport.asideMeans : text.mapping.rowsReport.nothingAside
		}
	];
	const findings: ReportRow[] = [
		...report.setAside.map(({ reason, rows }) => ({ what: `– ${reason}`, rows, means: text.mapping.rowsReport.asideWord })),
		{ what: text.mapping.rowsReport.noPlace, rows: report.missingPlaces, means: text.mapping.rowsReport.noPlaceMeans },
		{ what: text.mapping.rowsReport.noTime, rows: report.missingTimes, means: text.mapping.rowsReport.noTimeMeans },
		{
			what: text.mapping.rowsReport.duplicates,
			rows: report.exactDuplicates,
			means: text.mapping.rowsReport.duplicatesMeans
		},
		{ what: text.mapping.rowsReport.far, rows: report.outside, means: text.mapping.rowsReport.farMeans }
	];
	return [...always, ...findings.filter(({ rows }) => rows > 0)];
}
