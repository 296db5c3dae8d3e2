import type { Finding, TableDetail } from '../types';
import type { FarPlaces } from '../far-places';
import { ENOUGH_PLACED, type Geocoding, type PlacedGroup } from '../geocoding';
import type { Points } from '../pile-ups';
import { monthAt } from '../calendar';
import { count, list, month, number, percent, quoted } from '../words';

/**
 * @param by       what gives a place: coordinates, a column of areas, or nothing
 * @param noPlace  rows without
 */
export function geocodingFinding(
	found: Geocoding,
	by: { kind: 'point' | 'none' } | { kind: 'area'; column: string },
	names: readonly string[],
	noPlace: number
): Finding {
	const { share, low, high, incidents, placed, behind } = found;
	if (by.kind === 'none')
		return {
			id: 'geocoding',
			aspect: 'geocoding',
			tone: 'note',
			title: 'This file has no places',
			effect: 'There are charts over time, but no map, and nothing that depends on where incidents happened.',
			details: [],
			remedies: []
		};
	const what = by.kind === 'area' ? `an area (${quoted(by.column)})` : 'a place';
	const above = low >= ENOUGH_PLACED;
	const below = high < ENOUGH_PLACED;
	const said: string[] = [];
	if (share === 1) said.push(`All ${number(incidents)} incidents have ${what}.`);
	else said.push(`${number(placed)} of ${number(incidents)} incidents have ${what}.`);
	if (above)
		said.push(
			'That is above the 85 % of correctly placed incidents below which Ratcliffe (2004) found maps of areas to change; whether the places are right, the share does not tell.'
		);
	else if (below)
		said.push(
			'That is below the 85 % under which Ratcliffe (2004) found maps of areas to change: hot spots may be missing, or stand where addresses are easy to find.'
		);
	else
		said.push(
			'That is about the 85 % below which Ratcliffe (2004) found maps of areas to change, and this record is too small to say on which side it lies.'
		);
	const groups = [
		...behind.categories.slice(0, 3).map((group) => `${quoted(names[group.group] ?? '')} (${percent(group.share)})`),
		...behind.months.slice(0, 2).map((group) => `${month(monthAt(group.group))} (${percent(group.share)})`)
	];
	if (groups.length)
		said.push(
			`Places are missing more often for ${list(groups)}: maps of these show less than there was, and comparing them with others misleads.`
		);
	if (by.kind === 'area') said.push('There are no coordinates: maps show areas, not streets.');
	const worst = [...behind.categories, ...behind.months].some(({ high: top }) => top < ENOUGH_PLACED);
	return {
		id: 'geocoding',
		aspect: 'geocoding',
		tone: below ? 'problem' : !above || worst ? 'note' : 'good',
		title:
			share === 1
				? `Every incident has ${by.kind === 'area' ? 'an area' : 'a place'}`
				: `${percent(share)} of incidents have ${by.kind === 'area' ? 'an area' : 'a place'}`,
		effect: said.join(' '),
		details: [
			...(found.categories.length > 1 && share < 1 ? [byKind(found.categories, names)] : []),
			...(found.months.length > 1 && share < 1
				? [
						{
							kind: 'series' as const,
							caption: 'Share with a place, by month',
							at: found.months.map(({ group }) => monthAt(group)),
							values: found.months.map((each) => each.share),
							format: 'share' as const,
							line: ENOUGH_PLACED,
							marks: []
						}
					]
				: [])
		],
		remedies:
			noPlace && by.kind === 'point' && share < 1
				? [
						{
							label: `Set ${count(noPlace, 'row')} without a place aside`,
							step: { kind: 'set-aside', which: 'no-place' },
							affects: noPlace,
							caution: 'Charts over time need no place: set aside, these incidents are missing there too.'
						}
					]
				: []
	};
}

const byKind = (groups: readonly PlacedGroup[], names: readonly string[]): TableDetail => ({
	kind: 'table',
	caption: 'Share with a place, by kind (100 incidents or more)',
	columns: [
		{ name: 'Kind', format: 'text' },
		{ name: 'Incidents', format: 'count' },
		{ name: 'With a place', format: 'share' },
		{ name: 'At least', format: 'share' },
		{ name: 'At most', format: 'share' }
	],
	rows: groups
		.toSorted((a, b) => a.share - b.share)
		.slice(0, 12)
		.map(({ group, incidents, share, low, high }) => [names[group] ?? '', incidents, share, low, high])
});

