import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cityAt, collect, fetched, patience } from './asking';
import { cityRows, fakePortal, type FakePortal } from './fake-portal';
import { splitCsv } from '../../src/lib/portals/csv';
import { fetchAll, TWICE } from '../../src/lib/portals/fetch-all';
import { planFetch } from '../../src/lib/portals/plan';
import { missingRows, reconciled } from '../../src/lib/portals/words';

const ROWS = cityRows(37);
let portal: FakePortal;
beforeAll(async () => {
	portal = await fakePortal(ROWS);
});
beforeEach(() => {
	portal.rows = ROWS;
	portal.fault = undefined;
	portal.log.length = 0;
});
afterAll(() => portal.close());
const city = (extra: Parameters<typeof cityAt>[1] = {}) => cityAt({ family: 'socrata', base: portal.url }, extra);
const ids = (csv: string) =>
	splitCsv(csv)
		.slice(1)
		.map(([id]) => Number(id));
const isPage = (url = '') => url.includes('.csv');

describe('a portal in trouble', () => {
	it.each([429, 500, 503])('is asked again after %i, with growing waits, and nothing is lost', async (status) => {
		portal.fault = (_request, response, n) => n >= 3 && n <= 5 && Boolean(response.writeHead(status).end('slow down'));
		const given = patience();
		const { csv } = await fetched(city(), {}, given);
		expect(given.waits).toEqual([1, 2, 4]);
		expect(ids(csv)).toEqual(ROWS.map(({ id }) => id));
	});

	it('is asked again when a reply is cut short in the middle', async () => {
		portal.fault = (request, response, n) => {
			if (!isPage(request.url) || n !== 3) return false;
			response.writeHead(200, { 'content-type': 'text/csv', 'content-length': 5000 });
			response.write('"id","date","primary_type"\n"1001","2024-01-01","THE');
			return Boolean(setTimeout(() => response.destroy(), 5));
		};
		const given = patience();
		expect(ids((await fetched(city(), {}, given)).csv)).toEqual(ROWS.map(({ id }) => id));
		expect(given.waits).toEqual([1]);
	});

	it.each([
		['JSON', 'ckan', '{"success":true,"result":{"records":[{"id":1},{"i'],
		['CSV', 'socrata', '"id","date","primary_type","note","latitude","longitude"\n"1000","2024-01-01","THEFT","an open quo']
	] as const)('is asked again when its %s ends too early', async (_form, family, text) => {
		portal.fault = (_request, response, n) => n === 2 && Boolean(response.writeHead(200).end(text));
		const given = patience();
		const { outcome } = await fetched(cityAt({ family, base: portal.url }), {}, given);
		expect(outcome).toMatchObject({ kept: 37, count: 37 });
		expect(given.waits).toEqual([1]);
	});

	it('is left alone after six tries, and the way out is told', async () => {
		portal.fault = (_request, response) => Boolean(response.writeHead(429).end());
		const given = patience();
		await expect(fetched(city(), {}, given)).rejects.toMatchObject({
			code: 'portal/unreachable',
			message: expect.stringContaining('429'),
			hint: expect.stringMatching(/download.*drop it here/i)
		});
		expect(given.waits).toEqual([1, 2, 4, 8, 16]);
	});

	it('stops waiting when the user stops it', async () => {
		portal.fault = (_request, response) => Boolean(response.writeHead(503).end());
		const controller = new AbortController();
		const wait = () => (controller.abort(), controller.signal.throwIfAborted(), Promise.resolve());
		await expect(fetched(city(), {}, { signal: controller.signal, wait })).rejects.toMatchObject({ name: 'AbortError' });
		expect(portal.log).toHaveLength(1);
	});
});

describe('a portal that is not what it was', () => {
	it('that has moved is not followed, and its new name is told where it is known', async () => {
		portal.fault = (_request, response) => Boolean(response.writeHead(301, { location: `${portal.url}/elsewhere` }).end());
		await expect(fetched(city())).rejects.toMatchObject({ code: 'portal/moved' });
		const moved = { from: portal.host, to: 'data.new.example' };
		await expect(fetched(city({ moved }))).rejects.toMatchObject({ message: expect.stringContaining('data.new.example') });
		expect(portal.log.some(({ url }) => url === '/elsewhere')).toBe(false);
	});

	it.each([
		[200, 'text/html'],
		[403, 'text/html; charset=utf-8'],
		[200, 'text/csv']
	])('that sends a web page (%i, %s) is told apart from data', async (status, type) => {
		portal.fault = (_request, response) =>
			Boolean(
				response.writeHead(status, { 'content-type': type }).end('<!DOCTYPE html><html><body>Down for maintenance</body></html>')
			);
		await expect(fetched(city())).rejects.toMatchObject({
			code: 'portal/not-data',
			message: expect.stringContaining('web page')
		});
		expect(portal.log).toHaveLength(1);
	});

	it('whose column is renamed between two pages stops with both names', async () => {
		const renamed = [...portal.columns];
		portal.fault = (request, _response, n) => {
			if (n === 4) portal.columns = renamed.map((name) => (name === 'primary_type' ? 'offense_type' : name));
			return false;
		};
		try {
			await expect(fetched(city())).rejects.toMatchObject({
				code: 'portal/renamed',
				message: expect.stringMatching(/“primary_type” is no longer.*“offense_type”/)
			});
		} finally {
			portal.columns = renamed;
		}
	});

	it('that lacks a column from the beginning stops before a row is taken', async () => {
		portal.columns = ['id', 'date', 'kind', 'note', 'latitude', 'longitude'];
		try {
			const pieces: string[] = [];
			const steps = fetchAll(planFetch(city(), city().series[0], {}).jobs, patience());
			await expect(async () => {
				for await (const { csv } of steps) pieces.push(csv);
			}).rejects.toMatchObject({ code: 'portal/renamed', message: expect.stringContaining('“primary_type”') });
			expect(pieces).toEqual([]);
		} finally {
			portal.columns = ['id', 'date', 'primary_type', 'note', 'latitude', 'longitude'];
		}
	});

	it('that only changes the order of its columns is read all the same', async () => {
		const order = [...portal.columns];
		portal.fault = (_request, _response, n) => {
			if (n === 3) portal.columns = order.toReversed();
			return false;
		};
		try {
			const { csv } = await fetched(city());
			expect(ids(csv)).toEqual(ROWS.map(({ id }) => id));
		} finally {
			portal.columns = order;
		}
	});
});

