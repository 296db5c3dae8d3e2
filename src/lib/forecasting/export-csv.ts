import { csvCell, DEFUSED, RULE } from '$lib/domain/csv-cell';
import type { ForecastExport } from './export-places';

type Cell = string | number;

/** One field of a CSV file: what is not known stays empty. */
export function csvField(value: Cell): string {
	if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
	return csvCell(value);
}

/** Rows as CSV text: comma, CRLF, as RFC 4180 says. */
export function csv(rows: readonly (readonly Cell[])[]): string {
	return rows.map((row) => row.map(csvField).join(',') + '\r\n').join('');
}

/** The ranked places as a CSV file; every row says what it is a forecast of, and from what. */
export function placesCsv({ about, places }: ForecastExport): string {
	const invented = about.invented ? 'invented' : 'recorded';
	return csv([
		[
			'rank',
			'area',
			'latitude',
			'longitude',
			'expected_incidents',
			'chance_of_at_least_one',
			'main_reasons',
			'forecast_from',
			'forecast_before',
			'known_until',
			'model',
			'cells',
			'kinds',
			'dataset',
			'data',
			DEFUSED
		],
		...places.map((place) => [
			place.rank,
			place.area ?? '',
			rounded(place.lat, 6),
			rounded(place.lon, 6),
			rounded(place.expected, 4),
			rounded(place.chance, 4),
			place.reasons.join('; '),
			about.from,
			about.before,
			about.knownUntil,
			about.model,
			about.cells,
			about.kinds,
			about.dataset,
			invented,
			RULE
		])
	]);
}

/** To so many decimals, without trailing zeros. */
export const rounded = (value: number, digits: number) => Number(value.toFixed(digits));
