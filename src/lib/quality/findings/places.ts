import type { Finding, TableDetail } from '../types';
import type { FarPlaces } from '../far-places';
import { ENOUGH_PLACED, type Geocoding, type PlacedGroup } from '../geocoding';
import type { Points } from '../pile-ups';
import { monthAt } from '../calendar';
import { list, month, number, percent, quoted } from '../words';
import { text } from '$lib/messages/text';

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
			title: text.findings.places.none,
			effect: text.findings.places.noneText,
			details: [],
			remedies: []
		};
	const what = by.kind === 'area' ? text.findings.places.area(quoted(by.column)) : text.findings.places.aPlace;
	const above = low >= ENOUGH_PLACED;
	const below = high < ENOUGH_PLACED;
	const said: string[] = [];
	if (share === 1) said.push(text.findings.places.allHave(number(incidents), what));
	else said.push(text.findings.places.have(number(placed), number(incidents), what));
	if (above) said.push(text.findings.places.above);
	else if (below) said.push(text.findings.places.below);
	else said.push(text.findings.places.about);
	const groups = [
		...behind.categories.slice(0, 3).map((group) => `${quoted(names[group.group] ?? '')} (${percent(group.share)})`),
		...behind.months.slice(0, 2).map((group) => `${month(monthAt(group.group))} (${percent(group.share)})`)
	];
	if (groups.length) said.push(text.findings.places.groups(list(groups)));
	if (by.kind === 'area') said.push(text.findings.places.noCoordinates);
	const worst = [...behind.categories, ...behind.months].some(({ high: top }) => top < ENOUGH_PLACED);
	return {
		id: 'geocoding',
		aspect: 'geocoding',
		tone: below ? 'problem' : !above || worst ? 'note' : 'good',
		title:
			share === 1
				? text.findings.places.titleAll(by.kind === 'area')
				: text.findings.places.title(percent(share), by.kind === 'area'),
		effect: said.join(' '),
		details: [
			...(found.categories.length > 1 && share < 1 ? [byKind(found.categories, names)] : []),
			...(found.months.length > 1 && share < 1
				? [
						{
							kind: 'series' as const,
							caption: text.findings.places.byMonth,
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
							label: text.findings.places.setAside(noPlace),
							step: { kind: 'set-aside', which: 'no-place' },
							affects: noPlace,
							caution: text.findings.places.caution
						}
					]
				: []
	};
}

const byKind = (groups: readonly PlacedGroup[], names: readonly string[]): TableDetail => ({
	kind: 'table',
	caption: text.findings.places.byKind,
	columns: [
		{ name: text.findings.heads.kind, format: 'text' },
		{ name: text.findings.heads.incidents, format: 'count' },
		{ name: text.findings.places.with, format: 'share' },
		{ name: text.findings.heads.atLeast, format: 'share' },
		{ name: text.findings.heads.atMost, format: 'share' }
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
		const many = top.addresses > 1 ? text.findings.pileUps.addresses(number(top.addresses)) : '';
		said.push(
			text.findings.pileUps.top(
				top.incidents,
				`${top.lat.toFixed(5)}, ${top.lon.toFixed(5)}`,
				many,
				percent(top.incidents / incidents)
			)
		);
		if (pileUps.length > 1) said.push(text.findings.pileUps.more(pileUps.length - 1));
	}
	if (snapped) said.push(text.findings.pileUps.snapped(points, number(each, 1)));
	else if (!top) said.push(text.findings.pileUps.fineText);
	return {
		id: 'points',
		aspect: 'geocoding',
		tone: top || snapped ? 'note' : 'good',
		title: top
			? text.findings.pileUps.title(pileUps.length)
			: snapped
				? text.findings.pileUps.moved(number(points))
				: text.findings.pileUps.fine,
		effect: said.join(' '),
		details: pileUps.length
			? [
					{
						kind: 'places',
						caption: text.findings.pileUps.caption,
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
	const where = towns === 1 ? text.findings.far.cluster : text.findings.far.clusters(number(towns));
	if (!rows.length)
		return {
			id: 'far-places',
			aspect: 'far-places',
			tone: 'good',
			title: text.findings.far.none,
			effect: towns ? text.findings.far.within(number(kilometres), where) : text.findings.far.tooFew,
			details: [],
			remedies: []
		};
	const farthest = clusters.reduce((most, cluster) => Math.max(most, cluster.kilometres), 0);
	return {
		id: 'far-places',
		aspect: 'far-places',
		tone: rows.length > 0.001 * placed ? 'problem' : 'note',
		title: text.findings.far.title(rows.length),
		effect: text.findings.far.text(rows.length, number(kilometres), where, number(farthest)),
		details: [
			{
				kind: 'places',
				caption: text.findings.far.caption,
				lon: clusters.slice(0, 200).map(({ lon }) => lon),
				lat: clusters.slice(0, 200).map(({ lat }) => lat),
				rows: clusters.slice(0, 200).map((cluster) => cluster.rows)
			}
		],
		remedies: [
			{
				label: text.findings.setAside(rows.length),
				step: { kind: 'set-aside', which: 'far' },
				affects: rows.length,
				caution: text.findings.far.caution
			}
		]
	};
}
