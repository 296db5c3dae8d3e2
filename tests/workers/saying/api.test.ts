import { expose, wrap } from 'comlink';
import { afterAll, describe, expect, it } from 'vitest';
import { parseDay } from '$lib/temporal/civil';
import { NO_FAULTS } from '$lib/saying/periods';
import { sayingApi } from '../../../workers/saying/api';
import type { SayingApi } from '../../../workers/saying/contract';

const { port1, port2 } = new MessageChannel();
expose(sayingApi, port1);
const api = wrap<SayingApi>(port2);
afterAll(() => [port1, port2].forEach((port) => port.close()));

const days = Float64Array.from({ length: 900 }, (_, day) => (day < 532 ? 20 : 26));
const request = {
	whole: { firstDay: parseDay('2015-01-05'), days, firstMonth: 0, months: [] },
	days,
	months: new Float64Array(),
	chosen: null,
	faults: NO_FAULTS,
	week: new Float64Array(176).fill(100)
};

describe('the saying worker', () => {
	it('says how the whole changed and when it is recorded', async () => {
		const { periods, change, when } = await api.whole(1, request);
		expect(periods).toMatchObject({ against: 'year', after: { length: 52 } });
		expect(change).toMatchObject({ before: 52 * 7 * 20, after: 52 * 7 * 26, claim: { kind: 'rose', change: 30 } });
		expect(when).toMatchObject({ hour: 'even' });
	});
	it('says nothing of when where hours or weekdays are filtered, and nothing of a change without an earlier time', async () => {
		const short = { ...request, week: null, chosen: [request.whole.firstDay, request.whole.firstDay + 40] as const };
		expect(await api.whole(2, short)).toEqual({ periods: 'nothing-before', when: undefined });
	});
	it('finds the parts in which the change lies', async () => {
		const [before, after] = [Float64Array.of(50, 50, 50, 50, 30, 30, 30, 30), Float64Array.of(90, 90, 90, 90, 30, 30, 30, 30)];
		expect(await api.parts(3, before, after, 4, 160)).toMatchObject({ tested: 2, more: [0], most: [0] });
	});
});
