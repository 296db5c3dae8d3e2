import { AppError } from '$lib/domain/errors';
import type { Kernel, Progress } from '$lib/domain/kernel';
import type { Random } from '$lib/domain/random';
import { DAYS, RUN_IN, weekday, type Weather } from './calendar';
import { CATEGORIES, type SampleCategory, type Triggering } from './categories';
import { picker, poisson, truncatedExponential, type Picker } from './draw';
import { OUTBREAK } from './outbreak';
import { dailyRate, weekdayRate, weekOf } from './rhythms';
import { walk, type Stop, type Streets } from './streets';
import { text } from '$lib/messages/text';

/** Where an event came from. */
export const ORIGINS = ['background', 'triggered', 'outbreak'] as const;

/** Everything that happened, recorded or not, in no order; one entry an event. */
export interface Events {
	/** Metres. */
	x: number[];
	y: number[];
	/** Civil minutes since FIRST_DAY; negative in the run-in. */
	minute: number[];
	/** Indexes into CATEGORIES and the category's strands. */
	category: number[];
	strand: number[];
	/** Index into ORIGINS. */
	origin: number[];
	/** The event that triggered this one, or -1. */
	parent: number[];
}

interface StrandTools {
	segment: Picker;
	/** Of each weekday: picks the hour. */
	hour: Picker[];
}

/** Places of events keep this close to the middle of their street, metres. */
const OFF_STREET = 14;
const AT_CROSSING = 0.15; // share of events recorded at the nearest crossing
const DOOR_TO_DOOR = 10; // metres between neighbouring addresses

/** Lets the three years happen: background, what it triggers, and the outbreak. */
export function* happen(streets: Streets, weights: Float64Array[][], weather: Weather, random: Random): Kernel<Events, Progress> {
	const events: Events = { x: [], y: [], minute: [], category: [], strand: [], origin: [], parent: [] };
	const stops: Stop[] = [];

	const add = (c: number, k: number, day: number, hour: number, stop: Stop, origin: number, parent: number) => {
		const [x, y] = placeOf(streets, stop, random);
		events.x.push(x);
		events.y.push(y);
		events.minute.push(1440 * day + 60 * hour + Math.floor(60 * random()));
		events.category.push(c);
		events.strand.push(k);
		events.origin.push(origin);
		events.parent.push(parent);
		stops.push(stop);
	};

	for (let c = 0; c < CATEGORIES.length; c++) {
		const category = CATEGORIES[c];
		const weeks = category.strands.map(weekOf);
		const tools = category.strands.map((_, k): StrandTools => {
			const hour = Array.from({ length: 7 }, (_, d) => picker(weeks[k].subarray(24 * d, 24 * d + 24)));
			return { segment: picker(weights[c][k]), hour };
		});
		const rates = expectedBackground(category, weeks, weather);
		let next = events.x.length;
		for (let k = 0; k < rates.length; k++) {
			for (let i = 0; i < rates[k].length; i++) {
				const day = i - RUN_IN;
				for (let n = poisson(rates[k][i], random); n > 0; n--) {
					const stop = addressOn(streets, tools[k].segment(random), random);
					add(c, k, day, tools[k].hour[weekday(day)](random), stop, 0, -1);
				}
			}
		}
		if (c === OUTBREAK.category) plantOutbreak(c, 0, tools[0]);
		if (category.triggering) for (; next < events.x.length; next++) trigger(next, category.triggering, tools);
		yield { share: (c + 1) / CATEGORIES.length, doing: text.work.sample.inventing };
	}
	return events;

	/** Adds what one event triggers; called in turn for what is added, so chains form. */
	function trigger(parent: number, { offspring, reach, window }: Triggering, tools: StrandTools[]) {
		const k = events.strand[parent];
		const parentDay = Math.floor(events.minute[parent] / 1440);
		for (let n = poisson(offspring, random); n > 0; n--) {
			let lag = Math.floor(truncatedExponential(window / 3, window, random));
			const metres = truncatedExponential(reach / 3, reach - 2 * OFF_STREET, random);
			const stop = walk(streets, stops[parent], metres, random);
			let hour = tools[k].hour[weekday(parentDay + lag)](random);
			if (lag === 0 && 1440 * parentDay + 60 * hour <= events.minute[parent]) {
				lag = 1; // it would have come before its cause
				hour = tools[k].hour[weekday(parentDay + lag)](random);
			}
			if (parentDay + lag < DAYS) add(events.category[parent], k, parentDay + lag, hour, stop, 1, parent);
		}
	}

	function plantOutbreak(c: number, k: number, { hour }: StrandTools) {
		const { x, y, radius, firstDay, days, excess } = OUTBREAK;
		const inside = weights[c][k].map((weight, s) => {
			const apart = (v: number) => Math.hypot(streets.nodeX[v] - x, streets.nodeY[v] - y);
			return Math.max(apart(streets.from[s]), apart(streets.to[s])) < radius - OFF_STREET ? weight : 0;
		});
		if (!inside.some((weight) => weight > 0)) throw new AppError('input/value', `No street within ${radius} m of the outbreak.`);
		const segment = picker(inside);
		for (let n = 0; n < excess; n++) {
			const day = firstDay + Math.floor(days * random());
			add(c, k, day, hour[weekday(day)](random), addressOn(streets, segment(random), random), 2, -1);
		}
	}
}

/**
 * Expected background events of each strand on each day, run-in included. What they trigger, and what that triggers, adds
 * 1 / (1 - offspring) times as many, so that `total` is met.
 */
export function expectedBackground(category: SampleCategory, weeks: Float64Array[], weather: Weather): Float64Array[] {
	const daily = dailyRate(category, weather);
	const rates = category.strands.map(({ share }, k) => {
		const weekdays = weekdayRate(weeks[k]);
		return daily.map((rate, i) => share * rate * weekdays[weekday(i - RUN_IN)]);
	});
	let sum = 0;
	for (const rate of rates) for (let i = RUN_IN; i < rate.length; i++) sum += rate[i];
	const background = category.total * (1 - (category.triggering?.offspring ?? 0));
	return rates.map((rate) => rate.map((value) => (value * background) / sum));
}

function addressOn(streets: Streets, segment: number, random: Random): Stop {
	const length = streets.length[segment];
	if (random() < AT_CROSSING) return { segment, along: random() < 0.5 ? 0 : length };
	return { segment, along: Math.min(length, DOOR_TO_DOOR * (Math.floor((random() * length) / DOOR_TO_DOOR) + 0.5)) };
}

/** A place at one side of the street; at a crossing, its middle. */
function placeOf(streets: Streets, { segment, along }: Stop, random: Random): [x: number, y: number] {
	const [a, b] = [streets.from[segment], streets.to[segment]];
	const length = streets.length[segment];
	const ux = (streets.nodeX[b] - streets.nodeX[a]) / length;
	const uy = (streets.nodeY[b] - streets.nodeY[a]) / length;
	const side = along === 0 || along === length ? 0 : random() < 0.5 ? -OFF_STREET : OFF_STREET;
	return [streets.nodeX[a] + along * ux - side * uy, streets.nodeY[a] + along * uy + side * ux];
}
