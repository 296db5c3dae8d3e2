import type { Kernel } from '$lib/domain/kernel';
import { Known } from '$lib/models/baselines/known';
import { level } from '$lib/models/baselines/level';
import { share } from '$lib/models/baselines/weights';
import type { GridFrames, GridTraining } from '$lib/models/neural/types';
import type { FeatureTable } from '$lib/models/table';
import { ticksPerDay } from '$lib/temporal/periods';
import { FEATURE_BANDWIDTHS, windowFeatures } from './features';
import { countsIn, type PreparedTask } from './prepare';

/** Numbers in all training frames together, at most: about 200 MB. */
const MAX_NUMBERS = 50_000_000;
/** Features that become channels: all that change from cell to cell, but for the position and the counts the memories repeat. */
const LEFT_OUT = /^(Position|Incidents here in the last)/;

function channelsOf({ features }: PreparedTask): number[] {
	return features.flatMap((feature, f) => (feature.kind === 'cell' && !LEFT_OUT.test(feature.name) ? [f] : []));
}

/** Where each cell stands in the frame, and the frame's shape. */
function layout({ cells }: PreparedTask) {
	const [width, height] = cells.box;
	const pixel = Uint32Array.from(cells.a, (a, c) => (cells.b[c] - cells.minB) * width + (a - cells.minA));
	const mask = new Uint8Array(width * height);
	for (const at of pixel) mask[at] = 1;
	return { width, height, pixel, mask };
}

/** Windows that end within the training time as frames, thinned evenly to what memory allows; each frame's baseline has the right sum. */
export function* learnFrames(prepared: PreparedTask): Kernel<GridTraining> {
	const { cells, series, task, windows, reference, factors, day0, trainEnd } = prepared;
	const { width, height, pixel, mask } = layout(prepared);
	const channels = channelsOf(prepared);
	const all = windows.learn.filter((w) => w.end <= trainEnd);
	const frames = Math.min(all.length, Math.max(8, Math.floor(MAX_NUMBERS / (width * height * (channels.length + 2)))));
	const list = Array.from({ length: frames }, (_, i) => all[Math.floor((i * all.length) / frames)]);
	const size = width * height;
	const input = new Float32Array(frames * size * channels.length);
	const exposure = new Float32Array(frames * size);
	const target = new Float32Array(frames * size);
	const known = new Known(cells, series, {
		perDay: ticksPerDay(task.period),
		bandwidths: FEATURE_BANDWIDTHS,
		promap: false,
		sequenceTicks: 0
	});
	const mu = new Float32Array(cells.count);
	for (let i = 0; i < frames; i++) {
		while (known.asOf < list[i].asOf) {
			known.advanceTo(known.asOf + 1);
			yield i / frames;
		}
		share(level(known, list[i], factors, day0), reference.option.weigh(known), reference.shrinkage, mu);
		const columns = windowFeatures(known, list[i], mu, prepared, task);
		const y = countsIn(prepared, list[i]);
		const scale = Math.max(1, sum(y)) / sum(mu);
		for (let c = 0; c < cells.count; c++) {
			const at = i * size + pixel[c];
			exposure[at] = mu[c] * scale;
			target[at] = y[c];
			for (let k = 0; k < channels.length; k++) input[at * channels.length + k] = columns[channels[k]][c];
		}
	}
	return { frames, height, width, channels: channels.length, input, exposure, mask, target };
}

/** Frames of the scored windows, from the tables already built, and the ways between frames and cells. */
export function scoredFrames(prepared: PreparedTask) {
	const { cells, reference } = prepared;
	const { width, height, pixel, mask } = layout(prepared);
	const channels = channelsOf(prepared);
	const size = width * height;
	const C = cells.count;
	const tables: Record<'valid' | 'test' | 'next', [FeatureTable, Float32Array]> = {
		valid: [prepared.valid, reference.muValid],
		test: [prepared.test, reference.muTest],
		next: [prepared.next, reference.muNext]
	};

	/** Values of cells, period by period, as frames with 0 elsewhere. */
	function scatter(values: Float32Array): Float32Array {
		const frames = values.length / C;
		const out = new Float32Array(frames * size);
		for (let f = 0; f < frames; f++) for (let c = 0; c < C; c++) out[f * size + pixel[c]] = values[f * C + c];
		return out;
	}

	/** The values of the cells, from one frame. */
	function gather(frame: Float32Array): Float32Array {
		return Float32Array.from(pixel, (at) => frame[at]);
	}

	function frames(of: 'valid' | 'test' | 'next', from: number, to: number): GridFrames {
		const [table, mu] = tables[of];
		const input = new Float32Array((to - from) * size * channels.length);
		channels.forEach((column, k) => {
			for (let f = from; f < to; f++)
				for (let c = 0; c < C; c++)
					input[((f - from) * size + pixel[c]) * channels.length + k] = table.columns[column][f * C + c];
		});
		return {
			frames: to - from,
			height,
			width,
			channels: channels.length,
			input,
			exposure: scatter(mu.subarray(from * C, to * C)),
			mask
		};
	}
	return Object.assign(frames, { scatter, gather });
}

function sum(values: Float32Array): number {
	let total = 0;
	for (const value of values) total += value;
	return total;
}
