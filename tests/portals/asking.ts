import { fetchAll, type FetchState, type Step } from '../../src/lib/portals/fetch-all';
import type { Patience } from '../../src/lib/portals/patience';
import { planFetch } from '../../src/lib/portals/plan';
import type { Ask, City, Outcome, Series, Wish } from '../../src/lib/portals/types';

/** Asks without a door, as the service worker would: redirects are not followed, what cannot be read says so. */
export const directly: Ask = async ({ url }) => {
	try {
		const reply = await fetch(url, { redirect: 'manual' });
		const body = await reply.arrayBuffer();
		const type = reply.headers.get('content-type') ?? '';
		return { door: reply.status >= 300 && reply.status < 400 ? 'moved' : 'portal', status: reply.status, type, body };
	} catch {
		return { door: 'unreadable', status: 0, type: '', body: new ArrayBuffer(0) };
	}
};

/** Patience that does not wait, and notes how long it would have. */
export function patience(overrides: Partial<Patience> = {}) {
	const waits: number[] = [];
	const wait = (seconds: number) => Promise.resolve(void waits.push(seconds));
	return { ask: directly, signal: new AbortController().signal, wait, waits, ...overrides };
}

/** A city whose one series is at the fake portal. */
export function cityAt(series: Pick<Series, 'family' | 'base'> & Partial<Series>, overrides: Partial<City> = {}): City {
	const own: Series = {
		id: 'main',
		title: 'Incidents',
		parts: [{ id: 'abcd-1234' }],
		time: { column: 'date', kind: 'floating', meaning: 'occurrence' },
		category: { column: 'primary_type' },
		needed: ['date', 'primary_type', 'latitude', 'longitude'],
		rowKey: ['id'],
		grain: 'incident',
		covers: '2024',
		pageSize: 10,
		...series
	};
	return {
		id: 'testville',
		name: 'Testville',
		region: 'Nowhere',
		zone: 'America/Chicago',
		publisher: 'City of Testville',
		licence: 'Public domain',
		page: 'https://example.org/',
		checked: '2026-06',
		confidence: 'confirmed',
		series: [own],
		...overrides
	};
}

export interface Fetched {
	csv: string;
	pieces: string[];
	states: FetchState[];
	outcome: Outcome;
}

/** Plans, fetches all, and gives what came. */
export async function fetched(city: City, wish: Wish = {}, given: Partial<Patience> = {}): Promise<Fetched> {
	return collect(fetchAll(planFetch(city, city.series[0], wish).jobs, patience(given)));
}

export async function collect(steps: AsyncGenerator<Step, Outcome>): Promise<Fetched> {
	const pieces: string[] = [];
	const states: FetchState[] = [];
	for (;;) {
		const step = await steps.next();
		if (step.done) return { csv: pieces.join(''), pieces, states, outcome: step.value };
		pieces.push(step.value.csv);
		states.push(step.value.state);
	}
}
