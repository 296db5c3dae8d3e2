import { addressOf, literal } from './address';
import { cellText, jsonObject, saidIn, Unreadable } from './reply';
import type { Family, Job } from './types';
import { text } from '$lib/messages/text';

/**
 * CKAN's datastore: `datastore_search` for a whole table (it counts as it goes), `datastore_search_sql` as soon as days or kinds are
 * chosen (some operators switch it off). At most 32,000 rows a page. Source: docs.ckan.org, "DataStore extension".
 */
export const ckan: Family = {
	start: () => 0,
	page(job, offset) {
		const what = text.asking.what.rowsFrom(Number(offset) + 1);
		const { series, part } = job;
		if (!chosen(job))
			return {
				method: 'GET',
				what,
				url: addressOf(`${series.base}/api/3/action/datastore_search`, {
					resource_id: part.id,
					fields: series.columns?.join(','),
					sort: '_id',
					limit: series.pageSize,
					offset: Number(offset)
				})
			};
		const columns = series.columns?.map(name).join(', ') ?? '*';
		return sql(
			job,
			what,
			`SELECT ${columns} FROM ${name(part.id)}${where(job)} ORDER BY "_id" LIMIT ${series.pageSize} OFFSET ${offset}`
		);
	},
	read(reply, job, offset) {
		const { result } = jsonObject(reply) as {
			result?: { fields?: { id: string }[]; records?: Record<string, unknown>[]; records_truncated?: boolean };
		};
		if (!Array.isArray(result?.records)) throw new Unreadable(text.asking.what.noRecords);
		// Postgres' own search column is of no use to anyone.
		const ids = result.fields?.map(({ id }) => id) ?? Object.keys(result.records[0] ?? {});
		const header = ids.filter((id) => id !== '_full_text');
		const trim = job.series.time.kind === 'false-utc' ? header.indexOf(job.series.time.column) : -1;
		const rows = result.records.map((record) => {
			const cells = header.map((id) => cellText(record[id]));
			// The zone at the end is false: what stands before it is the clock on the wall.
			if (trim >= 0) cells[trim] = cells[trim].replace(/([+-]00(:?00)?|Z)$/, '');
			return cells;
		});
		return { header, rows, more: result.records_truncated ? 'yes' : 'if-full', next: Number(offset) + rows.length };
	},
	count(job) {
		const what = text.asking.what.howMany;
		if (chosen(job)) return sql(job, what, `SELECT count(*) AS rows FROM ${name(job.part.id)}${where(job)}`);
		const url = addressOf(`${job.series.base}/api/3/action/datastore_search`, { resource_id: job.part.id, limit: 0 });
		return { method: 'GET', what, url };
	},
	readCount(reply) {
		const { result } = jsonObject(reply) as { result?: { total?: number; records?: { rows?: string | number }[] } };
		return Number(result?.total ?? result?.records?.[0]?.rows);
	},
	kinds(series, part) {
		const column = name(series.category!.column);
		const question = `SELECT ${column} AS kind, count(*) AS rows FROM ${name(part.id)} GROUP BY ${column} ORDER BY rows DESC LIMIT 500`;
		return sql({ series }, text.asking.what.kinds, question);
	},
	complaint: (reply) =>
		/"success"\s*:\s*false/.test(reply)
			? (saidIn(reply, ['error', 'message'], ['error', 'query'], ['error', 'info', 'orig'], ['error', '__type']) ??
				text.asking.what.noReason)
			: undefined,
	get following() {
		return text.asking.following.ckan;
	}
};

const chosen = ({ from, before, kinds }: Job) => Boolean(from || before || kinds?.length);
const name = (column: string) => `"${column.replaceAll('"', '""')}"`;
const sql = ({ series }: Pick<Job, 'series'>, what: string, question: string) => ({
	method: 'GET' as const,
	what,
	url: addressOf(`${series.base}/api/3/action/datastore_search_sql`, { sql: question })
});

function where({ series, from, before, kinds }: Job): string {
	const column = name(series.time.column);
	const terms: string[] = [];
	if (from) terms.push(`${column} >= ${literal(from)}`);
	if (before) terms.push(`${column} < ${literal(before)}`);
	if (kinds?.length && series.category) terms.push(`${name(series.category.column)} IN (${kinds.map(literal).join(',')})`);
	return terms.length ? ` WHERE ${terms.join(' AND ')}` : '';
}
