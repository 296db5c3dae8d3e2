import { weekdayOf } from '$lib/temporal/civil';
import { normalQuantile, normalTwoSided } from '$lib/statistics/distributions';
import { benjaminiHochberg } from '$lib/statistics/false-discovery';

/** An hour or a weekday that holds more than its even share. */
export interface StandsOut {
	/** Hour 0 to 23, or weekday, 0 = Monday. */
	which: number;
	/** Times an even share, with its interval. */
	times: number;
	low: number;
	high: number;
}

export interface When {
	/** The one that stands out most; `even` where none does by a tenth or more and none can; `unclear` where that cannot be told. */
	hour: StandsOut | 'even' | 'unclear' | null;
	weekday: StandsOut | 'even' | 'unclear' | null;
	/** Midnight or noon is left out: so many at that very hour are more often times not known. */
	heaped: number[];
}

/** Times an even share from which something stands out. */
const NOTABLE = 1.1;
/** Fewer incidents are not told by the hour. */
const ENOUGH = 100;
/** An hour that holds so many times more than both its neighbours is a heap. */
const HEAP = 1.2;
const LEVEL = 0.95;

/**
 * Which hour of the day and which day of the week stand out against an even spread. Counts are taken to vary φ times more than chance, φ from the days (variance over mean within each
 * weekday, at least 1); shares are tested two-sided against even ones, adjusted by Benjamini and Hochberg.
 *
 * @param week  net counts by week code (domain/exploration.ts): 168 hours of the week, then 7 weekdays without an hour
 * @param days  net counts by day of what is counted in `week`, from `firstDay`
 */
export function whenOf(week: Float64Array, days: ArrayLike<number>, firstDay: number): When {
	const varies = variesBy(days, firstDay);
	const hours = new Float64Array(24);
	const weekdays = new Float64Array(7);
	for (let code = 0; code < 168; code++) {
		hours[code % 24] += week[code];
		weekdays[Math.floor(code / 24)] += week[code];
	}
	for (let day = 0; day < 7; day++) weekdays[day] += week[168 + day];
	const heaped = [0, 12].filter((hour) => hours[hour] > HEAP * Math.max(hours[(hour + 23) % 24], hours[(hour + 1) % 24]));
	const shown = hours.map((count, hour) => (heaped.includes(hour) ? NaN : count));
	const lengths = new Float64Array(7);
	for (let i = 0; i < days.length; i++) lengths[weekdayOf(firstDay + i)]++;
	return { hour: most(shown, new Float64Array(24).fill(1), varies), weekday: most(weekdays, lengths, varies), heaped };
}

function most(counts: Float64Array, exposure: Float64Array, varies: number): When['hour'] {
	let [total, time] = [0, 0];
	counts.forEach((count, i) => {
		if (Number.isNaN(count)) return;
		total += count;
		time += exposure[i];
	});
	if (!(total >= ENOUGH) || counts.some((count, i) => count < 0 || exposure[i] === 0) || Number.isNaN(varies)) return null;
	const share = exposure.map((length) => length / time);
	const spread = share.map((even) => Math.sqrt(varies * total * even * (1 - even)));
	const adjusted = benjaminiHochberg(counts.map((count, i) => normalTwoSided((count - total * share[i]) / spread[i])));
	// All are looked at for the largest: its interval has to hold for whichever it is.
	const z = normalQuantile(1 - (1 - LEVEL) / 2 / counts.length);
	const around = (i: number): StandsOut => {
		const own = counts[i] / total;
		const half = z * Math.sqrt((varies * own * (1 - own)) / total);
		const even = share[i];
		return { which: i, times: own / even, low: (own - half) / even, high: (own + half) / even };
	};
	const all = [...counts.keys()].filter((i) => !Number.isNaN(counts[i])).map(around);
	const top = all.reduce((best, each) => (each.times > best.times ? each : best));
	if (adjusted[top.which] <= 1 - LEVEL && top.low >= NOTABLE) return top;
	return all.every(({ low, high }) => high < 1.25 && low > 0.8) ? 'even' : 'unclear';
}

/** How many times more days vary than chance within each weekday, at least 1; NaN with too few days to tell. */
function variesBy(days: ArrayLike<number>, firstDay: number): number {
	let [square, degrees] = [0, 0];
	for (let weekday = 0; weekday < 7; weekday++) {
		const own: number[] = [];
		for (let i = 0; i < days.length; i++) if (weekdayOf(firstDay + i) === weekday) own.push(days[i]);
		const mean = own.reduce((sum, count) => sum + count, 0) / own.length;
		if (!(mean > 0) || own.length < 2) continue;
		square += own.reduce((sum, count) => sum + (count - mean) ** 2, 0) / mean;
		degrees += own.length - 1;
	}
	return degrees >= 6 ? Math.max(1, square / degrees) : NaN;
}
