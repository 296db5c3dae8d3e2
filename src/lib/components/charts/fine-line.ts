/**
 * A line through many values as an SVG path, with no more points than can be seen: of each pixel column the first, the least, the greatest and the last value.
 *
 * @param x  pixels, ascending
 * @param y  pixels
 */
export function fineLine(n: number, x: (i: number) => number, y: (i: number) => number): string {
	const points: string[] = [];
	const put = (i: number) => points.push(`${x(i).toFixed(1)} ${y(i).toFixed(1)}`);
	for (let i = 0; i < n;) {
		const column = Math.floor(x(i));
		let [low, high, last] = [i, i, i];
		for (let k = i; k < n && Math.floor(x(k)) === column; k++) {
			if (y(k) < y(low)) low = k;
			if (y(k) > y(high)) high = k;
			last = k;
		}
		for (const k of new Set([i, Math.min(low, high), Math.max(low, high), last])) put(k);
		i = last + 1;
	}
	return points.length ? `M${points.join('L')}` : '';
}
