import { afterAll, beforeAll, expect, it } from 'vitest';
import { planFetch } from '../../src/lib/portals/plan';
import { newerQuestion } from '../../src/lib/portals/newer';
import type { PortalOrigin } from '../../src/lib/domain/dataset';
import { cityAt, fetched } from './asking';
import { cityRows, fakePortal, type FakePortal } from './fake-portal';

const ROWS = cityRows(40);
let portal: FakePortal;
beforeAll(async () => void (portal = await fakePortal(ROWS)));
afterAll(() => portal.close());

const NOW = Date.UTC(2026, 5, 15);
const origin = (changes: Partial<PortalOrigin>): PortalOrigin => ({
	city: 'testville',
	series: 'main',
	title: 'Incidents',
	publisher: '',
	licence: '',
	hosts: [],
	fetchedAt: 0,
	newest: '',
	received: 0,
	kept: 0,
	dropped: [],
	count: null,
	...changes
});

it('asks the same again from the newest day on, that day included', async () => {
	const city = cityAt({ family: 'socrata', base: `${portal.url}/resource` });
	portal.rows = ROWS.slice(0, 20);
	const first = await fetched(city, { kinds: ['THEFT'] });
	const asked = newerQuestion(origin({ newest: first.outcome.newest, kinds: ['THEFT'] }), NOW, () => city)!;
	expect(asked).toMatchObject({ whole: false, wish: { from: first.outcome.newest, kinds: ['THEFT'] } });
	expect(asked.wish).not.toHaveProperty('to');
	portal.rows = ROWS;
	const later = await fetched(asked.city, asked.wish);
	const from = String(ROWS.slice(0, 20).findLast(({ primary_type }) => primary_type === 'THEFT')!.date).slice(0, 10);
	const wanted = ROWS.filter(({ primary_type, date }) => primary_type === 'THEFT' && String(date) >= from);
	expect(later.outcome.kept).toBe(wanted.length);
	expect(
		planFetch(asked.city, asked.series, asked.wish)
			.requests.map(({ url }) => decodeURIComponent(url))
			.join()
	).toContain(from);
});

it('asks a portal of months up to today, in the same area', () => {
	const city = cityAt({ family: 'police-uk', base: 'https://data.police.uk/api' });
	const box: [number, number, number, number] = [-0.2, 51.4, 0, 51.6];
	expect(newerQuestion(origin({ newest: '2026-03', box }), NOW, () => city)!.wish).toEqual({
		from: '2026-03-01',
		to: '2026-06-15',
		box
	});
});

it('asks for everything where a table cannot be asked by day, and nothing of a portal that is gone', () => {
	const own = newerQuestion(origin({ city: 'own', series: 'abcd-1234', address: `${portal.url}/resource/abcd-1234` }), NOW)!;
	expect(own).toMatchObject({ whole: true, wish: {}, city: { id: 'own' }, series: { id: 'abcd-1234' } });
	expect(newerQuestion(origin({ city: 'atlantis' }), NOW)).toBeNull();
	expect(newerQuestion(origin({ series: 'gone', newest: '2024-01-01' }), NOW, () => cityAt({ family: 'socrata', base: '' }))).toBeNull(); // prettier-ignore
});
