// @ts-nocheck AssemblyScript, not TypeScript: compiled by scripts/build-neural-kernels.js
/**
 * The arithmetic of the networks for machines without a GPU: WebAssembly SIMD, 32-bit floats, one thread.
 * The host lays the memory out and passes byte addresses and byte strides; nothing here allocates.
 *
 * A *view* is images × rows × pixels, each pixel a run of channels: (address, pixel stride, row stride, image stride).
 * Matrices are views of one image: a row of pixels. Channels of a source are padded to 4, of a destination to blocks of 8.
 */

/** How `correlate` finishes a value: 0 leave it, 1 rectify it, 2 let it pass where the gate view is above zero. */
const RECTIFY: i32 = 1;
const GATE: i32 = 2;

@inline
function settle(value: v128, mode: i32, gate: usize): v128 {
	if (mode == RECTIFY) return f32x4.max(value, f32x4.splat(0));
	if (mode == GATE) return v128.and(value, f32x4.gt(v128.load(gate), f32x4.splat(0)));
	return value;
}

/**
 * destination[i, y, x] = Σ over ky < filterHeight, s < segment of source[i, y + ky, x][s] · filter[ky · segment + s] + bias,
 * `segment` being filterWidth × source channels, which lie next to each other; a multiple of 4.
 * filter: for each block of 8 output channels, filterHeight · segment rows of 8; bias: 8 a block.
 * Blocked 4 pixels × 8 channels: eight accumulators stay in registers.
 */
export function correlate(
	source: usize, sourcePixel: usize, sourceRow: usize, sourceImage: usize,
	destination: usize, destinationPixel: usize, destinationRow: usize, destinationImage: usize,
	gate: usize, gatePixel: usize, gateRow: usize, gateImage: usize,
	images: i32, height: i32, width: i32,
	filterHeight: i32, segment: i32, filter: usize, bias: usize, blocks: i32, mode: i32
): void {
	const segmentBytes: usize = <usize>segment << 2;
	for (let i = 0; i < images; i++) {
		for (let y = 0; y < height; y++) {
			const from = source + <usize>i * sourceImage + <usize>y * sourceRow;
			const to = destination + <usize>i * destinationImage + <usize>y * destinationRow;
			const door = gate + <usize>i * gateImage + <usize>y * gateRow;
			let x = 0;
			if (width >= 4) {
				while (x < width) {
					if (x > width - 4) x = width - 4; // the last four overlap: the same values are written again
					let f = filter;
					for (let block = 0; block < blocks; block++) {
						const b0 = v128.load(bias + ((<usize>block) << 5));
						const b1 = v128.load(bias + ((<usize>block) << 5), 16);
						let a00 = b0, a01 = b1, a10 = b0, a11 = b1, a20 = b0, a21 = b1, a30 = b0, a31 = b1;
						for (let ky = 0; ky < filterHeight; ky++) {
							let p0 = from + <usize>ky * sourceRow + <usize>x * sourcePixel;
							let p1 = p0 + sourcePixel;
							let p2 = p1 + sourcePixel;
							let p3 = p2 + sourcePixel;
							const end = p0 + segmentBytes;
							while (p0 < end) {
								let f0 = v128.load(f);
								let f1 = v128.load(f, 16);
								let v = v128.load32_splat(p0);
								a00 = f32x4.add(a00, f32x4.mul(v, f0));
								a01 = f32x4.add(a01, f32x4.mul(v, f1));
								v = v128.load32_splat(p1);
								a10 = f32x4.add(a10, f32x4.mul(v, f0));
								a11 = f32x4.add(a11, f32x4.mul(v, f1));
								v = v128.load32_splat(p2);
								a20 = f32x4.add(a20, f32x4.mul(v, f0));
								a21 = f32x4.add(a21, f32x4.mul(v, f1));
								v = v128.load32_splat(p3);
								a30 = f32x4.add(a30, f32x4.mul(v, f0));
								a31 = f32x4.add(a31, f32x4.mul(v, f1));

								f0 = v128.load(f, 32);
								f1 = v128.load(f, 48);
								v = v128.load32_splat(p0, 4);
								a00 = f32x4.add(a00, f32x4.mul(v, f0));
								a01 = f32x4.add(a01, f32x4.mul(v, f1));
								v = v128.load32_splat(p1, 4);
								a10 = f32x4.add(a10, f32x4.mul(v, f0));
								a11 = f32x4.add(a11, f32x4.mul(v, f1));
								v = v128.load32_splat(p2, 4);
								a20 = f32x4.add(a20, f32x4.mul(v, f0));
								a21 = f32x4.add(a21, f32x4.mul(v, f1));
								v = v128.load32_splat(p3, 4);
								a30 = f32x4.add(a30, f32x4.mul(v, f0));
								a31 = f32x4.add(a31, f32x4.mul(v, f1));
								p0 += 8;
								p1 += 8;
								p2 += 8;
								p3 += 8;
								f += 64;
							}
						}
						const column = (<usize>block) << 5;
						let d = to + <usize>x * destinationPixel + column;
						let g = door + <usize>x * gatePixel + column;
						v128.store(d, settle(a00, mode, g));
						v128.store(d, settle(a01, mode, g + 16), 16);
						d += destinationPixel;
						g += gatePixel;
						v128.store(d, settle(a10, mode, g));
						v128.store(d, settle(a11, mode, g + 16), 16);
						d += destinationPixel;
						g += gatePixel;
						v128.store(d, settle(a20, mode, g));
						v128.store(d, settle(a21, mode, g + 16), 16);
						d += destinationPixel;
						g += gatePixel;
						v128.store(d, settle(a30, mode, g));
						v128.store(d, settle(a31, mode, g + 16), 16);
					}
					x += 4;
				}
			} else {
				for (; x < width; x++) {
					let f = filter;
					for (let block = 0; block < blocks; block++) {
						const column = (<usize>block) << 5;
						let a0 = v128.load(bias + column);
						let a1 = v128.load(bias + column, 16);
						for (let ky = 0; ky < filterHeight; ky++) {
							let p = from + <usize>ky * sourceRow + <usize>x * sourcePixel;
							const end = p + segmentBytes;
							while (p < end) {
								const v = v128.load32_splat(p);
								a0 = f32x4.add(a0, f32x4.mul(v, v128.load(f)));
								a1 = f32x4.add(a1, f32x4.mul(v, v128.load(f, 16)));
								p += 4;
								f += 32;
							}
						}
						const d = to + <usize>x * destinationPixel + column;
						const g = door + <usize>x * gatePixel + column;
						v128.store(d, settle(a0, mode, g));
						v128.store(d, settle(a1, mode, g + 16), 16);
					}
				}
			}
		}
	}
}

