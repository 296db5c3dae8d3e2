import { afterAll, expect, it } from 'vitest';
import { ALL_ROWS, kindName, NOT_GIVEN } from '$lib/domain/own-kinds';
import { loadText } from '$lib/messages/load';

afterAll(() => loadText('en', 'base'));

it('shows the kinds that are our own in the language in use, and those of a file as they are', async () => {
	expect([NOT_GIVEN, ALL_ROWS, 'THEFT', ''].map(kindName)).toEqual(['Not given', 'All incidents', 'THEFT', '']);
	await loadText('es', 'base');
	expect([NOT_GIVEN, ALL_ROWS, 'HURTO', ''].map(kindName)).toEqual(['Sin indicar', 'Todos los incidentes', 'HURTO', '']);
});
