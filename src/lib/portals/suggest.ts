import type { City, Series, Wish } from './types';

/** What is offered first: the last year of a table that goes on, everything of one that has ended; of a portal asked by month, one month. */
export function firstWish(city: City, series: Series, now: number): Wish {
	const month = (back: number, day: number) => {
		const date = new Date(now);
		return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - back, day)).toISOString().slice(0, 10);
	};
	// About two months late: three months back there is something.
	if (series.family === 'police-uk') return { from: month(3, 1), to: month(2, 0), box: city.box };
	if (series.time.column === '' || series !== city.series[0]) return {};
	return { from: month(12, 1) };
}
