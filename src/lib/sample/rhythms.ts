import { DAYS, dayOfYear, RUN_IN, usualTemperature, type Weather } from './calendar';
import type { Bump, SampleCategory, Strand } from './categories';

/** Hour at which the day of the week ends for those who go out. */
const NIGHT_ENDS = 5;

/** Relative rate in each hour of the week, Monday 0:00 first; 168 numbers with mean 1. */
export function weekOf({ hours, days }: Strand): Float64Array {
	const week = Float64Array.from({ length: 168 }, (_, h) => {
		const night = Math.floor((h - NIGHT_ENDS + 168) / 24) % 7;
		return days[night] * (0.012 + bumps(hours, (h % 24) + 0.5));
	});
	const mean = week.reduce((sum, rate) => sum + rate) / 168;
	return week.map((rate) => rate / mean);
}

/** Bumps on the clock, which has no end: 23:00 and 1:00 are two hours apart. */
function bumps(hours: Bump[], at: number): number {
	let sum = 0;
	for (const [peak, width, weight] of hours) {
		const apart = Math.min(Math.abs(at - peak), 24 - Math.abs(at - peak));
		sum += (weight / width) * Math.exp(-0.5 * (apart / width) ** 2);
	}
	return sum;
}

/** The category's relative rate on each day, from `RUN_IN` days before the first; season, trend and weather, no weekday. */
export function dailyRate({ season, trend, weather }: SampleCategory, { temperature, rain }: Weather): Float64Array {
	return Float64Array.from({ length: RUN_IN + DAYS }, (_, i) => {
		const day = i - RUN_IN;
		const inYear = dayOfYear(day);
		const swing = 1 + season.swing * Math.cos((2 * Math.PI * (inYear - season.peak)) / 365.25);
		const drift = 1 + trend * (day / DAYS - 0.5);
		const warm = 1 + weather.degree * (temperature[i] - usualTemperature(inYear));
		const wet = 1 + (weather.rain * Math.min(rain[i], 20)) / 10;
		return swing * drift * warm * wet;
	});
}

/** Share of the week's incidents that fall on each weekday, times 7. */
export function weekdayRate(week: Float64Array): Float64Array {
	return Float64Array.from({ length: 7 }, (_, d) => week.subarray(24 * d, 24 * d + 24).reduce((sum, rate) => sum + rate) / 24);
}
