import { AppError } from '$lib/domain/errors';

/** By period; NaN where a period has too few points. */
export interface CentreEllipses {
	/** Rows with a weight. */
	n: Uint32Array<ArrayBuffer>;
	/** Sum of the weights. */
	weight: Float64Array<ArrayBuffer>;
	/** Mean centre, metres; from one point on. */
	cx: Float64Array<ArrayBuffer>;
	cy: Float64Array<ArrayBuffer>;
	/** Standard errors of the centre along x and y, metres; where the weight is above 1. */
	seX: Float64Array<ArrayBuffer>;
	seY: Float64Array<ArrayBuffer>;
	/** Covariance of x and y of the centre, square metres; likewise. */
	covariance: Float64Array<ArrayBuffer>;
	/** Half the longer and half the shorter axis, metres; where the weight is above 2. */
	major: Float64Array<ArrayBuffer>;
	minor: Float64Array<ArrayBuffer>;
	/** Direction of the longer axis: degrees anticlockwise from east, 0 to below 180; NaN for a circle. */
	angle: Float64Array<ArrayBuffer>;
}

/**
 * The mean centre and the standard deviational ellipse of the points of each period (a month): where is the middle, how wide and which way do they spread,
 * and does it move?
 *
 * The axes lie along the greatest and the least spread; half an axis = √(2 Σ w u² / (Σ w − 2)), u the distance from the centre along it. This is the form of
 * CrimeStat, with the √2 that Yuill's formula lacks and n − 2 in the place of n: of points in a round normal heap 63 % lie within. Weights are numbers of points.
 * One summary of all: of two hot spots the centre lies between, where nothing happens.
 *
 * @param x, y    metres, finite
 * @param weight  points a row stands for, or null for one each
 * @param period  number of the period of each row, 0 … periods − 1; others are left out
 * @throws {AppError} `input/shape` for columns of different length
 * @see Yuill (1971), The Standard Deviational Ellipse, Geografiska Annaler B 53(1), 28–39; Levine (2015), CrimeStat IV, chapter 4
 */
export function centreEllipses(
	x: Float64Array,
	y: Float64Array,
	weight: Float64Array | null,
	period: Int32Array,
	periods: number
): CentreEllipses {
	if (y.length !== x.length || period.length !== x.length)
		throw new AppError(
			'input/shape',
			`Columns of ${x.length}, ${y.length} and ${period.length} points; expected as many in each.`
		);
	const column = () => new Float64Array(periods).fill(NaN);
	const [cx, cy, seX, seY, covariance, major, minor, angle] = Array.from({ length: 8 }, column);
	const n = new Uint32Array(periods);
	const [total, sx, sy, xx, xy, yy] = Array.from({ length: 6 }, () => new Float64Array(periods));
	const counts = (i: number) => period[i] >= 0 && period[i] < periods;
	const weightOf = (i: number) => (weight ? weight[i] : 1);
	for (let i = 0; i < x.length; i++) {
		if (!counts(i) || weightOf(i) === 0) continue;
		n[period[i]]++;
		total[period[i]] += weightOf(i);
		sx[period[i]] += weightOf(i) * x[i];
		sy[period[i]] += weightOf(i) * y[i];
	}
	for (let m = 0; m < periods; m++)
		if (total[m] > 0) {
			cx[m] = sx[m] / total[m];
			cy[m] = sy[m] / total[m];
		}
	// A second pass: squares of the coordinates themselves would lose digits.
	for (let i = 0; i < x.length; i++) {
		if (!counts(i)) continue;
		const m = period[i];
		const [dx, dy] = [x[i] - cx[m], y[i] - cy[m]];
		xx[m] += weightOf(i) * dx * dx;
		xy[m] += weightOf(i) * dx * dy;
		yy[m] += weightOf(i) * dy * dy;
	}
	for (let m = 0; m < periods; m++) {
		const w = total[m];
		if (w > 1) {
			seX[m] = Math.sqrt(xx[m] / (w - 1) / w);
			seY[m] = Math.sqrt(yy[m] / (w - 1) / w);
			covariance[m] = xy[m] / (w - 1) / w;
		}
		if (!(w > 2)) continue;
		const half = (xx[m] + yy[m]) / 2;
		const apart = Math.hypot((xx[m] - yy[m]) / 2, xy[m]);
		major[m] = Math.sqrt((2 * (half + apart)) / (w - 2));
		minor[m] = Math.sqrt((2 * Math.max(0, half - apart)) / (w - 2));
		if (apart > 1e-12 * half) angle[m] = ((Math.atan2(2 * xy[m], xx[m] - yy[m]) * 90) / Math.PI + 180) % 180;
	}
	return { n, weight: total, cx, cy, seX, seY, covariance, major, minor, angle };
}
