import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One row of the fake portal's table; all values as text or number, as the documented APIs write them. */
export type FakeRow = Record<string, string | number | null>;

/** Answers a request its own way; return false to let the portal answer as usual. `n` counts the requests from 1. */
export type Fault = (request: IncomingMessage, response: ServerResponse, n: number) => boolean;

export const COLUMNS = ['id', 'date', 'primary_type', 'note', 'latitude', 'longitude'];

/** Rows of a small city, a day and a third apart, with all that portals put into cells. */
export function cityRows(n: number, first = Date.UTC(2024, 0, 1)): FakeRow[] {
	return Array.from({ length: n }, (_, i) => ({
		id: 1000 + i,
		date: new Date(first + i * 32 * 3_600_000).toISOString().slice(0, 23),
		primary_type: ['THEFT', 'BATTERY', "DRIVER'S FAULT"][i % 3],
		note: i % 5 === 0 ? 'said "no", then\nleft' : i % 7 === 0 ? null : `note ${i}`,
		latitude: i % 11 === 3 ? 'REDACTED' : i % 11 === 4 ? 0 : 41.8 + (i % 100) / 1000,
		longitude: i % 11 === 3 ? 'REDACTED' : i % 11 === 4 ? 0 : -87.6 - (i % 90) / 1000
	}));
}

/**
 * A portal on this device that answers as the documented APIs do: Socrata's SODA 2, ArcGIS query, CKAN's datastore, CARTO's SQL,
 * data.police.uk, and plain files. Set `rows`, put a `fault` in front, read `log`.
 */