/**
 * gradient[ky · segment + s][channel] += Σ over i, y, x of source[i, y + ky, x][s] · error[i, y, x][channel].
 * gradient: filterHeight · segment rows of 8 · blocks, to be zeroed by the caller. Works in bands of rows that stay in the
 * first-level cache; within one band 4 taps × 8 channels stay in registers.
 */
export function filterGradient(
	source: usize, sourcePixel: usize, sourceRow: usize, sourceImage: usize,
	error: usize, errorPixel: usize, errorRow: usize, errorImage: usize,
	images: i32, height: i32, width: i32,
	filterHeight: i32, segment: i32, gradient: usize, blocks: i32, bandRows: i32
): void {
	const rowBytes: usize = (<usize>blocks) << 5;
	for (let i = 0; i < images; i++) {
		for (let top = 0; top < height; top += bandRows) {
			const bottom = min(height, top + bandRows);
			for (let ky = 0; ky < filterHeight; ky++) {
				for (let s = 0; s < segment; s += 4) {
					for (let block = 0; block < blocks; block++) {
						const g = gradient + <usize>(ky * segment + s) * rowBytes + ((<usize>block) << 5);
						let a00 = v128.load(g), a01 = v128.load(g, 16);
						let a10 = v128.load(g + rowBytes), a11 = v128.load(g + rowBytes, 16);
						let a20 = v128.load(g + 2 * rowBytes), a21 = v128.load(g + 2 * rowBytes, 16);
						let a30 = v128.load(g + 3 * rowBytes), a31 = v128.load(g + 3 * rowBytes, 16);
						for (let y = top; y < bottom; y++) {
							let p = source + <usize>i * sourceImage + <usize>(y + ky) * sourceRow + ((<usize>s) << 2);
							let e = error + <usize>i * errorImage + <usize>y * errorRow + ((<usize>block) << 5);
							for (let x = 0; x < width; x++) {
								const e0 = v128.load(e);
								const e1 = v128.load(e, 16);
								let v = v128.load32_splat(p);
								a00 = f32x4.add(a00, f32x4.mul(v, e0));
								a01 = f32x4.add(a01, f32x4.mul(v, e1));
								v = v128.load32_splat(p, 4);
								a10 = f32x4.add(a10, f32x4.mul(v, e0));
								a11 = f32x4.add(a11, f32x4.mul(v, e1));
								v = v128.load32_splat(p, 8);
								a20 = f32x4.add(a20, f32x4.mul(v, e0));
								a21 = f32x4.add(a21, f32x4.mul(v, e1));
								v = v128.load32_splat(p, 12);
								a30 = f32x4.add(a30, f32x4.mul(v, e0));
								a31 = f32x4.add(a31, f32x4.mul(v, e1));
								p += sourcePixel;
								e += errorPixel;
							}
						}
						v128.store(g, a00);
						v128.store(g, a01, 16);
						v128.store(g + rowBytes, a10);
						v128.store(g + rowBytes, a11, 16);
						v128.store(g + 2 * rowBytes, a20);
						v128.store(g + 2 * rowBytes, a21, 16);
						v128.store(g + 3 * rowBytes, a30);
						v128.store(g + 3 * rowBytes, a31, 16);
					}
				}
			}
		}
	}
}

