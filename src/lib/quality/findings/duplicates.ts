import { kindName } from '$lib/domain/own-kinds';
import { PRECISIONS, type Grain } from '$lib/domain/dataset';
import type { Repetition } from '../duplicates';
import { NEAR_METRES, NEAR_MINUTES, type NearRepeats } from '../near-repeats';
import type { Finding, QualityInput, Remedy } from '../types';
import { list, number, percent, quoted } from '../words';
import { text } from '$lib/messages/text';

/** Grains of which several rows belong to one incident by design: what several of them are called. */
const several = (grain: Grain): string | undefined =>
	grain in text.findings.several ? text.findings.several[grain as 'victim' | 'offence'] : undefined;

export interface KeyColumn extends Repetition {
	name: string;
	/** Of the repeated rows, those with a value in this column. */
	ofRepeated: number;
}

export function repeatsFinding(rows: Uint32Array, inUse: number, input: QualityInput, keys: readonly KeyColumn[]): Finding {
	const { dataset, columns } = input;
	const share = inUse ? rows.length / inUse : 0;
	if (!rows.length)
		return {
			id: 'repeats',
			aspect: 'duplicates',
			tone: 'good',
			title: text.findings.repeats.none,
			effect: text.findings.repeats.noneText,
			details: [],
			remedies: []
		};
	const certain = keys.reduce((most, { ofRepeated }) => Math.max(most, ofRepeated), 0);
	const key = keys.find(({ ofRepeated }) => ofRepeated === certain);
	let coarse = 0;
	for (const i of rows) if (columns.precision[i] >= PRECISIONS.indexOf('day')) coarse++;
	const said: string[] = [];
	if (key && certain > 0) said.push(text.findings.repeats.key(certain === rows.length, number(certain), quoted(key.name)));
	if (certain < rows.length) {
		const rest = certain > 0 ? text.findings.repeats.others : text.findings.repeats.they;
		if (dataset.grain === 'count') said.push(text.findings.repeats.added(rest));
		else if (coarse > 0.5 * rows.length) said.push(text.findings.repeats.coarse(rest));
		else if (several(dataset.grain)) said.push(text.findings.repeats.several(rest, several(dataset.grain)!));
		else said.push(text.findings.repeats.entered(rest));
	}
	said.push(text.findings.repeats.ifSame);
	const perKind = new Map<number, number>();
	for (const i of rows) perKind.set(columns.category[i], (perKind.get(columns.category[i]) ?? 0) + 1);
	const shown = [...perKind].sort((a, b) => b[1] - a[1]).slice(0, 8);
	const plausible = coarse <= 0.5 * rows.length && !several(dataset.grain);
	const likely = plausible || certain > 0.5 * rows.length;
	return {
		id: 'repeats',
		aspect: 'duplicates',
		tone: (likely ? rows.length : certain) > 0.005 * inUse ? 'problem' : 'note',
		title: text.findings.repeats.title(rows.length, percent(share)),
		effect: said.join(' '),
		details: [
			{
				kind: 'table',
				caption: text.findings.repeats.caption,
				columns: [
					{ name: text.findings.heads.kind, format: 'text' },
					{ name: text.findings.repeats.rows, format: 'count' }
				],
				rows: shown.map(([category, n]) => [kindName(dataset.categories[category] ?? ''), n])
			}
		],
		remedies: [
			{
				label: text.findings.repeats.setAside(rows.length),
				step: { kind: 'set-aside', which: 'repeated' },
				affects: rows.length,
				caution: likely ? undefined : text.findings.repeats.caution
			}
		]
	};
}

/** The least excess over chance, as a share of the rows judged, that is worth a remedy. */
const LEAST_EXCESS = 0.001;

export function nearRepeatsFinding({ rows, judged, pairs, expected, ratio }: NearRepeats, grain: Grain): Finding | null {
	if (judged < 200 || grain === 'count') return null;
	const excess = pairs - expected;
	const above = ratio[0] > 1 && excess > LEAST_EXCESS * judged;
	const severalOf = several(grain);
	const said: string[] = [];
	const pair = text.findings.near.pairs(pairs, NEAR_METRES, NEAR_MINUTES);
	if (above) {
		said.push(
			text.findings.near.above(pairs, pair, number(Math.round(expected)), severalOf ?? ''),
			severalOf ? text.findings.near.methods : text.findings.near.stronger
		);
	} else
		said.push(
			pairs
				? text.findings.near.chance(pairs, pair, number(Math.round(expected)))
				: text.findings.near.none(NEAR_METRES, NEAR_MINUTES)
		);
	const remedies: Remedy[] = above
		? [
				{
					label: text.findings.near.setAside(rows.length),
					step: { kind: 'set-aside', which: 'near-repeated' },
					affects: rows.length,
					caution: text.findings.near.caution(number(Math.round(expected)))
				}
			]
		: [];
	return {
		id: 'near-repeats',
		aspect: 'duplicates',
		tone: !above ? 'good' : severalOf ? 'note' : excess > 0.02 * judged ? 'problem' : 'note',
		title: above ? text.findings.near.more(number(Math.round(excess))) : text.findings.near.noMore,
		effect: said.join(' '),
		details: [],
		remedies
	};
}

export function keysFinding(keys: readonly KeyColumn[], grain: Grain): Finding | null {
	if (!keys.length) return null;
	const repeating = keys.filter(({ extraRows }) => extraRows > 0);
	const severalOf = several(grain);
	return {
		id: 'keys',
		aspect: 'duplicates',
		tone: repeating.length && !severalOf ? 'note' : 'good',
		title: repeating.length
			? text.findings.keys.notAlways(list(repeating.map(({ name }) => quoted(name)), 2), repeating.length)
			: text.findings.keys.own(list(keys.map(({ name }) => quoted(name)), 2)), // prettier-ignore
		effect: repeating.length
			? `${repeating
					.slice(0, 2)
					.map(({ name, repeated, extraRows }) => text.findings.keys.occur(quoted(name), repeated, extraRows))
					.join('; ')}. ${severalOf ? text.findings.keys.shared(severalOf) : text.findings.keys.versions}`
			: text.findings.keys.fine,
		details: [
			{
				kind: 'table',
				caption: text.findings.keys.caption,
				columns: [
					{ name: text.findings.heads.column, format: 'text' },
					{ name: text.findings.filled.filled, format: 'count' },
					{ name: text.findings.keys.different, format: 'count' },
					{ name: text.findings.keys.more, format: 'count' },
					{ name: text.findings.keys.beyond, format: 'count' }
				],
				rows: keys.map(({ name, filled, distinct, repeated, extraRows }) => [name, filled, distinct, repeated, extraRows])
			}
		],
		remedies: []
	};
}
