import { queries } from '$lib/compute/query';
import { newestOnly } from '$lib/compute/newest';
import { sayParts, sayWhole } from '$lib/compute/saying';
import type { Dataset } from '$lib/domain/dataset';
import { isAbort, isAppError } from '$lib/domain/errors';
import type { Aggregates, Filter, Overview } from '$lib/domain/exploration';
import { blocksOf, type Block } from '$lib/saying/blocks';
import type { Said } from '$lib/saying/said';
import type { Against } from '$lib/temporal/compared-periods';
import { wholeRecord } from './whole-record';

/** What is shown, of which something is to be said. */
export interface Shown {
	dataset: Dataset;
	overview: Overview;
	aggregates: Aggregates;
	filter: Filter;
	/** Uncertain times are spread in the aggregates. */
	spread: boolean;
	width: number;
	/** What the map compares with, where it does; else null. */
	against: Against | null;
}

/** Sentences wait until nothing has changed for so long: a brush has the counting to itself. */
const QUIET_MS = 350;

/** Net counts, parts × blocks, before and after. */
type Table = [before: Float64Array<ArrayBuffer>, after: Float64Array<ArrayBuffer>];

/**
 * What may be said of what is shown. The query workers count, the saying worker compares.
 * While new sentences are made the old ones stay, and `working` says that they are old.
 */
export class Saying {
	said = $state.raw<Said>();
	/** What the sentences are about. */
	about = $state.raw<Shown>();
	working = $state(false);
	/** Why nothing is said. */
	failure = $state.raw<unknown>();

	#timer: ReturnType<typeof setTimeout> | undefined;
	#newest: Shown | undefined;
	#leaving = new AbortController();

	/** Something else is shown. */
	follow(shown: Shown): void {
		this.#newest = shown;
		this.working = true;
		this.failure = undefined;
		if (this.about && this.about.dataset.id !== shown.dataset.id) this.said = this.about = undefined;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#say(shown), QUIET_MS);
	}

	/** Once more, after a failure. */
	retry(): void {
		if (this.#newest) this.follow(this.#newest);
	}

	/** The screen is left. */
	leave(): void {
		clearTimeout(this.#timer);
		this.failure = undefined;
		this.#leaving.abort();
		this.#leaving = new AbortController();
	}

	#say = newestOnly<Shown>(async (shown) => {
		try {
			const said = await this.#find(shown, this.#leaving.signal);
			if (!said || this.#newest !== shown) return;
			this.said = said;
			this.about = shown;
			this.working = false;
		} catch (error) {
			if (isAbort(error)) return;
			if (this.#newest === shown) {
				this.said = this.about = undefined;
				this.failure = error;
				this.working = false;
			}
			if (!isAppError(error)) throw error;
		}
	});

	/** Undefined as soon as something else is shown. */
	async #find(shown: Shown, signal: AbortSignal): Promise<Said | undefined> {
		const { overview, filter, width, spread, against } = shown;
		const { record, faults } = await wholeRecord(shown, signal);
		// What is compared are whole incidents, each at its start.
		const aggregates = spread ? (await queries.ask({ filter, width }, signal)).aggregates : shown.aggregates;
		const said: Said = await sayWhole(
			{
				whole: record,
				days: aggregates.days.slice(0, overview.days),
				months: aggregates.months,
				chosen: filter.days,
				faults,
				against,
				week: filter.hours || filter.weekdays ? null : aggregates.week
			},
			signal
		);
		const { periods, change } = said;
		if (this.#newest !== shown) return undefined;
		const blocks = typeof periods === 'string' ? undefined : blocksOf(periods);
		if (typeof periods === 'string' || !blocks || !change) return said;
		// The weeks hold what is known to the day, and so do their parts: in longer blocks now more, now fewer whole months have room.
		const byDay = periods.unit === 'week';
		const { areas, categories } = await this.#byPart(shown, blocks, byDay, signal);
		const compare = (table: Table) => sayParts(table, blocks.length, change.after - change.before, signal);
		if (areas) said.where = { kind: 'area', parts: await compare(areas) };
		if (categories) said.what = await compare(categories);
		if (this.#newest !== shown) return undefined;
		if (!overview.area && overview.bounds && !filter.place)
			said.where = { kind: 'hexagon', parts: await compare(await this.#byHexagon(shown, blocks, byDay, signal)) };
		return said;
	}

	/** Of areas and of kinds, where there are several. */
	async #byPart(
		shown: Shown,
		blocks: Block[],
		byDay: boolean,
		signal: AbortSignal
	): Promise<{ areas?: Table; categories?: Table }> {
		const { overview, filter, width, dataset } = shown;
		const areas = overview.area && filter.areas?.length !== 1 ? tableOf(overview.area.names.length, blocks) : undefined;
		const several = dataset.categories.length > 1 && filter.categories?.length !== 1;
		const categories = several ? tableOf(dataset.categories.length, blocks) : undefined;
		if (!areas && !categories) return {};
		for (const [b, block] of blocks.entries())
			for (const side of [0, 1] as const) {
				if (this.#newest !== shown) return {};
				const { from, to } = side ? block.after : block.before;
				const { aggregates } = await queries.ask({ filter: { ...filter, days: [from, to] }, width, byDay }, signal);
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

	async #byHexagon({ filter, width }: Shown, blocks: Block[], byDay: boolean, signal: AbortSignal): Promise<Table> {
		const stretches = blocks.flatMap(({ before, after }) => [before, after]);
		const edges = [...new Set(stretches.flatMap(({ from, to }) => [from, to + 1]))].sort((a, b) => a - b);
		const counts = await queries.cube({ filter: { ...filter, days: null }, width, byDay }, edges, signal);
		const periods = edges.length - 1;
		const table = tableOf(counts.length / periods, blocks);
		for (const [b, { before, after }] of blocks.entries())
			for (const [side, { from }] of [before, after].entries())
				for (let k = 0, at = edges.indexOf(from); at < counts.length; k++, at += periods)
					table[side][k * blocks.length + b] = counts[at];
		return table;
	}
}

const tableOf = (parts: number, blocks: Block[]): Table => [
	new Float64Array(parts * blocks.length),
	new Float64Array(parts * blocks.length)
];

export const saying = new Saying();
