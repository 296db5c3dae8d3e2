import { hexagonCorners } from './hexagons';

/** Corners of one cell around its centre, metres, anticlockwise: x₀, y₀, x₁, y₁, … */
export function cellCorners(shape: 'hexagon' | 'square', width: number, x: number, y: number): number[] {
	if (shape === 'hexagon') return hexagonCorners(width, 0, 0).map((value, k) => value + (k % 2 ? y : x));
	const half = width / 2;
	return [x - half, y - half, x + half, y - half, x + half, y + half, x - half, y + half];
}
