import { describe, expect, it } from 'vitest';
import { cityById } from '../../src/lib/portals/catalogue';
import { planFetch } from '../../src/lib/portals/plan';
import type { Wish } from '../../src/lib/portals/types';

const plan = (id: string, wish: Wish, n = 0) => planFetch(cityById(id)!, cityById(id)!.series[n], wish);
const shown = (id: string, wish: Wish, n = 0) => plan(id, wish, n).requests.map(({ url }) => decodeURIComponent(url));

describe('what will be asked', () => {
	it('is shown to the letter: count, then the first page', () => {
		expect(
			plan('chicago', { from: '2026-01-01', to: '2026-01-31', kinds: ['THEFT', 'BURGLARY'] }).requests.map(({ url }) => url)
		).toEqual([
			`https://data.cityofchicago.org/resource/ijzp-q8t2.json?$select=count(*)%20as%20rows&$where=date%20%3E=%20%272026-01-01T00:00:00%27%20AND%20date%20%3C%20%272026-02-01T00:00:00%27%20AND%20primary_type%20in%20(%27THEFT%27,%27BURGLARY%27)`,
			expect.stringMatching(/ijzp-q8t2\.csv\?\$select=id,case_number,date,.*&\$order=:id&\$limit=50000&\$offset=0$/)
		]);
	});
	it('is cut to its own days where two tables overlap', () => {
		const requests = shown('cincinnati', { from: '2024-05-01', to: '2024-07-31' });
		expect(requests[0]).toContain(
			`8xzn-kpn7.json?$select=count(*) as rows&$where=datefrom >= '2024-05-01T00:00:00' AND datefrom < '2024-06-03T00:00:00'`
		);
		expect(requests[2]).toContain(
			`7aqy-xrv9.json?$select=count(*) as rows&$where=datefrom >= '2024-06-03T00:00:00' AND datefrom < '2024-08-01T00:00:00'`
		);
	});
	it('leaves out tables that cannot hold these days', () => {
		expect(shown('minneapolis', { from: '2024-03-01', to: '2024-04-01' }).filter((url) => !url.includes('_2024/'))).toEqual([]);
		expect(shown('washington-dc', { from: '2025-03-01' }).map((url) => /MapServer\/\d+/.exec(url)![0])).toEqual([
			'MapServer/7',
			'MapServer/7',
			'MapServer/41',
			'MapServer/41'
		]);
	});
	it('asks a server on UTC for the city’s own midnight', () => {
		expect(shown('washington-dc', { from: '2025-07-01' })[0]).toContain(`START_DATE >= TIMESTAMP '2025-07-01 04:00:00'`);
		expect(shown('washington-dc', { from: '2025-12-01' })[0]).toContain(`START_DATE >= TIMESTAMP '2025-12-01 05:00:00'`);
	});
	it('doubles quotes, so that a kind is never more than a kind', () => {
		expect(shown('philadelphia', { kinds: [`'; DROP`] })[0]).toContain(`text_general_code IN ('''; DROP')`);
	});
	it('refuses days the wrong way round, and days that nobody has', () => {
		expect(() => plan('chicago', { from: '2024-02-01', to: '2024-01-01' })).toThrow(/lies after/);
		expect(() => plan('minneapolis', { to: '2001-01-01' })).toThrow(/nothing in these days/);
	});
	it('names the hosts that learn of it', () => {
		expect(plan('uk', { from: '2026-01-01', to: '2026-03-31', box: [-1.5, 53.3, -1.4, 53.4] })).toMatchObject({
			hosts: ['data.police.uk'],
			jobs: { length: 3 }
		});
	});
});
