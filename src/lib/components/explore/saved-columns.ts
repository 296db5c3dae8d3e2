import type { HotSpots } from '$lib/statistics/hot-spots';
import type { LayerReading } from '$lib/statistics/map-readings';
import type { Column } from '$lib/sharing/columns';

/** What the map knows of its cells, whatever its colours say. */
export interface Known {
	/** Net counts by hexagon. */
	bins: ArrayLike<number>;
	/** Where the map shows what stands out. */
	hotSpots?: HotSpots;
	/** Where it shows another layer. */
	reading?: LayerReading;
	/** Square kilometres of a hexagon. */
	area: number;
	/** Of areas. */
	names?: readonly string[];
}

/** The columns of a table of the map: what its colours say first, then what that is made from. @param values  as drawn, one a cell */
export function savedColumns(values: ArrayLike<number>, { bins, hotSpots, reading, area, names }: Known): Column[] {
	const count: Column = { name: 'count', values: bins };
	switch (reading?.layer) {
		case 'rate':
			return [
				{ name: 'per_1000_drawn_towards_the_whole', values, digits: 4 },
				{ name: 'per_1000_as_counted', values: thousandfold(reading.rates.raw), digits: 4 },
				count,
				{ name: reading.over, values: reading.amount, digits: 2 }
			];
		case 'share':
			return [
				{ name: 'percent_drawn_towards_the_whole', values, digits: 4 },
				{ name: 'count_of_the_part', values: reading.part },
				{ name: 'count_of_all', values: reading.whole },
				{ name: 'p_adjusted', values: reading.shares.p, digits: 6 }
			];
		case 'change':
			return [
				{ name: 'times_as_many_drawn_towards_the_whole', values, digits: 4 },
				{ name: 'count_before', values: reading.before },
				{ name: 'count_after', values: reading.after },
				{ name: 'p_adjusted', values: reading.changes.p, digits: 6 }
			];
		case 'heat':
			return [{ name: 'per_km2_smoothed', values, digits: 4 }];
		case 'relative':
			return [{ name: 'times_as_much_as_overall', values, digits: 4 }];
		case 'areas':
			return [
				{ name: 'area', values: names ?? [] },
				{ name: reading.rates ? 'per_1000_drawn_towards_the_whole' : 'per_km2', values, digits: 4 },
				{ name: 'count', values: reading.counts },
				{ name: 'km2', values: reading.sizes, digits: 4 },
				...(reading.amount && reading.over ? [{ name: reading.over, values: reading.amount, digits: 2 }] : [])
			];
	}
	const density: Column = { name: 'per_km2', values: Float64Array.from(values, (_, k) => bins[k] / area), digits: 4 };
	if (!hotSpots) return [count, density];
	return [
		{ name: 'gi_star_level', values: hotSpots.level },
		{ name: 'gi_star_z', values: hotSpots.z, digits: 4 },
		{ name: 'p_adjusted', values: hotSpots.p, digits: 6 },
		count,
		density
	];
}

const thousandfold = (rates: ArrayLike<number>) => Float64Array.from(rates, (rate) => 1000 * rate);