describe('a portal whose paging is broken', () => {
	const always = (url: string) => new URL(url.replace(/offset=\d+/, 'offset=0'), 'http://x');
	/** Ignores the offset: every page is the first. */
	const stuck = (request: { url?: string }) => {
		request.url = always(request.url!).pathname + always(request.url!).search;
		return false;
	};
	it('and sends the same page again is stopped with a sentence', async () => {
		portal.fault = stuck;
		await expect(fetched(city())).rejects.toMatchObject({
			code: 'portal/repeated',
			message: expect.stringContaining('same page of 10 rows')
		});
	});
	it('is noticed also where no column names a row', async () => {
		portal.fault = stuck;
		const unnamed = cityAt({ family: 'socrata', base: portal.url, rowKey: undefined });
		await expect(fetched(unnamed)).rejects.toMatchObject({ code: 'portal/repeated' });
	});
	it('and sends some rows twice: they are set aside and counted', async () => {
		portal.fault = (request) => {
			request.url = request.url!.replace('offset=20', 'offset=17');
			return false;
		};
		const { csv, outcome } = await fetched(city());
		expect(outcome.dropped).toEqual([{ reason: TWICE, rows: 3 }]);
		expect(outcome.kept + 3).toBe(outcome.received);
		expect(new Set(ids(csv)).size).toBe(outcome.kept);
	});
	it('and sends rows of another length: they are set aside with the reason', async () => {
		portal.fault = (request, response, n) => {
			if (n !== 5) return false;
			return Boolean(
				response
					.writeHead(200, { 'content-type': 'text/csv' })
					.end(
						'"id","date","primary_type","note","latitude","longitude"\n' +
							'"1","2"\n'.repeat(6) +
							'"7","2024-02-01","THEFT","","1","2"\n'
					)
			);
		};
		const { outcome } = await fetched(city());
		expect(outcome).toMatchObject({
			received: 37,
			kept: 31,
			count: 37,
			dropped: [{ reason: 'The row has 2 cells where 6 were expected', rows: 6 }]
		});
		expect(missingRows(outcome, TWICE)).toBe(0);
	});
	it('and stops short of its own count is asked again, then told', async () => {
		// A page shorter than the limit in the middle: more must follow, says the count.
		portal.fault = (request) => {
			request.url = request.url!.replace('limit=10', 'limit=6');
			return false;
		};
		expect((await fetched(city())).outcome).toMatchObject({ kept: 37, count: 37 });
		portal.fault = (request, response) =>
			isPage(request.url) &&
			Boolean(
				response.writeHead(200, { 'content-type': 'text/csv' }).end('"id","date","primary_type","note","latitude","longitude"\n')
			);
		const { outcome } = await fetched(city());
		expect(outcome).toMatchObject({ kept: 0, count: 37 });
		expect(reconciled(outcome, TWICE)).toMatch(/37 did not come/);
	});
});

describe('a fetch that was dropped', () => {
	it('goes on behind the last complete page, with the same result', async () => {
		const whole = await fetched(city());
		for (const at of [1, 2, 3]) {
			portal.log.length = 0;
			const { pieces, states } = whole;
			async function* kept() {
				yield* pieces.slice(0, at);
			}
			const { jobs } = planFetch(city(), city().series[0], {});
			const rest = await collect(fetchAll(jobs, patience(), { state: structuredClone(states[at - 1]), pieces: kept() }));
			expect(pieces.slice(0, at).join('') + rest.csv).toBe(whole.csv);
			expect(rest.outcome).toEqual(whole.outcome);
			expect(portal.log).toHaveLength(4 - at);
		}
	});
	it('still knows which rows it has', async () => {
		const whole = await fetched(city());
		async function* kept() {
			yield whole.pieces[0];
		}
		portal.fault = (request) => {
			request.url = request.url!.replace('offset=10', 'offset=8');
			return false;
		};
		const { jobs } = planFetch(city(), city().series[0], {});
		const rest = await collect(fetchAll(jobs, patience(), { state: whole.states[0], pieces: kept() }));
		expect(rest.outcome.dropped).toEqual([{ reason: TWICE, rows: 2 }]);
	});
});
