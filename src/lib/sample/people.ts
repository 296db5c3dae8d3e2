import { normal, type Random } from '$lib/domain/random';
import { districtAt, type District } from './districts';
import type { LandUse } from './land-use';
import type { Streets } from './streets';

/** Invented statistics of one district. */
export interface DistrictPeople {
	population: number;
	/** Median yearly income of a household, invented crowns. */
	medianIncome: number;
	/** Share of residents who belong to the city's minority, 0 to 1. */
	minorityShare: number;
}

const POPULATION = 415_000;

/** Who lives where: as many people as homes, incomes by hardship, and a minority that lives rather in the poorer districts. */
export function settle(
	districts: District[],
	streets: Streets,
	landUse: (x: number, y: number) => LandUse,
	random: Random
): DistrictPeople[] {
	const homes = new Float64Array(districts.length);
	const hardship = new Float64Array(districts.length);
	let all = 0;
	for (let s = 0; s < streets.length.length; s++) {
		const x = (streets.nodeX[streets.from[s]] + streets.nodeX[streets.to[s]]) / 2;
		const y = (streets.nodeY[streets.from[s]] + streets.nodeY[streets.to[s]]) / 2;
		const use = landUse(x, y);
		const d = districtAt(districts, x, y);
		const density = use.homes * streets.length[s];
		homes[d] += density;
		hardship[d] += density * use.hardship;
		all += density;
	}
	return districts.map((_, d) => {
		const poor = hardship[d] / homes[d];
		const minority = 1 / (1 + Math.exp(-(3.2 * (poor - 0.5) + 1.1 * normal(random) - 0.6)));
		return {
			population: Math.round((POPULATION * homes[d]) / all),
			medianIncome: 100 * Math.round(820 * Math.exp(-1.05 * poor + 0.07 * normal(random))),
			minorityShare: Math.round(1000 * minority) / 1000
		};
	});
}
