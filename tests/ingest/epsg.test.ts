import { describe, expect, it } from 'vitest';
import { listedSystems, searchSystems } from '../../src/lib/ingest/epsg';
import { unprojector } from '../../src/lib/ingest/projected';
import { SYSTEMS } from '../../src/lib/ingest/systems';

describe('the long list of systems', () => {
	it('can be computed, every one', async () => {
		const systems = await listedSystems();
		expect(systems.length).toBeGreaterThan(3000);
		for (const system of systems) {
			const [west, south, east, north] = system.area;
			expect(south).toBeLessThan(north);
			expect(west).toBeGreaterThanOrEqual(-180);
			expect(east).toBeLessThanOrEqual(360); // across the date line
			expect(() => unprojector(system.id, system)(500_000, 500_000)).not.toThrow();
		}
	});
	it('is searched by name and by code', async () => {
		const systems = await listedSystems();
		const first = (query: string) => searchSystems(systems, query)[0]?.id;
		expect(['2193', 'epsg:28992', 'rd new', 'illinois east ftus', 'utm 10n nad83', 'lambert-93'].map(first)).toEqual([
			'EPSG:2193',
			'EPSG:28992',
			'EPSG:28992',
			'EPSG:3435',
			'EPSG:26910',
			'EPSG:2154'
		]);
		expect(searchSystems(systems, 'no such system')).toEqual([]);
		expect(searchSystems(systems, ' ')).toEqual([]);
	});
	it('agrees with the short list where both have a system', async () => {
		const listed = new Map((await listedSystems()).map((system) => [system.id, system]));
		let both = 0;
		for (const { id, cities } of SYSTEMS) {
			const system = listed.get(id);
			if (!system || !cities.length) continue;
			both++;
			for (const [x, y] of [
				[1_178_335, 1_900_000],
				[900_000, 1_000_000],
				[490_000, 5_458_000],
				[530_000, 180_000]
			]) {
				const [a, b] = [unprojector(id)(x, y), unprojector(id, system)(x, y)];
				if (a[0] !== a[0] || b[0] !== b[0]) continue; // the areas of use are rounded differently
				expect(Math.hypot(a[0] - b[0], a[1] - b[1]) * 111_195).toBeLessThan(5); // metres
			}
		}
		expect(both).toBeGreaterThan(25);
	});
});
