import { PRECISIONS, type Grain } from '$lib/domain/dataset';
import type { Repetition } from '../duplicates';
import { NEAR_METRES, NEAR_MINUTES, type NearRepeats } from '../near-repeats';
import type { Finding, QualityInput, Remedy } from '../types';
import { count, list, number, percent, quoted } from '../words';

/** Grains of which several rows belong to one incident by design. */
const SEVERAL: Partial<Record<Grain, string>> = { victim: 'victims', offence: 'offences' };

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
			title: 'No row is there twice',
			effect: 'No two rows are equal in every column that was kept.',
			details: [],
			remedies: []
		};
	const certain = keys.reduce((most, { ofRepeated }) => Math.max(most, ofRepeated), 0);
	const key = keys.find(({ ofRepeated }) => ofRepeated === certain);
	let coarse = 0;
	for (const i of rows) if (columns.precision[i] >= PRECISIONS.indexOf('day')) coarse++;
	const said: string[] = [];
	if (key && certain > 0)
		said.push(
			`${certain === rows.length ? 'They repeat' : `${number(certain)} of them repeat`} even the value of ${quoted(key.name)}, which tells the other rows apart: these are counted twice.`
		);
	if (certain < rows.length) {
		const rest = certain > 0 ? 'The others' : 'They';
		if (dataset.grain === 'count')
			said.push(`${rest} give the same count for the same place, time and kind as another row, which is added to it.`);
		else if (coarse > 0.5 * rows.length)
			said.push(
				`${rest} need not be mistakes: the file keeps nothing that would tell two incidents of one kind apart when place and day or month are the same, and busy places have many.`
			);
		else if (SEVERAL[dataset.grain])
			said.push(`${rest} may be several ${SEVERAL[dataset.grain]} of one incident, which is what a row of this file is.`);
		else
			said.push(
				`${rest} agree in kind, place and time to the minute: one incident entered twice, or several victims or offences of one incident written as rows of their own.`
			);
	}
	said.push('If they are the same incident, hot spots and totals are too high by as many.');
	const perKind = new Map<number, number>();
	for (const i of rows) perKind.set(columns.category[i], (perKind.get(columns.category[i]) ?? 0) + 1);
	const shown = [...perKind].sort((a, b) => b[1] - a[1]).slice(0, 8);
	const plausible = coarse <= 0.5 * rows.length && !SEVERAL[dataset.grain];
	const likely = plausible || certain > 0.5 * rows.length;
	return {
		id: 'repeats',
		aspect: 'duplicates',
		tone: (likely ? rows.length : certain) > 0.005 * inUse ? 'problem' : 'note',
		title: `${count(rows.length, 'row repeats', 'rows repeat')} an earlier one in every column (${percent(share)})`,
		effect: said.join(' '),
		details: [
			{
				kind: 'table',
				caption: 'Repeated rows by kind',
				columns: [
					{ name: 'Kind', format: 'text' },
					{ name: 'Repeated rows', format: 'count' }
				],
				rows: shown.map(([category, n]) => [dataset.categories[category] ?? '', n])
			}
		],
		remedies: [
			{
				label: `Set ${count(rows.length, 'repeated row')} aside`,
				step: { kind: 'set-aside', which: 'repeated' },
				affects: rows.length,
				caution: likely
					? undefined
					: 'They may be different incidents; then setting them aside makes busy places look quieter than they are.'
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
	const several = SEVERAL[grain];
	const said: string[] = [];
	const pair = `${count(pairs, 'pair')} of incidents of one kind within ${NEAR_METRES} m and ${NEAR_MINUTES} minutes (or on the same day, where no hour is known)`;
	if (above) {
		said.push(
			`There ${pairs === 1 ? 'is' : 'are'} ${pair}; the same kinds and places a few days apart make about ${number(Math.round(expected))}. The rest are more than chance: one event entered twice, or ${several ? `several ${several} of one incident, which is what a row of this file is` : 'several victims or offences of one event'}.`,
			several
				? 'Near-repeat and hot-spot methods take them for so many events close together.'
				: 'Hot spots and near-repeat patterns look stronger than they are.'
		);
	} else
		said.push(
			pairs
				? `There ${pairs === 1 ? 'is' : 'are'} ${pair}, about as many as the same kinds and places a few days apart make by chance (${number(Math.round(expected))}): no sign of double entry.`
				: `There is no pair of incidents of one kind within ${NEAR_METRES} m and ${NEAR_MINUTES} minutes of each other.`
		);
	const remedies: Remedy[] = above
		? [
				{
					label: `Set ${count(rows.length, 'near-repeated row')} aside`,
					step: { kind: 'set-aside', which: 'near-repeated' },
					affects: rows.length,
					caution: `By chance alone there would be about ${number(Math.round(expected))} such pairs: true incidents among these rows.`
				}
			]
		: [];
	return {
		id: 'near-repeats',
		aspect: 'duplicates',
		tone: !above ? 'good' : several ? 'note' : excess > 0.02 * judged ? 'problem' : 'note',
		title: above
			? `About ${number(Math.round(excess))} more close pairs than chance makes`
			: 'No more close pairs than chance makes',
		effect: said.join(' '),
		details: [],
		remedies
	};
}

export function keysFinding(keys: readonly KeyColumn[], grain: Grain): Finding | null {
	if (!keys.length) return null;
	const repeating = keys.filter(({ extraRows }) => extraRows > 0);
	const several = SEVERAL[grain];
	return {
		id: 'keys',
		aspect: 'duplicates',
		tone: repeating.length && !several ? 'note' : 'good',
		title: repeating.length
			? `${list(repeating.map(({ name }) => quoted(name)), 2)} should tell rows apart and ${repeating.length === 1 ? 'does' : 'do'} not always`
			: `Every row has its own ${list(keys.map(({ name }) => quoted(name)), 2)}`, // prettier-ignore
		effect: repeating.length
			? `${repeating
					.slice(0, 2)
					.map(
						({ name, repeated, extraRows }) =>
							`In ${quoted(name)} ${count(repeated, 'value occurs', 'values occur')} more than once, in ${count(extraRows, 'row')} beyond the first`
					)
					.join(
						'; '
					)}. ${several ? `Rows of one incident share it: rows are ${several} here.` : 'Such rows may be versions of one incident; a total of rows then counts it more than once.'}`
			: 'No identifier is used twice, so no incident is counted twice under the same number.',
		details: [
			{
				kind: 'table',
				caption: 'Columns that should tell rows apart',
				columns: [
					{ name: 'Column', format: 'text' },
					{ name: 'Filled', format: 'count' },
					{ name: 'Different values', format: 'count' },
					{ name: 'Used more than once', format: 'count' },
					{ name: 'Rows beyond the first', format: 'count' }
				],
				rows: keys.map(({ name, filled, distinct, repeated, extraRows }) => [name, filled, distinct, repeated, extraRows])
			}
		],
		remedies: []
	};
}
