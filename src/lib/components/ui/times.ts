import { decimal } from '$lib/messages/say';

/** A rise from this ratio on is said as "4.5 times", not as "353 % more", which nobody pictures. Falls stay percent: they end at 100. */
export const TIMES_FROM = 2.5;

/**
 * A ratio in figures: "4.5", from ten on "12". Ends of an interval are rounded away from it (`down` and `up`), with as many decimals as it takes to show on which side of 1 they lie.
 *
 * @param ratio  > 0
 */
export function timesOf(ratio: number, way: 'down' | 'nearest' | 'up' = 'nearest'): string {
	const round = { down: Math.floor, nearest: Math.round, up: Math.ceil }[way];
	const aside = { down: 1e-9, nearest: 0, up: -1e-9 }[way];
	const written = (digits: number) => round(ratio * 10 ** digits + aside) / 10 ** digits;
	let digits = ratio >= 9.95 ? 0 : 1;
	while (digits < 3 && Math.sign(written(digits) - 1) !== Math.sign(ratio - 1)) digits++;
	return decimal(written(digits), digits);
}

/** The ratio that a rise in percent makes. */
export const ratioOf = (percent: number): number => 1 + percent / 100;
/** A rise in percent with its interval as ratios: "4.5", "3.9", "5.2". */
export const manifold = (change: number, low: number, high: number): [times: string, low: string, high: string] => [
	timesOf(ratioOf(change)),
	timesOf(ratioOf(low), 'down'),
	timesOf(ratioOf(high), 'up')
];
/** Whether a rise in percent is so large that it is said as a ratio. */
export const isManifold = (percent: number): boolean => ratioOf(percent) >= TIMES_FROM;
