import { normal, seededRandom, type Random } from '$lib/domain/random';
import type { GridTraining, SequenceTraining } from '$lib/models/neural/index';

/** Rows and columns of a city of 15 × 20 km in squares of 250 m. */
const HEIGHT = 60;
const WIDTH = 80;

function poisson(mean: number, random: Random): number {
	const limit = Math.exp(-mean);
	let n = 0;
	for (let product = random(); product > limit; product *= random()) n++;
	return n;
}

/** Frames of 14 channels whose first raises the count of its right-hand neighbour. */
export function cityGrid(frames: number, seed: number): GridTraining {
	const random = seededRandom(seed);
	const channels = 14;
	const pixels = HEIGHT * WIDTH;
	const input = Float32Array.from({ length: frames * pixels * channels }, () => normal(random));
	const exposure = new Float32Array(frames * pixels).fill(0.5);
	const target = exposure.map((mu, i) => poisson(mu * Math.exp(0.5 * (i % WIDTH ? input[(i - 1) * channels] : 0)), random));
	return { frames, height: HEIGHT, width: WIDTH, channels, input, exposure, target, mask: new Uint8Array(pixels).fill(1) };
}

/** Histories of 14 steps and 8 features of which the last step's first counts. */
export function cityHistories(samples: number, seed: number): SequenceTraining {
	const random = seededRandom(seed);
	const [steps, features] = [14, 8];
	const input = Float32Array.from({ length: samples * steps * features }, () => normal(random));
	const exposure = new Float32Array(samples).fill(0.5);
	const target = exposure.map((mu, i) => poisson(mu * Math.exp(0.5 * input[((i + 1) * steps - 1) * features]), random));
	return { samples, steps, features, input, exposure, target };
}
