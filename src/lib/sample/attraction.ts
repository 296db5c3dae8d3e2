import { normal, type Random } from '$lib/domain/random';
import { CATEGORIES } from './categories';
import type { LandUse } from './land-use';
import type { Streets } from './streets';

/**
 * How unevenly incidents fall on streets of the same kind: standard deviations of the logarithm, shared by all categories
 * and of each alone. With these the busiest tenth of the 100 m squares holds 41 % of the incidents. Real cities are more
 * uneven still: half of the crime on about 5 % of the street segments.
 * @see Weisburd (2015), The law of crime concentration and the criminology of place, Criminology 53(2), 133–157
 */
const UNEVEN = { shared: 0.75, own: 0.5 };

/** For each category and each of its strands: how strongly every street segment attracts it (any unit; >= 0). */
export function attraction(streets: Streets, landUse: (x: number, y: number) => LandUse, random: Random): Float64Array[][] {
	const n = streets.length.length;
	const uses: LandUse[] = [];
	const shared = new Float64Array(n);
	for (let s = 0; s < n; s++) {
		const [a, b] = [streets.from[s], streets.to[s]];
		uses.push(landUse((streets.nodeX[a] + streets.nodeX[b]) / 2, (streets.nodeY[a] + streets.nodeY[b]) / 2));
		shared[s] = UNEVEN.shared * normal(random);
	}
	return CATEGORIES.map((category) => {
		const uneven = Float64Array.from(shared, (common) => Math.exp(common + UNEVEN.own * normal(random)));
		return category.strands.map((strand) =>
			uneven.map((factor, s) => factor * (streets.length[s] / 100) * strand.place(uses[s], streets.arterial[s]))
		);
	});
}
