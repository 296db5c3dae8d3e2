import { DAY_MS, dayOf } from '$lib/temporal/civil';
import type { QualityReport, TableDetail } from '$lib/quality/types';
import type { KnownFaults } from './periods';

/** A last month that reports will still make so many times larger is not compared: as the quality report words it. */
const GROWS = 1.05;

/** What a quality report knows of holes in the record and of reports still to come. */
export function faultsOf(report: Pick<QualityReport, 'findings'>): KnownFaults {
	const tables = (id: string) =>
		(report.findings.find((finding) => finding.id === id)?.details ?? []).filter(
			(detail): detail is TableDetail => detail.kind === 'table'
		);
	const gaps = tables('gaps').flatMap(({ rows }) =>
		rows.flatMap(([from, to]) =>
			typeof from === 'number' && typeof to === 'number' ? [{ from: dayOf(from), to: dayOf(to) }] : []
		)
	);
	const growing = tables('reporting-lag').flatMap(
		({ rows }) =>
		rows.flatMap(([month, , , factor]) => (typeof month === 'number' && typeof factor === 'number' && factor >= GROWS ? [month / DAY_MS] : [])) // prettier-ignore
	);
	return { gaps, unfinishedFrom: growing.length ? Math.min(...growing) : null };
}
