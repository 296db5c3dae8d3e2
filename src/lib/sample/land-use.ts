import type { Random } from '$lib/domain/random';
import { smoothField } from './draw';
import { eastOfRiver, outsideParks } from './geography';

/** What the place is like, each from 0 (not at all) to about 1 (entirely). */
export interface LandUse {
	/** Offices and big shops. */
	centre: number;
	/** Bars and clubs. */
	nightlife: number;
	/** Neighbourhood shops, around the hubs. */
	shops: number;
	campus: number;
	station: number;
	/** Works and warehouses along the lower river. */
	industry: number;
	/** Density of homes. */
	homes: number;
	/** At the edge of a park. */
	parkEdge: number;
	/** How poor the households are. */
	hardship: number;
}
export interface Hub {
	x: number;
	y: number;
	/** Metres: standard deviation of its influence. */
	spread: number;
}

export const CENTRE: Hub = { x: 900, y: 300, spread: 750 };
const NIGHTLIFE: Hub = { x: 450, y: 1150, spread: 330 };
const CAMPUS: Hub = { x: -2300, y: 1500, spread: 430 };
const STATION: Hub = { x: 1750, y: 350, spread: 260 };
/** Neighbourhood centres. */
const HUBS: readonly Hub[] = [
	{ x: -1950, y: -2500, spread: 300 },
	{ x: -4300, y: 400, spread: 330 },
	{ x: -2100, y: 4000, spread: 280 },
	{ x: 3300, y: 1700, spread: 320 },
	{ x: 2600, y: -3300, spread: 340 },
	{ x: 5300, y: 600, spread: 270 },
	{ x: 900, y: 4700, spread: 260 }
];

function near(hub: Hub, x: number, y: number): number {
	return Math.exp(-((x - hub.x) ** 2 + (y - hub.y) ** 2) / (2 * hub.spread ** 2));
}

const logistic = (t: number) => 1 / (1 + Math.exp(-t));

/** Makes the map of land use: fixed places, with seeded unevenness in homes and hardship. */
export function landUseMap(random: Random): (x: number, y: number) => LandUse {
	const density = smoothField(random, 1500);
	const poverty = smoothField(random, 3200);
	return (x, y) => {
		const centre = near(CENTRE, x, y);
		const river = Math.abs(eastOfRiver(x, y));
		const industry = logistic((-y - 2300) / 350) * Math.exp(-(((river - 500) / 550) ** 2));
		const campus = near(CAMPUS, x, y);
		const built = Math.exp(-Math.hypot(x - CENTRE.x, y - CENTRE.y) / 6500) * (1 + 0.35 * Math.tanh(density(x, y)));
		let shops = 0;
		for (const hub of HUBS) shops = Math.max(shops, near(hub, x, y));
		return {
			centre,
			nightlife: near(NIGHTLIFE, x, y),
			shops,
			campus,
			station: near(STATION, x, y),
			industry,
			homes: built * (1 - 0.75 * centre) * (1 - 0.85 * industry) * (1 - 0.7 * campus),
			parkEdge: Math.exp(-Math.max(0, outsideParks(x, y)) / 130),
			hardship: logistic(1.4 * poverty(x, y) - y / 3000 - 0.3)
		};
	};
}
