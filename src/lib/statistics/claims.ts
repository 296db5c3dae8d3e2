import type { Bounds } from './compare-counts';

/**
 * What a comparison allows to be said, as data for the screen to put into words. All numbers are percent of change, rounded so that the interval is never narrower than it is:
 * - `rose` and `fell` by about `change` (`low` to `high`): the interval leaves out no change. A fall has negative numbers. "rose 18 % (12 to 25 %)"
 * - `same`: no change is in the interval, and so is nothing beyond `margin`. "about the same: between 4 % fewer and 9 % more"
 * - `unclear`: no change is in the interval, and so are changes that would matter. "between 20 % fewer and 35 % more"
 * - `too-few`: the interval has no end, or reaches from a half to double and beyond. "too few to say"
 */
export type Claim =
	| { kind: 'rose' | 'fell'; change: number | null; low: number; high: number | null }
	| { kind: 'same' | 'unclear'; low: number; high: number }
	| { kind: 'too-few' };

/** A change of up to this, in percent, is about the same. */
export const MARGIN = 10;

/**
 * The plain claim a ratio with its interval allows, and no more. `change` and `high` are null where there was nothing before: a rise from none has no percentage.
 *
 * @param ratio   after over before, with the interval of one level
 * @param margin  percent of change that is still about the same
 */
export function claimOf({ ratio, low, high }: Bounds & { ratio: number }, margin = MARGIN): Claim {
	if (Number.isNaN(low) || Number.isNaN(high) || Number.isNaN(ratio)) return { kind: 'too-few' };
	if (low > 1) {
		const least = inward(100 * (low - 1));
		if (least > 0) {
			const most = high === Infinity ? null : outward(100 * (high - 1));
			return {
				kind: 'rose',
				change: ratio === Infinity ? null : nearest(100 * (ratio - 1), least, most),
				low: least,
				high: most
			};
		}
	} else if (high < 1) {
		const least = -inward(100 * (1 - high));
		if (least < 0) {
			const most = -outward(100 * (1 - low));
			return { kind: 'fell', change: nearest(100 * (ratio - 1), least, most), low: most, high: least };
		}
	}
	const [fewer, more] = [low > 1 ? 0 : -outward(100 * (1 - low)) + 0, high < 1 ? 0 : outward(100 * (high - 1))];
	if (high === Infinity || (low <= 0.5 && high >= 2)) return { kind: 'too-few' };
	return { kind: fewer >= -margin && more <= margin ? 'same' : 'unclear', low: fewer, high: more };
}

/** Whole percent, and tenths below one, away from 0. */
const outward = (percent: number) => (percent < 1 ? tenths(percent, Math.ceil) : Math.ceil(percent - 1e-9));
/** Likewise, towards 0. */
const inward = (percent: number) => (percent < 1 ? tenths(percent, Math.floor) : Math.floor(percent + 1e-9));
/** Likewise, to the nearest, but between the bounds as they are written (a ratio may lie outside the percentiles of its draws). */
function nearest(percent: number, near: number, far: number | null): number {
	const size = Math.abs(percent);
	const rounded = size < 1 ? tenths(size, Math.round) : Math.round(size);
	return Math.sign(near) * Math.min(Math.max(rounded, Math.abs(near)), Math.abs(far ?? Infinity));
}
const tenths = (percent: number, round: (x: number) => number) => round(percent * 10 + (round === Math.ceil ? -1e-9 : 1e-9)) / 10;
