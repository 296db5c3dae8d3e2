import { describe, expect, it } from 'vitest';
import { civilClock } from '../../src/lib/temporal/zones';

const local = (zone: string, utc: string) => new Date(civilClock(zone)(Date.parse(utc))).toISOString().slice(0, 16);

describe('civilClock', () => {
	it.each([
		['America/New_York', '2024-01-15T05:30:00Z', '2024-01-15T00:30'],
		['America/New_York', '2024-07-15T05:30:00Z', '2024-07-15T01:30'],
		// Clocks went forward on 10 March 2024 at 07:00 and back on 3 November at 06:00 universal time (IANA tz database).
		['America/New_York', '2024-03-10T06:59:00Z', '2024-03-10T01:59'],
		['America/New_York', '2024-03-10T07:00:00Z', '2024-03-10T03:00'],
		['America/New_York', '2024-11-03T05:59:00Z', '2024-11-03T01:59'],
		['America/New_York', '2024-11-03T06:00:00Z', '2024-11-03T01:00'],
		['Asia/Kolkata', '2024-01-01T00:00:00Z', '2024-01-01T05:30'],
		['America/Sao_Paulo', '1969-12-31T12:00:00Z', '1969-12-31T09:00']
	])('in %s reads %s as %s', (zone, utc, civil) => expect(local(zone, utc)).toBe(civil));
	it('leaves unknown times unknown', () => expect(civilClock('Europe/London')(NaN)).toBeNaN());
});
