import type { Bounds } from '$lib/domain/dataset';
import type { Areas } from '$lib/spatial/area-index';
import type { EmpiricalBayes } from '$lib/statistics/empirical-bayes';
import type { HotSpots } from '$lib/statistics/hot-spots';
import type { DrawnSpots } from '$lib/statistics/hot-spots-by-draws';
import type { PartOfWhole } from '$lib/statistics/part-of-whole';
import type { Pattern } from '$lib/statistics/pattern';
import type { OnProgress } from '$workers/jobs';

/** Hexagons, and areas with an amount of something in each. */
export interface RateQuestion {
	width: number;
	/** Centres, metres. */
	x: Float64Array<ArrayBuffer>;
	y: Float64Array<ArrayBuffer>;
	counts: Float64Array<ArrayBuffer>;
	bounds: Bounds;
	areas: Areas;
	/** One an area. */
	amounts: Float64Array<ArrayBuffer>;
}

export interface HexagonRates extends EmpiricalBayes {
	/** What is taken to lie in each hexagon. */
	amount: Float64Array<ArrayBuffer>;
}

export interface StatisticsApi {
	/** Hexagons that stand out together with those around them. */
	hotSpots(
		job: number,
		cols: Int32Array<ArrayBuffer>,
		rows: Int32Array<ArrayBuffer>,
		counts: Float64Array<ArrayBuffer>
	): Promise<HotSpots>;
	/** The same by values dealt anew at random. */
	hotSpotsByDraws(
		job: number,
		cols: Int32Array<ArrayBuffer>,
		rows: Int32Array<ArrayBuffer>,
		counts: Float64Array<ArrayBuffer>,
		onProgress: OnProgress
	): Promise<DrawnSpots>;
	/** How incidents lie as a whole: how concentrated, and whether neighbours are alike. */
	pattern(
		job: number,
		cols: Int32Array<ArrayBuffer>,
		rows: Int32Array<ArrayBuffer>,
		counts: Float64Array<ArrayBuffer>
	): Promise<Pattern>;
	/** What part of the incidents of each place is of a kind, drawn towards the overall part. */
	partOfWhole(
		job: number,
		part: Float64Array<ArrayBuffer>,
		whole: Float64Array<ArrayBuffer>,
		expected?: number
	): Promise<PartOfWhole>;
	/** Rates of hexagons over what lies in the areas below them, drawn towards the rate of the whole. */
	rates(job: number, question: RateQuestion): Promise<HexagonRates>;
	cancel(job: number): void;
}
