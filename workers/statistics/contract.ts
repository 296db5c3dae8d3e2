import type { HotSpots } from '$lib/statistics/hot-spots';

export interface StatisticsApi {
	/** Hexagons that stand out together with those around them. */
	hotSpots(
		job: number,
		cols: Int32Array<ArrayBuffer>,
		rows: Int32Array<ArrayBuffer>,
		counts: Float64Array<ArrayBuffer>
	): Promise<HotSpots>;
	cancel(job: number): void;
}