export async function fakePortal(rows: FakeRow[]) {
	const portal = {
		url: '',
		host: '',
		rows,
		columns: COLUMNS,
		/** ArcGIS gives no more than this at a time, whatever was asked. */
		maxRecordCount: 1000,
		fault: undefined as Fault | undefined,
		log: [] as { method: string; url: string; headers: IncomingMessage['headers'] }[],
		close: () => {
			server.closeAllConnections();
			return new Promise((resolve) => server.close(resolve));
		}
	};
	const server = createServer((request, response) => {
		portal.log.push({ method: request.method!, url: request.url!, headers: request.headers });
		response.setHeader('access-control-allow-origin', '*');
		if (portal.fault?.(request, response, portal.log.length)) return;
		const url = new URL(request.url!, 'http://x');
		const query = Object.fromEntries(url.searchParams);
		const [status, type, body] = answer(url.pathname, query, portal);
		response.writeHead(status, { 'content-type': type, 'set-cookie': 'spy=1' }).end(body);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	portal.host = `127.0.0.1:${port}`;
	portal.url = `http://${portal.host}`;
	return portal;
}
export type FakePortal = Awaited<ReturnType<typeof fakePortal>>;
type Answer = [status: number, type: string, body: string];
const json = (value: unknown, status = 200): Answer => [status, 'application/json;charset=utf-8', JSON.stringify(value)];

function answer(path: string, query: Record<string, string>, portal: FakePortal): Answer {
	if (path.startsWith('/resource/')) return socrata(path, query, portal);
	if (path.endsWith('/query')) return arcgis(query, portal);
	if (path.endsWith('/datastore_search')) return ckanSearch(query, portal);
	if (path.endsWith('/datastore_search_sql')) return ckanSql(query, portal);
	if (path === '/api/v2/sql') return carto(query, portal);
	if (path === '/api/crimes-street/all-crime') return police(query, portal);
	if (path === '/files/all.csv') return [200, 'text/csv', csv(portal.columns, portal.rows)];
	if (path === '/files/all.json') return json(portal.rows);
	return [404, 'text/plain', 'nothing here'];
}

function socrata(path: string, query: Record<string, string>, { rows, columns }: FakePortal): Answer {
	const unknown = unknownColumn(query.$where, columns);
	if (unknown) return json({ message: `No such column: ${unknown}`, errorCode: 'query.soql.no-such-column' }, 400);
	let found = rows.filter(matches(query.$where));
	if (/count\(\*\) as rows$/.test(query.$select ?? '')) {
		if (!query.$group) return json([{ rows: String(found.length) }]);
		return [200, 'text/csv', csv(['kind', 'rows'], kindsOf(found, query.$group))];
	}
	const selected = query.$select?.split(',') ?? columns;
	const missing = selected.find((name) => !columns.includes(name));
	if (missing) return json({ message: `No such column: ${missing}`, errorCode: 'query.soql.no-such-column' }, 400);
	// Without an order there is none.
	if (!query.$order) found = found.toReversed();
	const limit = Math.min(50_000, Number(query.$limit ?? 1000));
	const page = found.slice(Number(query.$offset ?? 0)).slice(0, limit);
	return path.endsWith('.csv') ? [200, 'text/csv; charset=UTF-8', csv(selected, page)] : json(page);
}

function arcgis(query: Record<string, string>, { rows, columns, maxRecordCount }: FakePortal): Answer {
	const unknown = unknownColumn(query.where, columns);
	// Errors come with status 200.
	if (unknown)
		return json({
			error: { code: 400, message: 'Cannot perform query.', details: [`'Invalid field: ${unknown}' parameter is invalid`] }
		});
	const utc = (row: FakeRow): FakeRow => ({ ...row, date: Date.parse(`${row.date}Z`) });
	const found = rows.filter(matches(query.where));
	if (query.returnCountOnly === 'true') return json({ count: found.length });
	const offset = Number(query.resultOffset ?? 0);
	const size = Math.min(maxRecordCount, Number(query.resultRecordCount ?? maxRecordCount));
	const names = query.outFields === '*' ? columns : query.outFields.split(',');
	const page = found.slice(offset, offset + size);
	return json({
		fields: names.map((name) => ({ name, type: name === 'date' ? 'esriFieldTypeDate' : 'esriFieldTypeString' })),
		features: page.map((row) => ({
			attributes: Object.fromEntries(names.map((name) => [name, utc(row)[name]])),
			geometry: query.returnGeometry === 'true' ? { x: row.longitude, y: row.latitude } : undefined
		})),
		exceededTransferLimit: offset + size < found.length || undefined
	});
}

function ckanSearch(query: Record<string, string>, { rows, columns }: FakePortal): Answer {
	const limit = Math.min(32_000, Number(query.limit ?? 100));
	const offset = Number(query.offset ?? 0);
	const records = rows.map((row, i) => ({ _id: i + 1, ...row })).slice(offset, offset + limit);
	return json({ success: true, result: { total: rows.length, fields: ['_id', ...columns].map((id) => ({ id })), records } });
}

function ckanSql({ sql }: Record<string, string>, { rows, columns }: FakePortal): Answer {
	const where = /WHERE (.*?)( ORDER BY| GROUP BY| LIMIT|$)/.exec(sql)?.[1]?.replaceAll('"', '');
	const unknown = unknownColumn(where, columns);
	if (unknown)
		return json({ success: false, error: { query: [`column "${unknown}" does not exist`], __type: 'Validation Error' } }, 409);
	const found = rows.map((row, i): FakeRow => ({ _id: i + 1, ...row, _full_text: 'x' })).filter(matches(where));
	if (/^SELECT count/.test(sql)) return json({ success: true, result: { records: [{ rows: String(found.length) }] } });
	const [, limit, offset] = /LIMIT (\d+) OFFSET (\d+)/.exec(sql)!.map(Number);
	const fields = ['_id', '_full_text', ...columns].map((id) => ({ id }));
	return json({ success: true, result: { fields, records: found.slice(offset, offset + limit) } });
}

function carto({ q, format }: Record<string, string>, { rows, columns }: FakePortal): Answer {
	const where = /WHERE (.*?)( ORDER BY| GROUP BY|$)/.exec(q)?.[1];
	const unknown = unknownColumn(where, [...columns, 'cartodb_id']);
	if (unknown) return json({ error: [`column "${unknown}" does not exist`] }, 400);
	const found = rows.map((row, i): FakeRow => ({ cartodb_id: i + 1, ...row })).filter(matches(where));
	if (/^SELECT count/.test(q)) return json({ rows: [{ rows: found.length }] });
	const page = found.slice(0, Number(/LIMIT (\d+)/.exec(q)![1]));
	const asked = /SELECT (.*?) FROM/.exec(q)![1].split(', ');
	return format === 'csv'
		? [200, 'text/csv', csv(asked.includes('*') ? ['cartodb_id', ...columns] : asked, page)]
		: json({ rows: page });
}

/** More than 10 in one area is too much here, instead of 10,000. */
function police({ poly, date }: Record<string, string>, { rows }: FakePortal): Answer {
	const corners = poly.split(':').map((corner) => corner.split(',').map(Number));
	const [south, west] = corners[0];
	const [north, east] = corners[2];
	const inside = rows.filter(
		({ date: day, latitude, longitude }) =>
			String(day).startsWith(date) &&
			Number(latitude) >= south &&
			Number(latitude) <= north &&
			Number(longitude) >= west &&
			Number(longitude) <= east
	);
	if (inside.length > 10) return [503, 'text/html', ''];
	if (!inside.length) return [404, 'text/html', ''];
	return json(
		inside.map((row) => ({
			category: 'burglary',
			id: row.id,
			persistent_id: '',
			month: date,
			location: {
				latitude: String(row.latitude),
				longitude: String(row.longitude),
				street: { id: 1, name: 'On or near High Street' }
			},
			outcome_status: null,
			context: ''
		}))
	);
}

function csv(names: readonly string[], rows: readonly FakeRow[]): string {
	const quoted = (value: unknown) => (value === null || value === undefined ? '' : `"${String(value).replaceAll('"', '""')}"`);
	return [names.map(quoted).join(','), ...rows.map((row) => names.map((name) => quoted(row[name])).join(','))].join('\n') + '\n';
}

function kindsOf(rows: readonly FakeRow[], column: string): FakeRow[] {
	const counts = new Map<string, number>();
	for (const row of rows) counts.set(String(row[column]), (counts.get(String(row[column])) ?? 0) + 1);
	return [...counts].map(([kind, rows]) => ({ kind, rows }));
}

const TERM = /^(\w+) (>=|<|>|=|in|IN) ?(?:TIMESTAMP )?(.*)$/;
const terms = (where: string | undefined) => (where && where !== '1=1' ? where.split(' AND ') : []);

function unknownColumn(where: string | undefined, columns: readonly string[]): string | undefined {
	return terms(where)
		.map((term) => TERM.exec(term)?.[1])
		.find((name) => name !== undefined && !columns.includes(name));
}

/** The few forms of condition that the families write. */
function matches(where: string | undefined): (row: FakeRow) => boolean {
	const tests = terms(where).map((term) => {
		const [, name, sign, value] = TERM.exec(term) ?? [];
		if (!name) throw new Error(`The fake portal does not know the condition ${term}`);
		if (sign.toLowerCase() === 'in') {
			const list = [...value.matchAll(/'((?:[^']|'')*)'/g)].map(([, text]) => text.replaceAll("''", "'"));
			return (row: FakeRow) => list.includes(String(row[name]));
		}
		const other = value.replace(/^'|'$/g, '').replace(' ', 'T');
		const bound = /^-?\d+$/.test(other) ? Number(other) : other;
		return (row: FakeRow) => {
			const mine = row[name]!;
			return sign === '>=' ? mine >= bound : sign === '>' ? mine > bound : sign === '<' ? mine < bound : mine === bound;
		};
	});
	return (row) => tests.every((test) => test(row));
}
