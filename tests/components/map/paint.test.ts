import { expect, it } from 'vitest';
import { growingScale } from '$lib/components/map/colour-scale';
import { paintCells, positionsOf } from '$lib/components/map/paint';
import { rampColour, SEQUENTIAL } from '$lib/components/ui/ramps';

it('paints every cell in the colour of its step, and none that is not drawn', () => {
	const values = Float64Array.from({ length: 300 }, (_, k) => (k % 7 ? (k * k) % 997 : k % 2 ? 0 : NaN));
	const scale = growingScale(values);
	const colours = paintCells({ values }, scale, SEQUENTIAL.light);
	values.forEach((value, k) => {
		const wanted = value > 0 ? [...rampColour(SEQUENTIAL.light, scale.share(value)), 255] : [0, 0, 0, 0];
		expect([...colours.subarray(4 * k, 4 * k + 4)]).toEqual(wanted);
	});
});

it('bears a scale without steps', () => {
	const values = Float64Array.from({ length: 5000 }, (_, k) => k / 5000);
	const scale = { limits: [0, 1], clipped: false, hideAt: -Infinity, share: (value: number) => value };
	const colours = paintCells({ values }, scale, SEQUENTIAL.dark);
	for (const k of [0, 1023, 1024, 4999])
		expect([...colours.subarray(4 * k, 4 * k + 3)]).toEqual(rampColour(SEQUENTIAL.dark, values[k]));
});

it('puts a height of 0 beside each centre', () => {
	expect([...positionsOf([1, 2], [3, 4])]).toEqual([1, 3, 0, 2, 4, 0]);
});
