import { normal, type Random } from '$lib/domain/random';
import { DAY_MS } from '$lib/temporal/civil';

/** Civil milliseconds of the first and the last day's midnight: three whole years. */
export const FIRST_DAY = Date.UTC(2023, 0, 1);
export const LAST_DAY = Date.UTC(2025, 11, 31);
export const DAYS = (LAST_DAY - FIRST_DAY) / DAY_MS + 1;
/** Days simulated before the first and thrown away, so that the first days already have events triggered by earlier ones. */
export const RUN_IN = 60;

/** Monday = 0 … Sunday = 6, for a day counted from FIRST_DAY. */
export function weekday(day: number): number {
	return (((day + new Date(FIRST_DAY).getUTCDay() + 6) % 7) + 7) % 7;
}

/** Day of the year, 0 … 365, for a day counted from FIRST_DAY. */
export function dayOfYear(day: number): number {
	const date = new Date(FIRST_DAY + day * DAY_MS);
	return (date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY_MS;
}

/** Usual temperature of a day of the year, °C: coldest in mid-January, as inland at 45° north. */
export const usualTemperature = (dayInYear: number) => 8.5 - 13 * Math.cos((2 * Math.PI * (dayInYear - 16)) / 365.25);

export interface Weather {
	/** °C, one value a day from `RUN_IN` days before FIRST_DAY. */
	temperature: Float64Array<ArrayBuffer>;
	/** Millimetres. */
	rain: Float64Array<ArrayBuffer>;
}

/** Daily weather: warm spells last (autoregressive), wet days follow wet days (Markov chain), amounts are exponential. */
export function makeWeather(random: Random): Weather {
	const n = RUN_IN + DAYS;
	const temperature = new Float64Array(n);
	const rain = new Float64Array(n);
	let spell = 0;
	let wet = false;
	for (let i = 0; i < n; i++) {
		spell = 0.72 * spell + 2.6 * normal(random);
		temperature[i] = round1(usualTemperature(dayOfYear(i - RUN_IN)) + spell);
		wet = random() < (wet ? 0.52 : 0.22);
		rain[i] = wet ? Math.max(0.1, round1(-6 * Math.log(1 - random()))) : 0;
	}
	return { temperature, rain };
}

const round1 = (value: number) => Math.round(value * 10) / 10;
