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
		{ what: text.importing.rowsReport.read, rows: report.read, means: text.importing.rowsReport.readMeans },
		{ what: text.importing.rowsReport.kept, rows: report.kept, means: text.importing.rowsReport.keptMeans },
		{
			what: text.importing.rowsReport.aside,
			rows: aside,
			means: aside ? text.importing.rowsReport.asideMeans : text.importing.rowsReport.nothingAside
		}
	];
	const findings: ReportRow[] = [
		...report.setAside.map(({ reason, rows }) => ({ what: `– ${reason}`, rows, means: text.importing.rowsReport.asideWord })),
		{ what: text.importing.rowsReport.noPlace, rows: report.missingPlaces, means: text.importing.rowsReport.noPlaceMeans },
		{ what: text.importing.rowsReport.noTime, rows: report.missingTimes, means: text.importing.rowsReport.noTimeMeans },
		{
			what: text.importing.rowsReport.duplicates,
			rows: report.exactDuplicates,
			means: text.importing.rowsReport.duplicatesMeans
		},
		{ what: text.importing.rowsReport.far, rows: report.outside, means: text.importing.rowsReport.farMeans }
	];
	return [...always, ...findings.filter(({ rows }) => rows > 0)];
}
