import { isHexagons, type Place } from '$lib/domain/exploration';
import { binHexagons, type Binning } from '$lib/spatial/bin';
import { markOutsideRing } from '$lib/spatial/ring-grid';
import { PLACE } from './bits';
import type { Shard } from './shard';

/** Tells places apart: of equal keys what lies outside is known already. */
export function placeKey(place: Place): string {
	if (isHexagons(place)) return `${place.width}:${place.cells.join()}`;
	return 'ring' in place ? `ring:${place.ring.join()}` : `circle:${place.circle.join()}`;
}

/**
 * For each row PLACE when it lies outside the chosen place, else 0. A shape is asked row by row, whatever the width of the hexagons; a row whose
 * place is not known lies outside everything.
 *
 * @param map  the bins of the width shown, so that hexagons of the same width need no others
 */
export function outsideOf(
	{ x, y, core }: Pick<Shard, 'x' | 'y' | 'core'>,
	place: Place,
	map?: { width: number; binning: Binning }
): Uint8Array<ArrayBuffer> {
	const outside = new Uint8Array(x.length);
	if (isHexagons(place)) {
		const { bin, cols, rows } = place.width === map?.width ? map.binning : binHexagons(x, y, place.width, core);
		const chosen = new Set<string>();
		for (let k = 0; k + 1 < place.cells.length; k += 2) chosen.add(`${place.cells[k]},${place.cells[k + 1]}`);
		const fails = new Uint8Array(cols.length + 1).fill(PLACE);
		for (let k = 0; k < cols.length; k++) if (chosen.has(`${cols[k]},${rows[k]}`)) fails[k] = 0;
		for (let i = 0; i < bin.length; i++) outside[i] = fails[bin[i]];
	} else if ('ring' in place) markOutsideRing(place.ring, x, y, PLACE, outside);
	else {
		const [east, north, radius] = place.circle;
		const square = radius * radius;
		for (let i = 0; i < x.length; i++) {
			const dx = x[i] - east;
			const dy = y[i] - north;
			outside[i] = +!(dx * dx + dy * dy <= square) * PLACE; // NaN fails the comparison; no branch, for which side cannot be foreseen
		}
	}
	return outside;
}
