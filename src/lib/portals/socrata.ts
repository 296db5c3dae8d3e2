import { text } from '$lib/messages/text';
import { addressOf, literal } from './address';
import { pageOf } from './csv';
import { parseJson, saidIn } from './reply';
import type { Family, Job, Part, Series } from './types';

/**
 * Socrata, SODA 2: `{base}/resource/{id}.csv` with `$where`, `$order`, `$limit`, `$offset`; at most 50,000 rows a page, and no order
 * without `$order`, so rows are ordered by the system field `:id`. Floating times have no zone: wall clock.
 * Source: dev.socrata.com, pages `queries` and `paging`.
 */
export const socrata: Family = {
	start: () => 0,
	page: (job, offset) => ({
		method: 'GET',
		what: text.asking.what.rowsFrom(Number(offset) + 1),
		url: addressOf(`${job.series.base}/resource/${job.part.id}.csv`, {
			$select: job.series.columns?.join(','),
			$where: where(job),
			$order: ':id',
			$limit: job.series.pageSize,
			$offset: Number(offset)
		})
	}),
	read(text, _job, offset) {
		const { header, rows } = pageOf(text);
		return { header, rows, more: 'if-full', next: Number(offset) + rows.length };
	},
	count: (job) => ({
		method: 'GET',
		what: text.asking.what.howMany,
		url: addressOf(`${job.series.base}/resource/${job.part.id}.json`, { $select: 'count(*) as rows', $where: where(job) })
	}),
	readCount: (text) => Number((parseJson(text) as Record<string, string>[])[0]?.rows),
	kinds: (series: Series, part: Part) => ({
		method: 'GET',
		what: text.asking.what.kinds,
		url: addressOf(`${series.base}/resource/${part.id}.csv`, {
			$select: `${series.category!.column} as kind,count(*) as rows`,
			$group: series.category!.column,
			$order: 'rows DESC',
			$limit: 500
		})
	}),
	complaint: (text) => saidIn(text, ['message'], ['error']),
	get following() {
		return text.asking.following.socrata;
	}
};

function where({ series, from, before, kinds }: Job): string | undefined {
	const { column, kind } = series.time;
	// A time kept as text sorts as text; only ISO text can be cut by day.
	const suffix = kind === 'text' ? '' : 'T00:00:00';
	const terms = series.filter ? [series.filter] : [];
	if (from) terms.push(`${column} >= '${from}${suffix}'`);
	if (before) terms.push(`${column} < '${before}${suffix}'`);
	if (kinds?.length && series.category) terms.push(`${series.category.column} in (${kinds.map(literal).join(',')})`);
	return terms.length ? terms.join(' AND ') : undefined;
}
