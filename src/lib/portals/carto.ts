import { addressOf, literal } from './address';
import { pageOf } from './csv';
import { jsonObject, saidIn } from './reply';
import type { Family, Job } from './types';
import { text } from '$lib/messages/text';

/**
 * CARTO's SQL API, version 2: `{base}/api/v2/sql?q=…&format=csv`. Each page begins behind the last `cartodb_id` of the one before, so
 * that rows added meanwhile shift nothing. Source: carto.com/developers/sql-api (to be retired in time, says the vendor).
 */
export const carto: Family = {
	start: () => -1,
	page(job, after) {
		const columns = [...new Set(['cartodb_id', ...(job.series.columns ?? ['*'])])];
		const rows = `SELECT ${columns.includes('*') ? '*' : columns.join(', ')} FROM ${job.part.id}`;
		const terms = [...where(job), `cartodb_id > ${after}`].join(' AND ');
		return ask(
			job,
			text.asking.what.rowsBehind(String(after)),
			`${rows} WHERE ${terms} ORDER BY cartodb_id LIMIT ${job.series.pageSize}`,
			'csv'
		);
	},
	read(reply, _job, after) {
		const { header, rows } = pageOf(reply);
		const id = header.indexOf('cartodb_id');
		const last = rows.reduce((highest, cells) => Math.max(highest, Number(cells[id]) || -1), Number(after));
		return { header, rows, more: 'if-full', next: last };
	},
	count(job) {
		const terms = where(job);
		return ask(
			job,
			text.asking.what.howMany,
			`SELECT count(*) AS rows FROM ${job.part.id}${terms.length ? ` WHERE ${terms.join(' AND ')}` : ''}`,
			'json'
		);
	},
	readCount: (reply) => Number((jsonObject(reply) as { rows?: { rows: number }[] }).rows?.[0]?.rows),
	kinds(series, part) {
		const { column } = series.category!;
		return ask(
			{ series },
			text.asking.what.kinds,
			`SELECT ${column} AS kind, count(*) AS rows FROM ${part.id} GROUP BY ${column} ORDER BY rows DESC LIMIT 500`,
			'csv'
		);
	},
	complaint: (reply) => saidIn(reply, ['error']),
	get following() {
		return text.asking.following.carto;
	}
};

const ask = ({ series }: Pick<Job, 'series'>, what: string, q: string, format: string) => ({
	method: 'GET' as const,
	what,
	url: addressOf(`${series.base}/api/v2/sql`, { q, format })
});

function where({ series, from, before, kinds }: Job): string[] {
	const terms: string[] = [];
	if (from) terms.push(`${series.time.column} >= ${literal(from)}`);
	if (before) terms.push(`${series.time.column} < ${literal(before)}`);
	if (kinds?.length && series.category) terms.push(`${series.category.column} IN (${kinds.map(literal).join(',')})`);
	return terms;
}
