import { centresOf, clustersOf } from '$lib/compute/clusters';
import { newestOnly } from '$lib/compute/newest';
import { queries } from '$lib/compute/query';
import { isAbort } from '$lib/domain/errors';
import type { Also, Filter, Overview, Points } from '$lib/domain/exploration';
import type { Progress } from '$lib/domain/kernel';
import type { CentreEllipses } from '$lib/statistics/centre-ellipse';
import type { ClusterHulls } from '$lib/statistics/clusters';
import { monthNumber, monthStart } from '$lib/temporal/civil';

/** What is asked to be drawn over the map. */
export interface Asked {
	overview: Overview;
	/** How many there are. */
	categories: number;
	filter: Filter;
	/** Of the hexagons, metres. */
	width: number;
	also: Also;
	signal: AbortSignal;
}

interface Look extends Pick<Asked, 'filter' | 'width' | 'signal'> {
	/** West, south, east, north, metres; null: none are wanted. */
	box: readonly [number, number, number, number] | null;
}

/** Centres of the incidents of each month. */
export interface MonthlyCentres extends CentreEllipses {
	/** First day of the first month. */
	from: number;
}

/** With more single incidents in sight than this the hexagons say it better. */
export const MOST_DOTS = 3000;
/** A mean centre of fewer says nothing. */
const LEAST = 5;

/** What lies over the cells of the map: single incidents, clusters, centres. Read when it is to be shown. */
export class MapOverlays {
	/** Those in sight; undefined when there are too many. */
	incidents = $state.raw<Points[]>();
	clusters = $state.raw<ClusterHulls>();
	centres = $state.raw<MonthlyCentres>();
	working = $state.raw<Progress>();
	/** What was to be found was given up: it is not drawn. */
	stopped = $state(false);

	#slow = new AbortController();
	/** What is to be drawn, and what is drawn. */
	#wanted = '';
	#found = '';
	readonly #fail: (error: unknown) => void;

	constructor(fail: (error: unknown) => void) {
		this.#fail = fail;
	}

	forget(): void {
		this.#slow.abort();
		this.#wanted = this.#found = '';
		this.stopped = false;
		this.incidents = this.clusters = this.centres = this.working = undefined;
	}

	/** Gives up what is being found. What stands of another filter goes too: it would be taken for what is shown. */
	stop(): void {
		this.#slow.abort();
		this.stopped = this.#found !== this.#wanted;
		if (this.stopped) this.clusters = this.centres = undefined;
	}

	/** What was given up is found when it is shown next. */
	again(): void {
		this.#wanted = '';
	}

	/** The filter, or what is to be drawn, has changed. */
	async show(asked: Asked): Promise<void> {
		const { also, filter } = asked;
		const key = JSON.stringify([asked.overview.dataset, filter, also.centres, also.clusters]);
		if (key === this.#wanted) return;
		this.#wanted = key;
		this.stopped = false;
		this.#slow.abort();
		const { signal } = (this.#slow = new AbortController());
		const own = { ...asked, signal: AbortSignal.any([signal, asked.signal]) };
		if (!also.clusters) this.clusters = undefined;
		if (!also.centres) this.centres = undefined;
		if (!also.clusters && !also.centres) {
			this.working = undefined;
			this.#found = key;
			return;
		}
		this.working = { share: 0 };
		try {
			if (also.centres) this.centres = await centres(own);
			if (also.clusters) {
				const found = await clustersOf(await points(own), codesOf(own), also.clusters, own.signal, (progress) => {
					if (!signal.aborted && this.working) this.working = progress;
				});
				own.signal.throwIfAborted();
				this.clusters = found;
			}
			this.#found = key;
		} catch (error) {
			if (isAbort(error)) return; // stopped, or overtaken: it begins again when something else is wanted
			this.#wanted = '';
			this.#fail(error);
		} finally {
			if (this.#slow.signal === signal) this.working = undefined;
		}
	}

	/** Reads the single incidents within a box in metres; null: none are wanted. */
	look = newestOnly<Look>(async ({ box, filter, width, signal }) => {
		if (!box) return void (this.incidents = undefined);
		try {
			this.incidents = (await queries.points({ filter, width }, { box, most: MOST_DOTS }, signal)).parts;
		} catch (error) {
			if (!isAbort(error)) this.#fail(error);
		}
	});
}

const codesOf = ({ overview: { days, firstDay, firstMonth }, categories }: Asked) => ({ days, firstDay, firstMonth, categories });

async function points({ filter, width, signal }: Asked): Promise<Points[]> {
	return (await queries.points({ filter, width }, {}, signal)).parts!;
}

async function centres(asked: Asked): Promise<MonthlyCentres> {
	const { overview, signal } = asked;
	const { firstDay, days, firstMonth, months } = overview;
	// Days come by their code, rows known by month only by that of their month.
	const from = monthStart(firstDay);
	const month = (day: number) => monthNumber(day) - monthNumber(from);
	const periodOf = new Int32Array(days + 1 + months).fill(-1);
	for (let code = 0; code < days; code++) periodOf[code] = month(firstDay + code);
	for (let k = 0; k < months; k++) periodOf[days + 1 + k] = firstMonth + k - monthNumber(from);
	const periods = Math.max(0, month(firstDay + days - 1) + 1);
	const found = await centresOf({ parts: await points(asked), periodOf, periods }, signal);
	for (let m = 0; m < periods; m++) if (found.weight[m] < LEAST) found.cx[m] = found.cy[m] = NaN;
	return { ...found, from };
}