/** Incidents a point at which publishers' snap points show. */
const SNAPPED = 5;

export function pointsFinding({ incidents, points, shared, pileUps }: Points): Finding | null {
	if (!incidents) return null;
	const each = incidents / points;
	const snapped = each >= SNAPPED || shared > 0.8;
	const top = pileUps[0];
	const said: string[] = [];
	if (top) {
		const many = top.addresses > 1 ? ` with ${number(top.addresses)} different addresses` : '';
		said.push(
			`${count(top.incidents, 'incident lies', 'incidents lie')} on exactly one point (${top.lat.toFixed(5)}, ${top.lon.toFixed(5)})${many}, ${percent(top.incidents / incidents)} of all: it may be the middle of a town, a police station or a true magnet. Find out before you call it a hot spot.`
		);
		if (pileUps.length > 1) said.push(`${count(pileUps.length - 1, 'more point is', 'more points are')} like it.`);
	}
	if (snapped)
		said.push(
			`The incidents lie on ${count(points, 'point')}, ${number(each, 1)} on each on average: the publisher seems to move places to blocks or snap points. Distances under a street’s length mean nothing, and equal places are not the same place.`
		);
	else if (!top)
		said.push(
			'No point holds far more incidents than others do: nothing looks like the middle of a town that stands for “address unknown”.'
		);
	return {
		id: 'points',
		aspect: 'geocoding',
		tone: top || snapped ? 'note' : 'good',
		title: top
			? `${pileUps.length === 1 ? 'One point holds' : `${number(pileUps.length)} points hold`} far more incidents than any other`
			: snapped
				? `Places are moved to ${number(points)} points`
				: 'No pile-ups on single points',
		effect: said.join(' '),
		details: pileUps.length
			? [
					{
						kind: 'places',
						caption: 'Points that hold far more incidents than others',
						lon: pileUps.map(({ lon }) => lon),
						lat: pileUps.map(({ lat }) => lat),
						rows: pileUps.map((point) => point.incidents)
					}
				]
			: [],
		remedies: []
	};
}

export function farFinding({ rows, clusters, kilometres, towns }: FarPlaces, placed: number): Finding | null {
	if (!placed) return null;
	const where = towns === 1 ? 'the cluster' : `the ${number(towns)} clusters`;
	if (!rows.length)
		return {
			id: 'far-places',
			aspect: 'far-places',
			tone: 'good',
			title: 'No place lies far from the others',
			effect: towns
				? `All places lie within ${number(kilometres)} km of ${where} in which most incidents are.`
				: 'There are too few places to say what is far.',
			details: [],
			remedies: []
		};
	const farthest = clusters.reduce((most, cluster) => Math.max(most, cluster.kilometres), 0);
	return {
		id: 'far-places',
		aspect: 'far-places',
		tone: rows.length > 0.001 * placed ? 'problem' : 'note',
		title: `${count(rows.length, 'place lies', 'places lie')} far from all the others`,
		effect: `${rows.length === 1 ? 'It lies' : 'They lie'} more than ${number(kilometres)} km from ${where}, up to ${number(farthest)} km. Most such places are mistakes in an address or a coordinate: they stretch the map, and with it every cell, distance and density that depends on its extent.`,
		details: [
			{
				kind: 'places',
				caption: 'Places far from all the others',
				lon: clusters.slice(0, 200).map(({ lon }) => lon),
				lat: clusters.slice(0, 200).map(({ lat }) => lat),
				rows: clusters.slice(0, 200).map((cluster) => cluster.rows)
			}
		],
		remedies: [
			{
				label: `Set ${count(rows.length, 'row')} aside`,
				step: { kind: 'set-aside', which: 'far' },
				affects: rows.length,
				caution: 'Look at them first: a service area abroad or a village on its own may be true.'
			}
		]
	};
}
