import { newestOnly } from '$lib/compute/newest';
import { queries } from '$lib/compute/query';
import { isAbort } from '$lib/domain/errors';
import type { Dataset } from '$lib/domain/dataset';
import type { Beside, Filter, Overview } from '$lib/domain/exploration';
import { comparedOf } from '$lib/saying/compared';
import type { ComparedPeriods } from '$lib/temporal/compared-periods';
import { binsOver, wholeRecord } from './whole-record';

export interface Compared {
	dataset: Dataset;
	overview: Overview;
	filter: Filter;
	/** Of the hexagons, metres. */
	width: number;
	beside: Beside;
	signal: AbortSignal;
}

/** The counts of two maps of the same hexagons. */
export interface TwoCounts {
	/** Net counts by hexagon. */
	one: Float64Array;
	other: Float64Array;
	width: number;
	/** The times compared; null where two kinds of the same time are. */
	periods: ComparedPeriods | null;
}

/** Reads what the map is compared with. */
export class MapBeside {
	counts = $state.raw<TwoCounts>();
	/** There is nothing to compare with: nothing is recorded before the time shown. */
	nothingBefore = $state(false);
	readonly #fail: (error: unknown) => void;

	constructor(fail: (error: unknown) => void) {
		this.#fail = fail;
	}

	forget(): void {
		this.counts = undefined;
		this.nothingBefore = false;
	}

	show = newestOnly<Compared | null>(async (compared) => {
		if (!compared) return this.forget();
		const { filter, width, beside, signal } = compared;
		const count = async (own: Partial<Filter>) =>
			(await queries.ask({ filter: { ...filter, ...own }, width }, signal)).aggregates.bins.slice(0, -1);
		try {
			if (typeof beside.what === 'string') {
				const { record, faults } = await wholeRecord(compared, signal);
				const periods = comparedOf(record, filter.days, faults, beside.what);
				this.nothingBefore = !periods;
				if (!periods) return void (this.counts = undefined);
				const one = await binsOver(periods.after, { filter, width, record }, signal);
				const other = await binsOver(periods.before, { filter, width, record }, signal);
				this.counts = { one, other, width, periods };
			} else {
				this.nothingBefore = false;
				const one = await count({});
				const other = await count({ categories: [beside.what] });
				this.counts = { one, other, width, periods: null };
			}
		} catch (error) {
			if (!isAbort(error)) this.#fail(error);
		}
	});
}
