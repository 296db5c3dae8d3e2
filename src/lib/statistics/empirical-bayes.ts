import { AppError } from '$lib/domain/errors';

/** Rates as they are and as they are believed. Areas without population, or without a count, are left out of everything, and NaN. */
export interface EmpiricalBayes {
	/** Areas with population and count. */
	n: number;
	/** cases / population. */
	raw: Float64Array<ArrayBuffer>;
	/** The rate drawn towards `mean`, the more so the smaller the population: mean + trust · (raw − mean). */
	rate: Float64Array<ArrayBuffer>;
	/** How much of the area's own rate is believed, 0 to 1: between / (between + mean / population). */
	trust: Float64Array<ArrayBuffer>;
	/** All cases / all population of the whole map. */
	mean: Float64Array<ArrayBuffer>;
	/** The variance of the true rates between the areas, what is left of the raw rates' after chance; at least 0. */
	between: Float64Array<ArrayBuffer>;
}

/**
 * Rates of small areas jump by chance: one burglary among 20 homes is the highest rate of the town. Here each is drawn towards the rate of the whole map.
 * With m the mean rate and n̄ the mean population: between = Σ nᵢ (rᵢ − m)² / Σ nᵢ − m / n̄ (0 where negative), trust = between / (between + m / nᵢ).
 *
 * Assumes Poisson counts given the true rates, and that any area could have any of the rates. Good for maps and for what follows from them (Moran's I);
 * not for judging one area, which it hides by design.
 *
 * @param cases       length n, counts ≥ 0
 * @param population  length n, people, homes or whatever may be hit
 * @param chance      `binomial` where the cases are a part of the population, as thefts of all incidents
 * @throws {AppError} `input/shape` when both differ in length
 * @see Marshall (1991), Mapping Disease and Mortality Rates Using Empirical Bayes Estimators, Applied Statistics 40(2), 283–294; R's spdep::EBest
 * @see Martuzzi and Elliott (1996), Empirical Bayes Estimation of Small Area Prevalence of Non-Rare Conditions, Statistics in Medicine 15, 1867–1873;
 *   spdep::EBest(family = "binomial")
 */
export function empiricalBayes(
	cases: Float64Array,
	population: Float64Array,
	chance: 'poisson' | 'binomial' = 'poisson'
): EmpiricalBayes {
	const { result, shrink } = prepare(cases, population);
	const prior = priorOf(cases, population, result.raw, chance);
	for (let i = 0; i < cases.length; i++) shrink(i, prior);
	return result;
}

interface Prior {
	mean: number;
	between: number;
	/** What chance adds to the variance of the rate of a population of 1. */
	ofOne: number;
}

/** Marshall's (binomial: Martuzzi and Elliott's) moments. */
function priorOf(cases: Float64Array, population: Float64Array, raw: Float64Array, chance: 'poisson' | 'binomial'): Prior {
	let count = 0, allCases = 0, people = 0, squares = 0; // prettier-ignore
	for (let j = 0; j < cases.length; j++) {
		if (Number.isNaN(raw[j])) continue;
		count++;
		allCases += cases[j];
		people += population[j];
	}
	const mean = allCases / people;
	for (let j = 0; j < cases.length; j++) if (!Number.isNaN(raw[j])) squares += population[j] * (raw[j] - mean) ** 2;
	const seen = squares / people;
	const ofOne = chance === 'binomial' ? mean * (1 - mean) : mean;
	// What parts really differ by is no chance: of a binomial variance it is taken off.
	return { mean, between: Math.max(0, seen - ofOne / (people / count)), ofOne: chance === 'binomial' ? ofOne - seen : ofOne };
}

function prepare(cases: Float64Array, population: Float64Array) {
	const n = cases.length;
	if (population.length !== n)
		throw new AppError('input/shape', `There are ${n} counts and ${population.length} populations; expected as many.`);
	const column = () => new Float64Array(n).fill(NaN);
	const result: EmpiricalBayes = { n: 0, raw: column(), rate: column(), trust: column(), mean: column(), between: column() };
	for (let i = 0; i < n; i++)
		if (population[i] > 0 && cases[i] >= 0) {
			result.raw[i] = cases[i] / population[i];
			result.n++;
		}
	const shrink = (i: number, { mean, between, ofOne }: Prior) => {
		if (Number.isNaN(result.raw[i])) return;
		const chance = ofOne / population[i];
		// Without any case there is nothing to divide: everyone's rate is the mean, 0.
		const trust = between + chance === 0 ? 0 : between / (between + chance);
		result.mean[i] = mean;
		result.between[i] = between;
		result.trust[i] = trust;
		result.rate[i] = mean + trust * (result.raw[i] - mean);
	};
	return { result, shrink };
}
