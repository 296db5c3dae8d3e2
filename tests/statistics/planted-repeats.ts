import { seededRandom } from '../../src/lib/domain/random';

/** Events at random in a square and a span of days; one in five is a repeat of another within 100 m and 7 days. */
export function plantedRepeats(n: number, side: number, span: number, seed: number) {
	const random = seededRandom(seed * 7919 + 11);
	const [x, y, days] = Array.from({ length: 3 }, () => new Float64Array(n));
	const single = Math.ceil(n * 0.8);
	for (let i = 0; i < n; i++) {
		const of = Math.floor(random() * single);
		const angle = random() * 2 * Math.PI;
		const far = 100 * Math.sqrt(random());
		x[i] = i < single ? random() * side : x[of] + far * Math.cos(angle);
		y[i] = i < single ? random() * side : y[of] + far * Math.sin(angle);
		days[i] = i < single ? Math.floor(random() * span) : days[of] + Math.floor(random() * 8);
	}
	return { x, y, days };
}
