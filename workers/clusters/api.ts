import type { Points } from '$lib/domain/exploration';
import { text } from '$lib/messages/text';
import { centreEllipses } from '$lib/statistics/centre-ellipse';
import { describedClusters } from '$lib/statistics/clusters';
import { cancel, drive, runTask } from '$workers/jobs';
import type { ClustersApi } from './contract';

export const clustersApi: ClustersApi = {
	cancel,
	clusters: (job, parts, codes, options, onProgress) =>
		runTask(
			job,
			(signal) => {
				const { weight, ...incidents } = joined(parts);
				const doing = text.tiles.clusters;
				return drive(describedClusters(incidents, weight, codes, options), signal, (share) => onProgress({ share, doing }));
			},
			onProgress as never
		),
	centres: (job, { parts, periodOf, periods }) =>
		runTask(job, async () => {
			const { x, y, weight, when } = joined(parts);
			const period = Int32Array.from(when, (code, i) => (weight[i] > 0 ? periodOf[code] : -1));
			return centreEllipses(x, y, weight, period, periods);
		})
};

function joined(parts: readonly Points[]) {
	const n = parts.reduce((sum, { x }) => sum + x.length, 0);
	const all = {
		x: new Float64Array(n),
		y: new Float64Array(n),
		weight: new Float64Array(n),
		when: new Uint16Array(n),
		week: new Uint8Array(n),
		category: new Uint16Array(n)
	};
	let at = 0;
	for (const part of parts) {
		for (const key of ['x', 'y', 'weight', 'when', 'week', 'category'] as const) all[key].set(part[key], at);
		at += part.x.length;
	}
	return all;
}
