import type { Points } from '$lib/domain/exploration';
import { text } from '$lib/messages/text';
import { centreEllipses } from '$lib/statistics/centre-ellipse';
import { clusterHulls } from '$lib/statistics/clusters';
import { cancel, drive, runTask } from '$workers/jobs';
import type { ClustersApi } from './contract';

export const clustersApi: ClustersApi = {
	cancel,
	clusters: (job, parts, options, onProgress) =>
		runTask(
			job,
			(signal) => {
				const { x, y, weight } = joined(parts);
				const doing = text.tiles.clusters;
				return drive(clusterHulls(x, y, weight, options), signal, (share) => onProgress({ share, doing }));
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
	const all = { x: new Float64Array(n), y: new Float64Array(n), weight: new Float64Array(n), when: new Uint16Array(n) };
	let at = 0;
	for (const part of parts) {
		for (const key of ['x', 'y', 'weight', 'when'] as const) all[key].set(part[key], at);
		at += part.x.length;
	}
	return all;
}
