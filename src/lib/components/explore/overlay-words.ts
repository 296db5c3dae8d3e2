import { count, dateRange, percent } from '$lib/components/ui/format';
import type { CentreEllipses } from '$lib/statistics/centre-ellipse';
import type { ClusterHulls, ClusterMethod } from '$lib/statistics/clusters';
import { distanceLabel } from '$lib/components/map/camera';
import { DAY_MS, monthStart } from '$lib/temporal/civil';

export const CLUSTER_CHOICES: { value: ClusterMethod; label: string }[] = [
	{ value: 'hdbscan', label: 'Dense places' },
	{ value: 'dbscan', label: 'Within a reach' },
	{ value: 'k-means', label: 'Equal groups' }
];

/** What each method does, its term, and how it misleads. */
export const CLUSTER_HELP: Record<ClusterMethod, { term: string; text: string }> = {
	hdbscan: {
		term: 'HDBSCAN',
		text: 'Finds places that are denser than their surroundings, each with a density of its own, and leaves out what lies between. An outline is the smallest one without dents: it may cover ground on which nothing was recorded.'
	},
	dbscan: {
		term: 'DBSCAN',
		text: 'Links all incidents that lie within the reach of a busy place. With one reach for all, a busy centre becomes one large cluster while quiet suburbs have none.'
	},
	'k-means': {
		term: 'k-means',
		text: 'Cuts all incidents into so many groups of like extent, without gaps: good for dividing work, not for finding what is unusual. Another number gives other groups.'
	}
};

export function clustersWords({ hulls, looked, within, sampled, least }: ClusterHulls, method: ClusterMethod): string {
	if (!hulls.length) return `No clusters of ${count(least)} or more were found.`;
	const many = hulls.length === 1 ? '1 cluster holds' : `${count(hulls.length)} clusters hold`;
	const of = sampled ? `a sample of ${count(looked)}` : `all ${count(looked)}`;
	if (method === 'k-means') return `${count(hulls.length)} groups of ${of}; the largest has ${count(hulls[0].weight)}.`;
	return `${many} ${percent(within / looked, 0)} of ${of}; the largest has ${count(hulls[0].weight)}. A cluster has at least ${count(least)}.`;
}

/** 95 % of a χ² with two degrees of freedom. */
const CHI2_95 = 5.991;
const DIRECTIONS = ['east', 'north-east', 'north', 'north-west', 'west', 'south-west', 'south', 'south-east'];

/** Whether the mean centre moved between the first and the last month, as far as its standard errors allow to say. */
export function centresWords(centres: CentreEllipses, from: number): string {
	const months = Array.from(centres.cx.keys()).filter((m) => centres.seX[m] > 0 && centres.seY[m] > 0 && centres.cx[m] === centres.cx[m]); // prettier-ignore
	const [first, last] = [months[0], months[months.length - 1]];
	if (first === undefined || first === last) return 'There are too few months to compare.';
	const [dx, dy] = [centres.cx[last] - centres.cx[first], centres.cy[last] - centres.cy[first]];
	const spread = (se: Float64Array) => se[first] ** 2 + se[last] ** 2;
	const clear = dx ** 2 / spread(centres.seX) + dy ** 2 / spread(centres.seY) > CHI2_95;
	const span = `between ${month(from, first)} and ${month(from, last)}`;
	if (!clear) return `The middle moved no more than by chance ${span}.`;
	const direction = DIRECTIONS[Math.round(((Math.atan2(dy, dx) * 180) / Math.PI + 360) / 45) % 8];
	const distance = Math.hypot(dx, dy);
	const rounded = Number(distance.toPrecision(2));
	return `The middle moved about ${distanceLabel(rounded)} to the ${direction} ${span}.`;
}

function month(from: number, m: number): string {
	const day = monthStart(from, m) * DAY_MS;
	return dateRange([day, day], 'month');
}
