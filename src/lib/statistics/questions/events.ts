import type { Points } from '$lib/domain/exploration';
import { permutation, seededRandom } from '$lib/domain/random';

/** Recorded incidents as the point statistics take them: one event a row that counts for something. */
export interface Events {
	/** Metres of the dataset's map. */
	x: Float64Array<ArrayBuffer>;
	y: Float64Array<ArrayBuffer>;
	/** Day from the first of the record; NaN where it is not known to the day. */
	day: Float64Array<ArrayBuffer>;
	week: Uint8Array<ArrayBuffer>;
	category: Uint16Array<ArrayBuffer>;
	/** Codes as in `Points.when`. */
	when: Uint16Array<ArrayBuffer>;
	/** Rows that take something back (weights below 0): left out, for they are no events. */
	withdrawn: number;
}

/**
 * Joins the parts in which incidents come. A row that stands for several counts once: where its incidents lay apart is not known.
 *
 * @param days  codes of `when` below it are days
 */
export function eventsOf(parts: readonly Points[], days: number): Events {
	let kept = 0;
	let all = 0;
	for (const { weight } of parts) {
		all += weight.length;
		for (let i = 0; i < weight.length; i++) if (weight[i] > 0) kept++;
	}
	const events = emptyEvents(kept);
	events.withdrawn = all - kept;
	let k = 0;
	for (const part of parts)
		for (let i = 0; i < part.weight.length; i++) {
			if (part.weight[i] <= 0) continue;
			events.x[k] = part.x[i];
			events.y[k] = part.y[i];
			events.when[k] = part.when[i];
			events.day[k] = part.when[i] < days ? part.when[i] : NaN;
			events.week[k] = part.week[i];
			events.category[k++] = part.category[i];
		}
	return events;
}

function emptyEvents(n: number): Events {
	return {
		x: new Float64Array(n),
		y: new Float64Array(n),
		day: new Float64Array(n),
		week: new Uint8Array(n),
		category: new Uint16Array(n),
		when: new Uint16Array(n),
		withdrawn: 0
	};
}

/** Some of the events, in the order given. */
export function pick(events: Events, rows: ArrayLike<number>): Events {
	const some = emptyEvents(rows.length);
	some.withdrawn = events.withdrawn;
	for (let k = 0; k < rows.length; k++) {
		const i = rows[k];
		some.x[k] = events.x[i];
		some.y[k] = events.y[i];
		some.day[k] = events.day[i];
		some.week[k] = events.week[i];
		some.category[k] = events.category[i];
		some.when[k] = events.when[i];
	}
	return some;
}

/** At most so many events, each as likely as every other, in their order; the same ones each time. */
export function sampleOf(events: Events, most: number, seed = 1): Events {
	const n = events.x.length;
	return n <= most ? events : pick(events, permutation(n, seededRandom(seed)).subarray(0, most).sort());
}
