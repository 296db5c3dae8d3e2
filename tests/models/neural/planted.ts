import { normal, seededRandom } from '$lib/domain/random';
import type { GridTraining, SequenceTraining } from '$lib/models/neural/types';

/** A count around a mean, by Knuth's product of uniforms (The Art of Computer Programming 2, 3.4.1). */
function poisson(mean: number, random: () => number): number {
	const limit = Math.exp(-mean);
	let n = 0;
	for (let product = random(); product > limit; product *= random()) n++;
	return n;
}

/** Spatial diffusion: what a cell sees is set by what its four neighbours show now; the baseline is flat. */
export function plantedDiffusion(frames: number, seed: number, height = 10, width = 12): GridTraining & { truth: Float32Array } {
	const random = seededRandom(seed);
	const pixels = height * width;
	const mask = Uint8Array.from({ length: pixels }, (_, p) => (p % width < 2 && p < 3 * width ? 0 : 1));
	const input = new Float32Array(frames * pixels);
	const exposure = new Float32Array(frames * pixels);
	const target = new Float32Array(frames * pixels);
	const truth = new Float32Array(frames * pixels);
	for (let i = 0; i < input.length; i++) input[i] = normal(random);
	for (let f = 0; f < frames; f++)
		for (let p = 0; p < pixels; p++) {
			if (!mask[p]) continue;
			const at = (dy: number, dx: number) => {
				const y = Math.floor(p / width) + dy;
				const x = (p % width) + dx;
				const inside = y >= 0 && y < height && x >= 0 && x < width && mask[y * width + x];
				return inside ? input[f * pixels + y * width + x] : 0;
			};
			exposure[f * pixels + p] = 1.5;
			truth[f * pixels + p] = 1.5 * Math.exp(0.4 * (at(-1, 0) + at(1, 0) + at(0, -1) + at(0, 1)));
			target[f * pixels + p] = poisson(truth[f * pixels + p], random);
		}
	return { frames, height, width, channels: 1, input, exposure, target, mask, truth };
}

/** Autoregression: the factor is set by the value three steps back and by one static input. */
export function plantedMemory(samples: number, seed: number, steps = 6): SequenceTraining & { truth: Float32Array } {
	const random = seededRandom(seed);
	const input = Float32Array.from({ length: samples * steps * 2 }, () => normal(random));
	const staticInput = Float32Array.from({ length: samples }, () => normal(random));
	const exposure = Float32Array.from({ length: samples }, () => 0.5 + random());
	const truth = exposure.map((mu, i) => mu * Math.exp(0.7 * input[(i * steps + steps - 3) * 2] + 0.4 * staticInput[i]));
	const target = truth.map((mean) => poisson(mean, random));
	return { samples, steps, features: 2, statics: 1, input, staticInput, exposure, target, truth };
}

/** Mean Poisson deviance where something is expected. */
export function deviance(mu: Float32Array, { target, exposure }: { target: Float32Array; exposure: Float32Array }): number {
	let sum = 0;
	target.forEach((y, i) => (sum += exposure[i] ? 2 * ((y && y * Math.log(y / mu[i])) - y + mu[i]) : 0));
	return sum / exposure.filter((value) => value > 0).length;
}
