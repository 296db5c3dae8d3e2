import type { Points } from '$lib/domain/exploration';
import type { Progress } from '$lib/domain/kernel';
import type { AlikeAnswer, AlikeAsk } from '$lib/statistics/questions/alike';
import type { ClustersAnswer, ClustersAsk } from '$lib/statistics/questions/clusters';
import type { ConcentrationAnswer, ConcentrationAsk } from '$lib/statistics/questions/concentration';
import type { EmergingAnswer, EmergingAsk } from '$lib/statistics/questions/emerging';
import type { GoesWithAnswer, GoesWithAsk } from '$lib/statistics/questions/goes-with';
import type { Links, NearRepeats, NearRepeatsAsk } from '$lib/statistics/questions/near-repeats';
import type { NeighboursAnswer, NeighboursAsk } from '$lib/statistics/questions/neighbours-alike';
import type { SpreadAnswer, SpreadAsk } from '$lib/statistics/questions/spread';
import type { OnProgress } from '$workers/jobs';

export type OnDoing = OnProgress<Progress>;

/** Questions of the Patterns pane. Nothing is read for them: what is asked about is handed over, and not kept. */
export interface PatternsApi {
	nearRepeats(job: number, parts: Points[], ask: NearRepeatsAsk, onProgress: OnDoing): Promise<NearRepeats>;
	/** The pairs of one band of the near-repeat table. */
	links(
		job: number,
		parts: Points[],
		ask: NearRepeatsAsk,
		band: [distance: number, time: number],
		onProgress: OnDoing
	): Promise<Links>;
	emerging(job: number, ask: EmergingAsk, onProgress: OnDoing): Promise<EmergingAnswer>;
	concentration(job: number, ask: ConcentrationAsk, onProgress: OnDoing): Promise<ConcentrationAnswer>;
	spread(job: number, parts: Points[], ask: SpreadAsk, onProgress: OnDoing): Promise<SpreadAnswer>;
	alike(job: number, ask: AlikeAsk, onProgress: OnDoing): Promise<AlikeAnswer>;
	goesWith(job: number, ask: GoesWithAsk, onProgress: OnDoing): Promise<GoesWithAnswer>;
	clusters(job: number, parts: Points[], ask: ClustersAsk, onProgress: OnDoing): Promise<ClustersAnswer>;
	neighbours(job: number, ask: NeighboursAsk, onProgress: OnDoing): Promise<NeighboursAnswer>;
	cancel(job: number): void;
}
