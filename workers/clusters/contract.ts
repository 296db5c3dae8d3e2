import type { Points } from '$lib/domain/exploration';
import type { Progress } from '$lib/domain/kernel';
import type { CentreEllipses } from '$lib/statistics/centre-ellipse';
import type { Codes } from '$lib/statistics/cluster-summary';
import type { ClusterHulls, ClusterOptions } from '$lib/statistics/clusters';
import type { OnProgress } from '$workers/jobs';

export interface CentresQuestion {
	parts: Points[];
	/** For each code of `Points.when` its period from 0; -1: none. */
	periodOf: Int32Array<ArrayBuffer>;
	periods: number;
}

export interface ClustersApi {
	/** @param codes  what those of the points mean, for what lies in each cluster */
	clusters(
		job: number,
		parts: Points[],
		codes: Codes,
		options: ClusterOptions,
		onProgress: OnProgress<Progress>
	): Promise<ClusterHulls>;
	/** Mean centres and standard ellipses of the incidents of each period. */
	centres(job: number, question: CentresQuestion): Promise<CentreEllipses>;
	cancel(job: number): void;
}
