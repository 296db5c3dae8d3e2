import type { AreaTable } from '$lib/domain/joins';
import { AppError } from '$lib/domain/errors';
import { leftOver, numericColumns, tableMatch, type AreaKeys } from './propose';
import type { Proposal } from './proposal';
import { numbersOf, type Table } from './table';
import { text } from '$lib/messages/text';

type Chosen = Extract<Proposal, { kind: 'areas' }>;

/** The numbers of a table by area, as the user confirmed them. @throws {AppError} `join/no-match` when no area has a row */
export function areaTable(
	table: Table,
	chosen: Chosen,
	areas: AreaKeys,
	ids: { id: string; dataset: string; joinedAt: number }
): AreaTable {
	const match = tableMatch(table, chosen.key, areas);
	const accepted = chosen.fuzzy.filter((pair) => pair.accepted);
	const keyOf = match.keyOf.slice();
	for (const { key, area } of accepted) keyOf[area] = key;
	const found = areas.names.flatMap((_, a) => (keyOf[a] >= 0 ? [a] : []));
	if (!found.length)
		throw new AppError('join/no-match', text.joining.noMatch(areas.names.length, table.name), text.joining.noMatchHint);
	const values: AreaTable['values'] = {};
	for (const name of numericColumns(table, [chosen.key])) {
		const numbers = numbersOf(table.columns[table.header.indexOf(name)])!;
		values[name] = Float64Array.from(found, (a) => numbers[keyOf[a]]);
	}
	const cells = table.columns[table.header.indexOf(chosen.key)];
	return {
		kind: 'areas',
		...ids,
		name: table.name,
		column: chosen.column,
		keys: found.map((a) => areas.names[a]),
		values,
		features: chosen.columns.filter(({ name, feature }) => feature && name in values).map(({ name }) => name),
		knownFrom: chosen.knownFrom,
		report: {
			...leftOver(match, cells, areas, accepted),
			fuzzy: accepted.map(({ keyName, areaName }) => [keyName, areaName])
		}
	};
}
