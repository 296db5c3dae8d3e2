import { queries } from '$lib/compute/query';
import { newestOnly } from '$lib/compute/newest';
import type { Dataset } from '$lib/domain/dataset';
import { isAbort, isAppError } from '$lib/domain/errors';
import { EVERYTHING, type Aggregates, type Filter, type Overview } from '$lib/domain/exploration';
import { rowsStamp } from '$lib/domain/joins';
import { finish } from '$lib/domain/kernel';
import { blocksOf, type Block } from '$lib/saying/blocks';
import { changeOf } from '$lib/saying/change';
import { faultsOf } from '$lib/saying/faults';
import { clearParts } from '$lib/saying/parts';
import { countsOf, NO_FAULTS, periodsOf, type KnownFaults } from '$lib/saying/periods';
import { coreOf, type WholeRecord } from '$lib/saying/record';
import type { Said } from '$lib/saying/said';
import { whenOf } from '$lib/saying/when';
import { keptReport } from '$lib/storage/quality';

/** What is shown, of which something is to be said. */
export interface Shown {
	dataset: Dataset;
	overview: Overview;
	aggregates: Aggregates;
	filter: Filter;
	width: number;
}

/** Sentences wait until nothing has changed for so long: a brush has the counting to itself. */
const QUIET_MS = 350;

/**
 * What may be said of what is shown. The counting is done by the query workers; the rest, measured at a few milliseconds, here.
 * While new sentences are made the old ones stay, and `working` says that they are old.
 */
export class Saying {
	said = $state.raw<Said>();
	/** What the sentences are about. */
	about = $state.raw<Shown>();
	working = $state(false);
	/** Milliseconds that the last sentences took on this thread, without the counting. */
	milliseconds = 0;

	#timer: ReturnType<typeof setTimeout> | undefined;
	#newest: Shown | undefined;
	#leaving = new AbortController();
	#whole: { key: string; record: WholeRecord; faults: KnownFaults } | undefined;

	/** Something else is shown. */
	follow(shown: Shown): void {
		this.#newest = shown;
		this.working = true;
		if (this.about && this.about.dataset.id !== shown.dataset.id) this.said = this.about = undefined;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#say(shown), QUIET_MS);
	}

	/** The screen is left. */
	leave(): void {
		clearTimeout(this.#timer);
		this.#leaving.abort();
		this.#leaving = new AbortController();
	}

	#say = newestOnly<Shown>(async (shown) => {
		const { signal } = this.#leaving;
		try {
			const said = await this.#find(shown, signal);
			if (!said || this.#newest !== shown) return;
			this.said = said;
			this.about = shown;
			this.working = false;
		} catch (error) {
			if (isAbort(error)) return;
			if (!isAppError(error)) throw error;
			// A worker that died or a full memory shows on the map, with what to do: here nothing is said.
			this.said = this.about = undefined;
			this.working = false;
		}
	});

	/** Undefined as soon as something else is shown. */
	async #find(shown: Shown, signal: AbortSignal): Promise<Said | undefined> {
		const { overview, aggregates, filter } = shown;
		const whole = await this.#wholeOf(shown, signal);
		let from = performance.now();
		const own: WholeRecord = { firstDay: overview.firstDay, days: aggregates.days.subarray(0, overview.days), firstMonth: overview.firstMonth, months: aggregates.months }; // prettier-ignore
		const periods = periodsOf(whole.record, filter.days, whole.faults);
		const said: Said = {
			periods,
			when: filter.hours || filter.weekdays ? undefined : whenShown(own, aggregates.week, filter.days)
		};
		this.milliseconds = performance.now() - from;
		if (typeof periods === 'string') return said;
		from = performance.now();
		const change = finish(changeOf(countsOf(own, periods.before), countsOf(own, periods.after), periods.against === 'year'));
		said.change = change;
		this.milliseconds += performance.now() - from;
		const blocks = blocksOf(periods);
		if (!blocks || this.#newest !== shown) return this.#newest === shown ? said : undefined;
		const { areas, categories } = await this.#byPart(shown, blocks, signal);
		if (this.#newest !== shown) return undefined;
		from = performance.now();
		const moved = change.after - change.before;
		if (areas) said.where = { kind: 'area', parts: clearParts(areas[0], areas[1], blocks.length, moved) };
		if (categories) said.what = clearParts(categories[0], categories[1], blocks.length, moved);
		this.milliseconds += performance.now() - from;
		if (overview.area || !overview.bounds || filter.place) return said;
		const hexagons = await this.#byHexagon(shown, blocks, signal);
		from = performance.now();
		said.where = { kind: 'hexagon', parts: clearParts(hexagons[0], hexagons[1], blocks.length, moved) };
		this.milliseconds += performance.now() - from;
		return said;
	}

	/** The record as a whole, whatever is filtered: counted once a dataset. */
	async #wholeOf({ dataset, overview, width }: Shown, signal: AbortSignal) {
		const key = `${dataset.id} ${rowsStamp(dataset)}`;
		if (this.#whole?.key === key) return this.#whole;
		const [{ aggregates }, report] = await Promise.all([
			queries.ask({ filter: EVERYTHING, width }, signal),
			keptReport(dataset.id, rowsStamp(dataset))
		]);
		const { firstDay, days, firstMonth } = overview;
		return (this.#whole = {
			key,
			record: { firstDay, days: aggregates.days.subarray(0, days), firstMonth, months: aggregates.months },
			faults: report ? faultsOf(report) : NO_FAULTS
		});
	}

