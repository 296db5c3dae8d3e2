import { expect, it } from 'vitest';
import { finish } from '$lib/domain/kernel';
import type { Areas } from '$lib/spatial/area-index';
import { localMoran } from '$lib/statistics/local-moran';
import { moran } from '$lib/statistics/morans-i';
import { touchingAreas } from '$lib/statistics/neighbours';
import { askNeighbours } from '$lib/statistics/questions/neighbours-alike';
import { largestDifference } from './cells';

/**
 * Five by four areas with crooked corners, the last of them an island. In R 4.2.2 with sf and spdep 1.2.7, from the same corners:
 * nb <- poly2nb(areas, queen = TRUE); localmoran(count / st_area(areas), nb2listw(nb, style = "W", zero.policy = TRUE), zero.policy = TRUE, conditional = c)
 */
const corner = (i: number, j: number) => [
	i * 10 + (((i * 37 + j * 17) % 11) - 5) * 0.5,
	j * 10 + (((i * 13 + j * 29) % 7) - 3) * 0.6
];
const areas: Areas = {
	type: 'FeatureCollection',
	features: Array.from({ length: 20 }, (_, k) => {
		const [i, j] = [k % 5, Math.floor(k / 5)];
		const ring = [corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1), corner(i, j)];
		const coordinates = [k === 19 ? ring.map(([x, y]) => [x + 200, y]) : ring];
		return { type: 'Feature', properties: { name: `${k}` }, geometry: { type: 'Polygon', coordinates } };
	})
};
// prettier-ignore
const SIZES = [97.5, 78.25, 98.2, 98.2, 125.7, 125.7, 78.25, 78.25, 98.2, 129, 98.2, 125.7, 78.25, 78.25, 125.7, 98.2, 129, 98.2, 78.25, 78.25];
const values = Float64Array.from(SIZES, (size, k) => ((((k + 1) * 53) % 97) + (k < 10 ? 0 : 60)) / size);
const NB = '2,6,7 | 1,3,6,7,8 | 2,4,7,8,9 | 3,5,8,9,10 | 4,9,10 | 1,2,7,11,12 | 1,2,3,6,8,11,12,13 | 2,3,4,7,9,12,13,14 | 3,4,5,8,10,13,14,15 | 4,5,9,14,15 | 6,7,12,16,17 | 6,7,8,11,13,16,17,18 | 7,8,9,12,14,17,18,19 | 8,9,10,13,15,18,19 | 9,10,14,19 | 11,12,17 | 11,12,13,16,18 | 12,13,14,17,19 | 13,14,15,18 | '; // prettier-ignore
// prettier-ignore
const I = [0.425047903405, 0.726018802533, 0.2171883498480, 0.63318486304, 0.36016770897700, 0.44531630400300, -0.24372813213, 0.05043443469720, -0.0629190998459, 0.08266715739210, -0.01880816115, 0.00954229015135, 0.0789327276772, 0.110930082022, -0.165012450716, -0.175188518064, -0.130217935338, 0.67868542442, 0.603881668953];
// prettier-ignore
const CONDITIONAL = {
	expectation: [-0.0166144385444, -0.112228182883, -0.00751424449196, -0.0913044137141, -0.0140846849916, -0.0823795902057, -0.0102724365796, -0.028583270582, -0.00207412091514, -0.0495313994077, -0.00838727149603, -0.00210082152879, -0.00159154617251, -0.13368240927300, -0.00775662919954, -0.0656008720633, -0.00387523200511, -0.09012149605, -0.0423672491175],
	variance: [0.0968201420813, 0.309969388867, 0.0232019841563, 0.258122410779, 0.08228922453520, 0.23517882367200, 0.0155327847069, 0.042420686038, 0.00316222337685, 0.146465012961, 0.0258748783156, 0.00320284567426, 0.0024276589842, 0.22059318614, 0.0320685995958, 0.363243837913, 0.0120095564774, 0.255109903999, 0.169051105499]
};
// prettier-ignore
const TOTAL_VARIANCE = [0.273724577709, 0.145802816644, 0.145802816644, 0.145802816644, 0.273724577709, 0.145802816644, 0.0738468260446, 0.0738468260446, 0.0738468260446, 0.145802816644, 0.145802816644, 0.0738468260446, 0.0738468260446, 0.0909792047586, 0.193773477043, 0.273724577709, 0.145802816644, 0.145802816644, 0.193773477043];

const around = touchingAreas(areas);
const first = (column: Float64Array) => column.subarray(0, 19);

it('takes the areas that touch for neighbours, as spdep’s poly2nb does', () => {
	const rows = Array.from({ length: 20 }, (_, k) =>
		Array.from(around.indices.subarray(around.offsets[k], around.offsets[k + 1]), (at) => at + 1).join()
	);
	expect(rows.join(' | ')).toBe(NB);
});

it('of areas the local Moran is spdep’s', () => {
	const conditional = localMoran(values, around, 'row');
	expect(largestDifference(first(conditional.i), I)).toBeLessThan(1e-6);
	expect(largestDifference(first(conditional.expectation), CONDITIONAL.expectation)).toBeLessThan(1e-6);
	expect(largestDifference(first(conditional.variance), CONDITIONAL.variance)).toBeLessThan(1e-6);
	expect(conditional.n).toBe(19);
	expect(conditional.p[19]).toBeNaN();
	const total = localMoran(values, around, 'row', 'total');
	expect(largestDifference(first(total.i), I)).toBeLessThan(1e-6);
	expect(largestDifference(first(total.variance), TOTAL_VARIANCE)).toBeLessThan(1e-6);
});

it('of areas asked about, those that touch no other are counted, and nothing is said of them', () => {
	const answer = finish(askNeighbours({ places: { areas }, counts: values, draws: 999 }));
	expect(answer.places).toBe(20);
	expect(answer.alone).toBe(1);
	expect(answer.kinds[19]).toBe(0);
	expect(answer.global.i).toBe(moran(values, around, 'row').i);
	expect(answer.global.i).toBeCloseTo(0.1813061709938, 9); // moran.test, two-sided, adjust.n
	expect(answer.global.p).toBeCloseTo(0.0479569618215, 9);
});
