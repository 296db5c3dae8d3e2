import type { HotSpots } from '$lib/statistics/hot-spots';
import type { LayerReading } from '$lib/statistics/map-readings';
import { stepOf } from '$lib/components/map/colour-scale';
import type { Column } from '$lib/sharing/columns';
import { kindWords } from '$lib/components/patterns/emerging-words';
import { text } from '$lib/messages/text';

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
	/** Of the classes that its values are cut into, where they are. */
	limits?: readonly number[];
}

/** The columns of a table of the map: what its colours say first, then what that is made from. @param values  as drawn, one a cell */
export function savedColumns(values: ArrayLike<number>, known: Known): Column[] {
	const { limits } = known;
	const columns = columnsOf(values, known);
	if (!limits) return columns;
	// Places with nothing lie in no class, but for a class of their own.
	const classOf = (value: number) => (value >= limits[0] ? 1 + stepOf(limits, value) : NaN);
	return [...columns, { name: text.files.columns.class, values: Float64Array.from(values, classOf) }];
}

function columnsOf(values: ArrayLike<number>, { bins, hotSpots, reading, area, names }: Known): Column[] {
	const { columns: named } = text.files;
	const count: Column = { name: named.count, values: bins };
	switch (reading?.layer) {
		case 'rate':
			return [
				{ name: named.rateDrawn, values, digits: 4 },
				{ name: named.rateCounted, values: thousandfold(reading.rates.raw), digits: 4 },
				count,
				{ name: reading.over, values: reading.amount, digits: 2 }
			];
		case 'share':
			return [
				{ name: named.shareDrawn, values, digits: 4 },
				{ name: named.part, values: reading.part },
				{ name: named.all, values: reading.whole },
				{ name: named.p, values: reading.shares.p, digits: 6 }
			];
		case 'change':
			return [
				{ name: named.timesDrawn, values, digits: 4 },
				{ name: named.before, values: reading.before },
				{ name: named.after, values: reading.after },
				{ name: named.p, values: reading.changes.p, digits: 6 }
			];
		case 'heat':
			return [{ name: named.smoothed, values, digits: 4 }];
		case 'emerging':
			return [{ name: named.kind, values: Array.from(reading.kinds, (kind) => (kind ? kindWords(kind).label : text.painted.emerging.none)) }, count]; // prettier-ignore
		case 'relative':
			return [{ name: named.timesOverall, values, digits: 4 }];
		case 'areas':
			return [
				{ name: named.area, values: names ?? [] },
				{ name: reading.rates ? named.rateDrawn : named.perKm2, values, digits: 4 },
				{ name: named.count, values: reading.counts },
				{ name: 'km2', values: reading.sizes, digits: 4 },
				...(reading.amount && reading.over ? [{ name: reading.over, values: reading.amount, digits: 2 }] : [])
			];
	}
	const density: Column = { name: named.perKm2, values: Float64Array.from(values, (_, k) => bins[k] / area), digits: 4 };
	if (!hotSpots) return [count, density];
	return [
		{ name: named.level, values: hotSpots.level },
		{ name: named.z, values: hotSpots.z, digits: 4 },
		{ name: named.p, values: hotSpots.p, digits: 6 },
		count,
		density
	];
}

const thousandfold = (rates: ArrayLike<number>) => Float64Array.from(rates, (rate) => 1000 * rate);