	/** Net counts before and after, parts × blocks: of areas and of kinds, where there are several. */
	async #byPart({ overview, filter, width, dataset }: Shown, blocks: Block[], signal: AbortSignal) {
		const areas = overview.area && filter.areas?.length !== 1 ? tables(overview.area.names.length, blocks) : undefined;
		const categories = dataset.categories.length > 1 && filter.categories?.length !== 1 ? tables(dataset.categories.length, blocks) : undefined; // prettier-ignore
		if (!areas && !categories) return {};
		const asked = this.#newest;
		for (const [b, block] of blocks.entries())
			for (const side of [0, 1] as const) {
				if (this.#newest !== asked) return {};
				const { from, to } = side ? block.after : block.before;
				const { aggregates } = await queries.ask({ filter: { ...filter, days: [from, to] }, width }, signal);
				const put = (into: Float64Array, values: ArrayLike<number>, chosen: number[] | null, skip: number) => {
					const among = chosen && new Set(chosen);
					for (let i = 0; i < into.length / blocks.length; i++)
						if (!among || among.has(i + skip)) into[i * blocks.length + b] = values[i + skip];
				};
				if (areas) put(areas[side], aggregates.areas, filter.areas, 1);
				if (categories) put(categories[side], aggregates.categories, filter.categories, 0);
			}
		return { areas, categories };
	}

	async #byHexagon({ filter, width }: Shown, blocks: Block[], signal: AbortSignal) {
		const stretches = blocks.flatMap(({ before, after }) => [before, after]);
		const edges = [...new Set(stretches.flatMap(({ from, to }) => [from, to + 1]))].sort((a, b) => a - b);
		const counts = await queries.cube({ filter: { ...filter, days: null }, width }, edges, signal);
		const periods = edges.length - 1;
		const hexagons = counts.length / periods;
		return ([0, 1] as const).map((side) => {
			const at = blocks.map((block) => edges.indexOf((side ? block.after : block.before).from));
			const table = new Float64Array(hexagons * blocks.length);
			for (let k = 0; k < hexagons; k++) at.forEach((period, b) => (table[k * blocks.length + b] = counts[k * periods + period]));
			return table;
		});
	}
}

const tables = (parts: number, blocks: Block[]): [before: Float64Array, after: Float64Array] => [
	new Float64Array(parts * blocks.length),
	new Float64Array(parts * blocks.length)
];

/** Hours and weekdays of the dates shown. */
function whenShown({ firstDay, days }: WholeRecord, week: Float64Array, chosen: Filter['days']) {
	const core = coreOf(days);
	if (!core) return undefined;
	const from = Math.max(core[0], chosen ? chosen[0] - firstDay : 0);
	const to = Math.min(core[1], chosen ? chosen[1] - firstDay : days.length - 1);
	return whenOf(week, (days as Float64Array).subarray(from, to + 1), firstDay + from);
}

export const saying = new Saying();
