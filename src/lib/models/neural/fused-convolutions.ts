import { addresses, GATE, LEAVE, RECTIFY, up, type Kernels, type View } from './kernels';

/** [height, width, channels in, channels out] of a filter, both sides odd. */
export type FilterShape = [height: number, width: number, from: number, to: number];

export interface StackShape {
	images: number;
	height: number;
	width: number;
	filters: FilterShape[];
}

/** A layer's places in the memory. `padded` is its input with a frame of zeros, `error` that of its sums, framed likewise. */
interface Layer {
	filterHeight: number;
	filterWidth: number;
	from: number;
	to: number;
	/** Channels as stored. */
	wideFrom: number;
	wideTo: number;
	padded: View;
	inside: View;
	error: View;
	errorInside: View;
	filter: number;
	bias: number;
	turned: number;
	gradient: number;
	biasGradient: number;
}

const NOWHERE: View = [0, 0, 0, 0];

function framed(address: number, { height, width }: StackShape, [high, wide]: FilterShape, channels: number): [View, View] {
	const pixel = 4 * channels;
	const row = (width + wide - 1) * pixel;
	const image = (height + high - 1) * row;
	const corner = ((high - 1) / 2) * row + ((wide - 1) / 2) * pixel;
	return [
		[address, pixel, row, image],
		[address + corner, pixel, row, image]
	];
}

function layOut(kernels: Kernels, shape: StackShape) {
	const { images, height, width } = shape;
	const free = addresses();
	const layers = shape.filters.map((filter, l): Layer => {
		const [filterHeight, filterWidth, from, to] = filter;
		const wideFrom = up(from, l ? 8 : 4);
		const wideTo = up(to, 8);
		const area = images * (height + filterHeight - 1) * (width + filterWidth - 1);
		const taps = filterHeight * filterWidth;
		const [padded, inside] = framed(free.take(area * wideFrom), shape, filter, wideFrom);
		const [error, errorInside] = framed(free.take(area * wideTo), shape, filter, wideTo);
		return {
			...{ filterHeight, filterWidth, from, to, wideFrom, wideTo, padded, inside, error, errorInside },
			filter: free.take(taps * wideFrom * wideTo),
			bias: free.take(wideTo),
			turned: free.take(taps * wideFrom * wideTo),
			gradient: free.take(taps * wideFrom * wideTo),
			biasGradient: free.take(wideTo)
		};
	});
	const last = layers[layers.length - 1];
	const pixels = images * height * width;
	const staged = free.take(pixels * Math.max(layers[0].from, last.to));
	const [result] = framed(free.take(pixels * last.wideTo), shape, [1, 1, 0, 0], last.wideTo);
	const noBias = free.take(Math.max(...layers.map((layer) => layer.wideFrom)));
	kernels.reserve(free.end, `convolutions ${JSON.stringify(shape)}`);
	return { layers, staged, result, noBias, pixels };
}

/** Blocks of 8 output channels, each with one row of 8 a tap; `turned`: rotated by 180° and transposed, for the way back. */
function storeFilter(kernels: Kernels, layer: Layer, filter: Float32Array) {
	const { filterHeight, filterWidth, from, to, wideFrom, wideTo } = layer;
	const taps = filterHeight * filterWidth;
	const straight = kernels.floats(layer.filter, taps * wideFrom * wideTo);
	const turned = kernels.floats(layer.turned, taps * wideFrom * wideTo);
	let read = 0;
	for (let tap = 0; tap < taps; tap++)
		for (let a = 0; a < from; a++)
			for (let b = 0; b < to; b++, read++) {
				straight[((b >> 3) * taps * wideFrom + tap * wideFrom + a) * 8 + (b & 7)] = filter[read];
				turned[((a >> 3) * taps * wideTo + (taps - 1 - tap) * wideTo + b) * 8 + (a & 7)] = filter[read];
			}
}

/**
 * Convolutions with zero padding and stride 1, one on top of the other, rectified in between (not at the end).
 *
 * @param x        images × height × width × channels
 * @param filters  height × width × in × out each, `biases` one number an output channel
 * @returns        images × height × width × channels of the last filter
 */
export function stackForward(
	kernels: Kernels,
	shape: StackShape,
	x: Float32Array,
	filters: Float32Array[],
	biases: Float32Array[]
) {
	const { images, height, width } = shape;
	const { layers, staged, result, pixels } = layOut(kernels, shape);
	kernels.floats(staged, x.length).set(x);
	kernels.spread(staged, layers[0].from, ...layers[0].inside, images, height, width);
	layers.forEach((layer, l) => {
		storeFilter(kernels, layer, filters[l]);
		kernels.floats(layer.bias, layer.wideTo).set(biases[l]);
		const isLast = l === layers.length - 1;
		const to = isLast ? result : layers[l + 1].inside;
		const segment = layer.filterWidth * layer.wideFrom;
		const filter = [layer.filterHeight, segment, layer.filter, layer.bias, layer.wideTo >> 3, isLast ? LEAVE : RECTIFY] as const;
		kernels.correlate(...layer.padded, ...to, ...NOWHERE, images, height, width, ...filter);
	});
	const { to } = layers[layers.length - 1];
	kernels.pack(...result, staged, to, images, height, width);
	kernels.pass++;
	return kernels.floats(staged, pixels * to).slice();
}

/**
 * Gradients of the filters and biases after `stackForward` of the same shape, whose values still lie in the memory.
 *
 * @param error  derivative of the loss by the result
 */
export function stackBackward(kernels: Kernels, shape: StackShape, error: Float32Array) {
	const { images, height, width } = shape;
	const { layers, staged, noBias } = layOut(kernels, shape);
	const last = layers[layers.length - 1];
	kernels.floats(staged, error.length).set(error);
	kernels.spread(staged, last.to, ...last.errorInside, images, height, width);
	const band = Math.max(1, Math.round(256 / width)); // pixels of a band times 2 × 16 channels: 32 kB, a first-level cache
	const gradients: { filter: Float32Array; bias: Float32Array }[] = [];
	for (let l = layers.length - 1; l >= 0; l--) {
		const layer = layers[l];
		const { filterHeight, filterWidth, from, to, wideFrom, wideTo } = layer;
		const taps = filterHeight * filterWidth;
		const blocks = wideTo >> 3;
		const wide = kernels.floats(layer.gradient, taps * wideFrom * wideTo).fill(0);
		const segment = filterWidth * wideFrom;
		const size = [images, height, width] as const;
		kernels.filterGradient(...layer.padded, ...layer.errorInside, ...size, filterHeight, segment, layer.gradient, blocks, band);
		kernels.channelSums(...layer.errorInside, ...size, layer.biasGradient, blocks);
		if (l) {
			const below = [filterHeight, filterWidth * wideTo, layer.turned, noBias, wideFrom >> 3, GATE] as const;
			kernels.correlate(...layer.error, ...layers[l - 1].errorInside, ...layer.inside, ...size, ...below);
		}
		const filter = new Float32Array(taps * from * to);
		for (let tap = 0, write = 0; tap < taps; tap++)
			for (let a = 0; a < from; a++) for (let b = 0; b < to; b++) filter[write++] = wide[(tap * wideFrom + a) * wideTo + b];
		gradients.unshift({ filter, bias: kernels.floats(layer.biasGradient, to).slice() });
	}
	return gradients;
}
