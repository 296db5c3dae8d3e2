import type { Bounds } from '$lib/domain/dataset';
import type { SystemDefinition } from './mapping';

/** A system of the long list, found by name or code. */
export interface ListedSystem extends SystemDefinition {
	/** `EPSG:2263`, `ESRI:102696`. */
	id: string;
}

let list: Promise<ListedSystem[]> | undefined;

/** Reads the long list of systems (3,145 of them, 90 KB packed) when somebody searches it for the first time. */
export function listedSystems(): Promise<ListedSystem[]> {
	list ??= import('./epsg.json').then(({ default: lines }) => lines.map(readLine));
	return list;
}

function readLine(line: string): ListedSystem {
	const [code, name, definition, area] = line.split('|');
	const id = `${Number(code) >= 100_000 ? 'ESRI' : 'EPSG'}:${code}`;
	return { id, name, definition: `${definition} +no_defs`, area: area.split(',').map(Number) as Bounds };
}

/**
 * The systems that have every word of the query in code or name, those whose name is shortest first: the plain ones come before their variants.
 */
export function searchSystems(systems: readonly ListedSystem[], query: string, most = 40): ListedSystem[] {
	const words = query
		.toLowerCase()
		.split(/[\s,/:()]+/)
		.filter(Boolean);
	if (!words.length) return [];
	const text = ({ id, name }: ListedSystem) => `${id} ${name}`.toLowerCase();
	const isCode = ({ id }: ListedSystem) => words.some((word) => id.slice(5) === word);
	const found = systems.filter((system) => words.every((word) => text(system).includes(word)));
	return found.sort((a, b) => Number(isCode(b)) - Number(isCode(a)) || a.name.length - b.name.length).slice(0, most);
}
