import type { HotSpots } from '$lib/statistics/hot-spots';
import type { Pattern } from '$lib/statistics/pattern';

export interface StatisticsApi {
	/** Hexagons that stand out together with those around them. */
	hotSpots(
		job: number,
		cols: Int32Array<ArrayBuffer>,
		rows: Int32Array<ArrayBuffer>,
		counts: Float64Array<ArrayBuffer>
	): Promise<HotSpots>;
	/** How incidents lie as a whole: how concentrated, and whether neighbours are alike. */
	pattern(
		job: number,
		cols: Int32Array<ArrayBuffer>,
		rows: Int32Array<ArrayBuffer>,
		counts: Float64Array<ArrayBuffer>
	): Promise<Pattern>;
	cancel(job: number): void;
}
