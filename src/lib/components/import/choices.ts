import type { Grain } from '$lib/domain/dataset';
import type { InspectedColumn } from '$lib/ingest/inspect';
import { list } from '$lib/messages/say';
import { text } from '$lib/messages/text';

/** The value of a select that stands for "no column". */
export const NONE = '';

export interface ColumnChoice {
	value: string;
	label: string;
	group?: string;
}

/** Columns to choose from: those that look right first, then the others. */
export function columnChoices(
	columns: readonly InspectedColumn[],
	fits: (column: InspectedColumn) => boolean,
	none: string | undefined,
	groups: [fitting: string, others: string]
): ColumnChoice[] {
	const good = columns.filter(fits);
	const rest = columns.filter((column) => !fits(column));
	const grouped = good.length > 0 && rest.length > 0;
	const as = (some: readonly InspectedColumn[], group: string) =>
		some.map(({ name }): ColumnChoice => ({ value: name, label: name, group: grouped ? group : undefined }));
	const choices = [...as(good, groups[0]), ...as(rest, groups[1])];
	return none === undefined ? choices : [{ value: NONE, label: none }, ...choices];
}

/** A few values of a column as a hint: `such as “THEFT”, “BATTERY”`. */
export function suchAs(columns: readonly InspectedColumn[], ...names: (string | null | undefined)[]): string | undefined {
	const shown = names.flatMap(
		(name) => columns.find((column) => column.name === name)?.examples.slice(0, names.length > 1 ? 1 : 2) ?? []
	);
	const short = shown.map((value) => text.ui.quoted(value.length > 40 ? `${value.slice(0, 38)}…` : value));
	return short.length ? text.mapping.suchAs(short.join(', ')) : undefined;
}

/** The zones of the world as choices: local as written first, then universal time turned into the local time of each. */
export function zoneChoices(): ColumnChoice[] {
	const zones = Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/') && !zone.startsWith('Etc/'));
	return [
		{ value: NONE, label: text.mapping.time.local },
		...zones.map((zone) => {
			const [region] = zone.split('/', 1);
			return {
				value: zone,
				label: `${zone.slice(region.length + 1).replaceAll('_', ' ')}`,
				group: text.mapping.time.universal(region)
			};
		})
	];
}

/** What a row can be. */
export const grainChoices = (): { value: Grain; label: string }[] =>
	(['incident', 'offence', 'victim', 'call', 'count'] as const).map((value) => ({ value, label: text.mapping.grain[value] }));

/** Columns by which the rows of one incident can be known, as JSON: those of the publisher first, then each column alone. */
export function keyChoices(columns: readonly InspectedColumn[], key: readonly string[] | undefined): ColumnChoice[] {
	const own = key ? [{ value: JSON.stringify(key), label: text.mapping.once.keepFirst(list(key)) }] : [];
	const others = columns
		.filter(({ name, aboutPeople }) => !aboutPeople && !(key?.length === 1 && key[0] === name))
		.map(({ name }) => ({
			value: JSON.stringify([name]),
			label: text.mapping.once.keepFirst(name),
			group: text.mapping.groups.other
		}));
	return [{ value: '[]', label: text.mapping.once.every }, ...own, ...others];
}
