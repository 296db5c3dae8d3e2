import { count, dateRange, percent } from '$lib/components/ui/format';
import { text } from '$lib/messages/text';
import type { CentreEllipses } from '$lib/statistics/centre-ellipse';
import { centreMove } from '$lib/statistics/centre-moved';
import type { ClusterHulls, ClusterMethod } from '$lib/statistics/clusters';
import { distanceLabel } from '$lib/components/map/camera';
import { DAY_MS, monthStart } from '$lib/temporal/civil';

export function clusterChoices(): { value: ClusterMethod; label: string }[] {
	const { methods } = text.exploring;
	return (['hdbscan', 'dbscan', 'k-means'] as const).map((value) => ({ value, label: methods[value].name }));
}

export function clustersWords({ hulls, looked, within, sampled, least }: ClusterHulls, method: ClusterMethod): string {
	const words = text.exploring.clusters;
	if (!hulls.length) return words.none(count(least));
	const of = sampled ? words.sample(count(looked)) : words.all(count(looked));
	const largest = count(hulls[0].weight);
	if (method === 'k-means') return words.groups(count(hulls.length), of, largest);
	return words.hold(hulls.length, percent(within / looked, 0), of, largest, count(least));
}

const LEVEL = 0.05;

/** Whether the mean centre moved between the first and the last month whose points are spread, as far as chance allows to say. */
export function centresWords(centres: CentreEllipses, from: number): string {
	const words = text.exploring.centres;
	const months = Array.from(centres.cx.keys()).filter((m) => !Number.isNaN(centreMove(centres, m, m).p));
	const [first, last] = [months[0], months[months.length - 1]];
	if (first === undefined || first === last) return words.few;
	const clear = centreMove(centres, first, last).p <= LEVEL;
	const span = [month(from, first), month(from, last)] as const;
	if (!clear) return words.still(...span);
	const [dx, dy] = [centres.cx[last] - centres.cx[first], centres.cy[last] - centres.cy[first]];
	const direction = words.directions[Math.round(((Math.atan2(dy, dx) * 180) / Math.PI + 360) / 45) % 8];
	const distance = Math.hypot(dx, dy);
	const rounded = Number(distance.toPrecision(2));
	return words.moved(distanceLabel(rounded), direction, ...span);
}

function month(from: number, m: number): string {
	const day = monthStart(from, m) * DAY_MS;
	return dateRange([day, day], 'month');
}
