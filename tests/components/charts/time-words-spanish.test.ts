import { afterAll, beforeAll, expect, it } from 'vitest';
import {
	apartWords,
	calendarWords,
	clockWords,
	partWords,
	seriesWords,
	tooLittleWords,
	uncertainWords
} from '$lib/components/charts/time-words';
import { changeColumns, hourColumns, seriesColumns } from '$lib/components/explore/time-tables';
import { GROUP_NAMES, loadText } from '$lib/messages/load';
import type { TakenApart } from '$lib/statistics/taken-apart';
import { parseDay } from '$lib/temporal/civil';

beforeAll(() => loadText('es', ...GROUP_NAMES));
afterAll(() => loadText('en', ...GROUP_NAMES));

const FIRST = parseDay('2017-01-02'); // a Monday
const apart: TakenApart = {
	unit: 'day',
	starts: Float64Array.from({ length: 15 }, (_, i) => FIRST + i),
	values: new Float64Array(14).fill(20),
	trend: Float64Array.from({ length: 14 }, (_, i) => 14 + i / 2),
	seasons: [{ name: 'week', values: Float64Array.from({ length: 14 }, (_, i) => (i % 7 === 4 ? 6 : -1)) }],
	rest: new Float64Array(14).fill(-2),
	tooShort: [{ name: 'year', have: 430, need: 731, of: 'day' }],
	changes: [{ day: 121, earliest: 114, latest: 128, before: 20, after: 22, ratio: 1.1, low: 0.98, high: 1.23 }],
	changesNeed: 913
};

it('what is said of time has its dates, numbers and weekdays as Spanish writes them', () => {
	expect(apartWords(apart)).toBe(
		'El nivel cambió: desde el 3 may 2017 aproximadamente, un 10\u00a0% más al día (−2 a 23\u00a0%). Demasiado corta para una estacionalidad anual: hay 14 meses y se necesitan 24.'
	);
	const manifold = { ...apart.changes![0], ratio: 3.24, low: 2.81, high: 3.72 };
	expect(apartWords({ ...apart, changes: [manifold], tooShort: [] })).toBe(
		'El nivel cambió: desde el 3 may 2017 aproximadamente, 3,2 veces la cifra diaria anterior (2,8 a 3,8).'
	);
	expect(apartWords({ ...apart, changes: [], tooShort: [] })).toBe('No destaca ningún cambio de nivel duradero.');
	expect(partWords(apart)).toMatchObject({ trend: '14 a 21 al día', week: 'máx. vie +6,0; mín. lun −1,0' });
	expect(tooLittleWords({ unit: 'month', first: 0, counts: new Float64Array(5).fill(9) })).toMatch(
		/hay 5 meses y se necesitan 12/
	);
	expect(hourColumns().map(({ label }) => label)).toEqual(['Hora', 'lun', 'mar', 'mié', 'jue', 'vie', 'sáb', 'dom', 'Todos']);
});

it('no English word is left between Spanish ones', () => {
	const points = [8, 21].map((value, k) => ({ from: FIRST + 7 * k, to: FIRST + 7 * k + 6, value, partial: k > 0 }));
	const said = [
		seriesWords({ unit: 'week', points }, 'robos'),
		seriesColumns('week', 'robos')[0].value(points[1]),
		calendarWords(Float64Array.of(3, 0, 0, 1200), FIRST, 1, 'robos'),
		clockWords(Array.from({ length: 24 }, (_, hour) => hour), 'robos'), // prettier-ignore
		clockWords(new Array(24).fill(0), 'robos'),
		uncertainWords(18, 100, 'robos'),
		uncertainWords(0, 0, 'robos'),
		...changeColumns().map(({ label, unit }) => `${label} ${unit}`)
	].join(' ');
	expect(said).not.toMatch(/\b(the|of|day|days|week|weeks|most|none|hour|hours|and|with|from|before|after|whole)\b/i);
	expect(said).toContain('1200');
});
