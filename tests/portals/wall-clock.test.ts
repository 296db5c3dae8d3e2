import { expect, it } from 'vitest';
import { wallClock } from '../../src/lib/portals/wall-clock';

/** Offsets and the days of change: IANA tz database, America/New_York and Asia/Kathmandu. */
it.each([
	['America/New_York', '2025-01-15T12:00:00Z', '2025-01-15 07:00:00'],
	['America/New_York', '2025-07-15T12:00:00Z', '2025-07-15 08:00:00'],
	['America/New_York', '2025-03-09T06:59:59Z', '2025-03-09 01:59:59'],
	['America/New_York', '2025-03-09T07:00:00Z', '2025-03-09 03:00:00'],
	['Asia/Kathmandu', '2025-01-01T00:00:00Z', '2025-01-01 05:45:00'],
	['UTC', '1969-12-31T23:59:59Z', '1969-12-31 23:59:59']
])('%s at %s', (zone, utc, local) => expect(wallClock(zone)(Date.parse(utc))).toBe(local));

it('knows when midnight was, also on the days of change', () => {
	expect(wallClock('America/New_York').utcOf('2025-03-09')).toBe('2025-03-09 05:00:00');
	expect(wallClock('America/New_York').utcOf('2025-03-10')).toBe('2025-03-10 04:00:00');
	expect(wallClock('America/New_York').utcOf('2025-11-03')).toBe('2025-11-03 05:00:00');
});

it('leaves a number that is no moment as it is', () => expect(wallClock('UTC')(1e18)).toBe('1000000000000000000'));
