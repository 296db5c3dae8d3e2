import type { Kernel } from '$lib/domain/kernel';
import { seededRandom } from '$lib/domain/random';
import { Known } from '$lib/models/baselines/known';
import { level } from '$lib/models/baselines/level';
import { share } from '$lib/models/baselines/weights';
import type { Sequences, SequenceTraining } from '$lib/models/neural/types';
import { nominalTicks, ticksPerDay, type Window } from '$lib/temporal/periods';
import { countsIn, type PreparedTask } from './prepare';

/** Periods in a history, oldest first: two weeks of days, a quarter of weeks, a year of months. */
const STEPS = { shift: 21, day: 14, week: 14, month: 12 } as const;
/** What a history holds for each step: incidents here, next to it, and in the city against its mean. */
const FEATURES = 3;
const STATICS = 4;
const LEARN_SAMPLES = 60_000;

/** Reads the histories of all cells at one moment after the other; moments must not go back in time. */
export class SequenceReader {
	readonly #known: Known;
	readonly #length: number;
	readonly #steps: number;
	readonly #neighbours: { starts: Uint32Array; list: Uint32Array };

	constructor(readonly prepared: PreparedTask) {
		const { task, cells, series } = prepared;
		this.#length = nominalTicks(task.period);
		this.#steps = STEPS[task.period];
		this.#neighbours = cells.neighbours();
		this.#known = new Known(cells, series, {
			perDay: ticksPerDay(task.period),
			bandwidths: [],
			promap: false,
			sequenceTicks: this.#length * this.#steps
		});
	}

	/** The reference baseline as it stood at the window's moment. */
	baseline(window: Window): Float32Array {
		const { reference, factors, day0, cells } = this.prepared;
		this.#known.advanceTo(window.asOf);
		return share(
			level(this.#known, window, factors, day0),
			reference.option.weigh(this.#known),
			reference.shrinkage,
			new Float32Array(cells.count)
		);
	}

	/** One sample a cell. */
	read(window: Window, exposure: Float32Array): Sequences {
		const known = this.#known.advanceTo(window.asOf);
		const C = this.prepared.cells.count;
		const steps = this.#steps;
		const { starts, list } = this.#neighbours;
		const input = new Float32Array(C * steps * FEATURES);
		const own = new Float32Array(C);
		for (let step = 0; step < steps; step++) {
			const age = steps - step; // the oldest first
			known.between(age * this.#length, (age - 1) * this.#length, own);
			let city = 0;
			for (let c = 0; c < C; c++) city += own[c];
			const perCell = city / C || 1;
			for (let c = 0; c < C; c++) {
				let near = 0;
				for (let k = starts[c]; k < starts[c + 1]; k++) near += own[list[k]];
				const at = (c * steps + step) * FEATURES;
				input[at] = Math.sqrt(own[c]);
				input[at + 1] = Math.sqrt(near);
				input[at + 2] = Math.log(perCell);
			}
		}
		const staticInput = new Float32Array(C * STATICS);
		const month = known.ewma(30);
		const year = known.ewma(365);
		for (let c = 0; c < C; c++) {
			staticInput[c * STATICS] = Math.log(exposure[c]);
			staticInput[c * STATICS + 1] = Math.log(0.002 + month[c]);
			staticInput[c * STATICS + 2] = Math.log(0.002 + year[c]);
			staticInput[c * STATICS + 3] = Math.sqrt(Math.max(0, known.near(90)[c]));
		}
		return { samples: C, steps, features: FEATURES, statics: STATICS, input, staticInput, exposure };
	}

	/** Many moments as one set of samples. */
	static join(parts: Sequences[]): Sequences {
		const concat = (arrays: Float32Array[]) => {
			const whole = new Float32Array(arrays.reduce((n, a) => n + a.length, 0));
			let at = 0;
			for (const array of arrays) {
				whole.set(array, at);
				at += array.length;
			}
			return whole;
		};
		return {
			...parts[0],
			samples: parts.reduce((n, p) => n + p.samples, 0),
			input: concat(parts.map((p) => p.input)),
			staticInput: concat(parts.map((p) => p.staticInput!)),
			exposure: concat(parts.map((p) => p.exposure))
		};
	}
}

/** About 60,000 histories from windows that end within the training time, drawn at random. */
export function* learnSequences(prepared: PreparedTask): Kernel<SequenceTraining> {
	const { windows, trainEnd, task, cells } = prepared;
	const list = windows.learn.filter((w) => w.end <= trainEnd);
	const reader = new SequenceReader(prepared);
	const random = seededRandom(task.seed + 1);
	const pick = Math.min(1, LEARN_SAMPLES / (list.length * cells.count));
	const parts: Sequences[] = [];
	const targets: Float32Array[] = [];
	for (let i = 0; i < list.length; i++) {
		const mu = reader.baseline(list[i]);
		const y = countsIn(prepared, list[i]);
		const total = (values: Float32Array) => values.reduce((a, b) => a + b, 0);
		const scale = Math.max(1, total(y)) / total(mu);
		const chosen = Array.from({ length: cells.count }, (_, c) => c).filter(() => random() < pick);
		const whole = reader.read(list[i], mu);
		const { steps, features } = whole;
		const take = (from: Float32Array, width: number) => {
			const out = new Float32Array(chosen.length * width);
			chosen.forEach((c, k) => out.set(from.subarray(c * width, (c + 1) * width), k * width));
			return out;
		};
		parts.push({
			...whole,
			samples: chosen.length,
			input: take(whole.input, steps * features),
			staticInput: take(whole.staticInput!, STATICS),
			exposure: Float32Array.from(chosen, (c) => mu[c] * scale)
		});
		targets.push(Float32Array.from(chosen, (c) => y[c]));
		yield (i + 1) / list.length;
	}
	const joined = SequenceReader.join(parts);
	const target = new Float32Array(joined.samples);
	let at = 0;
	for (const part of targets) {
		target.set(part, at);
		at += part.length;
	}
	return { ...joined, target };
}
