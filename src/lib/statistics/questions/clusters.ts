import type { Points } from '$lib/domain/exploration';
import type { Kernel, Progress } from '$lib/domain/kernel';
import { text } from '$lib/messages/text';
import { clusterSummary, kindsOf, type ClusterSummary, type Codes } from '../cluster-summary';
import { hdbscan } from '../hdbscan';
import { hulls } from '../hulls';
import { eventsOf, sampleOf } from './events';

/** Where do they cluster, and what, when? */
export interface ClustersAsk extends Codes {
	/** A cluster holds at least this share of the events asked about, and ten of them. */
	share: number;
	most?: number;
	seed?: number;
}

export interface Cluster extends ClusterSummary {
	/** Events of the sample in it. */
	n: number;
	/** Its convex outline x₀, y₀, …, and square metres. */
	ring: Float64Array<ArrayBuffer>;
	area: number;
}

export interface ClustersAnswer {
	/** The largest first. */
	clusters: Cluster[];
	/** Events in all, those asked about, and those of them in a cluster. */
	found: number;
	asked: number;
	inside: number;
	least: number;
}

export const MOST_EVENTS = 12_000;
const FEWEST = 10;

/** Clusters of different density (HDBSCAN) among the events, or a sample of them, with what was recorded in each and when. Nothing of it is a test. */
export function* askClusters(parts: readonly Points[], ask: ClustersAsk): Kernel<ClustersAnswer, Progress> {
	yield { share: 0, doing: text.questions.gathering };
	const all = eventsOf(parts, ask.days);
	const events = sampleOf(all, ask.most ?? MOST_EVENTS, ask.seed ?? 1);
	const n = events.x.length;
	const least = Math.max(FEWEST, Math.round(ask.share * n));
	const kernel = hdbscan(events.x, events.y, { least });
	let step = kernel.next();
	for (; !step.done; step = kernel.next()) yield { share: step.value, doing: text.questions.clusters };
	const { labels, clusters } = step.value;
	const rows: number[][] = Array.from({ length: clusters }, () => []);
	labels.forEach((label, i) => label >= 0 && rows[label].push(i));
	const outlines = hulls(events.x, events.y, labels, clusters);
	const ones = new Uint8Array(n).fill(1); // a row is one event
	const kinds = kindsOf(events.category, Array.from(events.category.keys()), ones, ask.categories);
	const list = rows.map((own, k) => ({ ...outlines[k], ...clusterSummary(events, own, ones, kinds, ask) }));
	list.sort((a, b) => b.n - a.n || a.x - b.x);
	return { clusters: list, found: all.x.length, asked: n, inside: list.reduce((sum, { n }) => sum + n, 0), least };
}