/** sums[channel] = Σ over i, y, x of error[i, y, x][channel], 8 channels a block: summed by row first, for exactness. */
export function channelSums(
	error: usize, errorPixel: usize, errorRow: usize, errorImage: usize,
	images: i32, height: i32, width: i32, sums: usize, blocks: i32
): void {
	for (let block = 0; block < 2 * blocks; block++) {
		const column = (<usize>block) << 4;
		let total = f32x4.splat(0);
		for (let i = 0; i < images; i++) {
			let image = f32x4.splat(0);
			for (let y = 0; y < height; y++) {
				let row = f32x4.splat(0);
				let e = error + <usize>i * errorImage + <usize>y * errorRow + column;
				for (let x = 0; x < width; x++) {
					row = f32x4.add(row, v128.load(e));
					e += errorPixel;
				}
				image = f32x4.add(image, row);
			}
			total = f32x4.add(total, image);
		}
		v128.store(sums + column, total);
	}
}

/** Copies tightly packed pixels of `channels` numbers into a view. What the view pads stays as it is. */
export function spread(
	packed: usize, channels: i32,
	view: usize, viewPixel: usize, viewRow: usize, viewImage: usize,
	images: i32, height: i32, width: i32
): void {
	const bytes: usize = (<usize>channels) << 2;
	let p = packed;
	for (let i = 0; i < images; i++)
		for (let y = 0; y < height; y++) {
			let v = view + <usize>i * viewImage + <usize>y * viewRow;
			for (let x = 0; x < width; x++) {
				for (let c: usize = 0; c < bytes; c += 4) store<f32>(v + c, load<f32>(p + c));
				p += bytes;
				v += viewPixel;
			}
		}
}

/** The other way round: the first `channels` numbers of every pixel, tightly packed. */
export function pack(
	view: usize, viewPixel: usize, viewRow: usize, viewImage: usize,
	packed: usize, channels: i32,
	images: i32, height: i32, width: i32
): void {
	const bytes: usize = (<usize>channels) << 2;
	let p = packed;
	for (let i = 0; i < images; i++)
		for (let y = 0; y < height; y++) {
			let v = view + <usize>i * viewImage + <usize>y * viewRow;
			for (let x = 0; x < width; x++) {
				for (let c: usize = 0; c < bytes; c += 4) store<f32>(p + c, load<f32>(v + c));
				p += bytes;
				v += viewPixel;
			}
		}
}
