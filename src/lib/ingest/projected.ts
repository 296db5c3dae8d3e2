import proj4 from 'proj4';
import { AppError } from '$lib/domain/errors';
import type { SystemDefinition } from './mapping';
import { SYSTEMS, systemById, type CoordinateSystem } from './systems';
import { text } from '$lib/messages/text';

/** Degrees of map coordinates, NaN where they lie outside the area the system is made for. */
export type Unproject = (x: number, y: number) => [lon: number, lat: number];

/**
 * @param given  the definition of a system that is not in the table
 * @throws {AppError} `import/mapping` for a system that is not in the table and has no definition
 */
export function unprojector(id: string, given?: SystemDefinition): Unproject {
	const system = given ?? systemById(id);
	if (!system) throw new AppError('import/mapping', text.reading.systemUnknown(id), text.reading.chooseFromList);
	const [west, south, east, north] = system.area;
	const { inverse } = proj4(system.definition);
	return (x, y) => {
		const [lon, lat] = inverse([x, y]);
		// Areas across the date line reach beyond 180.
		const inside = (lon >= west && lon <= east) || (lon + 360 >= west && lon + 360 <= east);
		return inside && lat >= south && lat <= north ? [lon, lat] : [NaN, NaN];
	};
}

export interface SystemGuess {
	system: CoordinateSystem;
	/** Share of the points that lie in a city of the system. */
	share: number;
	/** Whether a name in the file speaks for it. */
	named: boolean;
	/** The place they lie in is as large as a country: that they do proves little. */
	vast: boolean;
}

/** Degrees across from which a place is no city. */
const VAST = 4;

/**
 * Which systems the coordinates could belong to, best first: those that put most points into a city that uses them; a name of the city in
 * the file or its columns decides between equals.
 *
 * @param hints  file name and column names
 */
export function guessSystem(x: readonly number[], y: readonly number[], hints: string): SystemGuess[] {
	const words = new Set(
		hints
			.replace(/([a-z])([A-Z])/g, '$1 $2')
			.toLowerCase()
			.split(/[^a-z]+/)
	);
	const has = (word: string) => (word.length > 3 ? [...words].some((each) => each.includes(word)) : words.has(word));
	const guesses: SystemGuess[] = [];
	for (const system of SYSTEMS) {
		const unproject = unprojector(system.id);
		const points: [lon: number, lat: number][] = [];
		for (let i = 0; i < x.length && points.length + x.length - i >= x.length / 2; i++) {
			const point = unproject(x[i], y[i]);
			if (point[0] === point[0]) points.push(point);
		}
		if (points.length < x.length / 2) continue;
		const named = system.cities.some((city) => city.words.some(has));
		let share = 0;
		for (const {
			bounds: [west, south, east, north]
		} of system.cities) {
			const inside = points.filter(([lon, lat]) => lon >= west && lon <= east && lat >= south && lat <= north).length;
			share = Math.max(share, inside / Math.max(1, x.length));
		}
		const vast = system.cities.every(({ bounds: [west, , east] }) => east - west > VAST);
		guesses.push({ system, share, named, vast });
	}
	const score = (guess: SystemGuess) => guess.share + (guess.named ? 1 : 0);
	return guesses.sort((a, b) => score(b) - score(a));
}
