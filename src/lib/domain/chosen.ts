import { isHexagons, type Place } from './exploration';

/** Whether a hexagon of some width is among those chosen as the place. */
export function isHexagonChosen(place: Place | null, width: number, col: number, row: number): boolean {
	if (!isHexagons(place) || place.width !== width) return false;
	for (let k = 0; k < place.cells.length; k += 2) if (place.cells[k] === col && place.cells[k + 1] === row) return true;
	return false;
}

/** The place after a hexagon was pressed: it is chosen, or let go; with `more`, beside those of its width chosen already. */
export function pressHexagon(place: Place | null, width: number, col: number, row: number, more = false): Place | null {
	const cells = isHexagons(place) && place.width === width ? place.cells : [];
	const others: number[] = [];
	for (let k = 0; k < cells.length; k += 2) if (cells[k] !== col || cells[k + 1] !== row) others.push(cells[k], cells[k + 1]);
	const had = others.length < cells.length;
	const next = more ? (had ? others : [...others, col, row]) : had && cells.length === 2 ? [] : [col, row];
	return next.length ? { width, cells: next } : null;
}

/** The areas after one was pressed: it is chosen, or let go; with `more`, beside those chosen already. */
export function pressArea(areas: readonly number[] | null, code: number, more = false): number[] | null {
	const chosen = areas ?? [];
	const had = chosen.includes(code);
	if (!more) return had && chosen.length === 1 ? null : [code];
	const next = had ? chosen.filter((one) => one !== code) : [...chosen, code];
	return next.length ? next : null;
}
