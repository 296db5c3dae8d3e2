import { list } from '$lib/messages/say';
import { text } from '$lib/messages/text';

/** What a file of a data.police.uk archive holds, read from its name: `2024-01/2024-01-lancashire-street.csv`. */
export interface PoliceFile {
	/** "2024-01" */
	month: string;
	/** "Lancashire" */
	force: string;
	kind: PoliceKind;
}

export const POLICE_KINDS = ['street', 'stop-and-search', 'outcomes'] as const;
export type PoliceKind = (typeof POLICE_KINDS)[number];

const LAYOUT = /(?:^|\/)(\d{4}-\d{2})\/\1-([a-z][a-z-]*?)-(street|stop-and-search|outcomes)\.csv$/;
const SMALL = new Set(['and', 'of', 'the']);

export function policeFile(name: string): PoliceFile | null {
	const [, month, force, kind] = LAYOUT.exec(name) ?? [];
	return kind ? { month, force: forceName(force), kind: kind as PoliceKind } : null;
}

/** Names that cannot be made of the short form. */
const FULL_NAMES: Record<string, string> = { btp: 'British Transport Police', 'dyfed-powys': 'Dyfed-Powys' };

/** "avon-and-somerset" → "Avon and Somerset" */
function forceName(slug: string): string {
	if (Object.hasOwn(FULL_NAMES, slug)) return FULL_NAMES[slug];
	return slug
		.split('-')
		.map((word, i) => (i && SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
		.join(' ');
}

/** Which files of an archive to bring in. One kind at a time: the three have different columns. */
export interface PoliceChoice {
	kind: PoliceKind;
	forces: ReadonlySet<string>;
	months: ReadonlySet<string>;
}

const NEWEST = 12;

/** What is ticked at first: street-level crime of the first force, its newest twelve months. */
export function usualChoice(files: readonly PoliceFile[]): PoliceChoice {
	const kind = POLICE_KINDS.find((each) => files.some((file) => file.kind === each)) ?? 'street';
	const forces = [...new Set(files.filter((file) => file.kind === kind).map(({ force }) => force))].sort();
	const months = new Set(files.filter((file) => file.kind === kind && file.force === forces[0]).map(({ month }) => month));
	return { kind, forces: new Set(forces.slice(0, 1)), months: new Set([...months].sort().slice(-NEWEST)) };
}

export const isChosen = (file: PoliceFile, { kind, forces, months }: PoliceChoice): boolean =>
	file.kind === kind && forces.has(file.force) && months.has(file.month);

/** "Lancashire, street-level crime, 2024-01 to 2024-12" */
export function policeTitle(files: readonly PoliceFile[]): string {
	const forces = [...new Set(files.map(({ force }) => force))].sort();
	const months = files.map(({ month }) => month).sort();
	const [first, last] = [months[0], months[months.length - 1]];
	const where = forces.length > 2 ? text.mapping.police.severalForces(forces.length) : list(forces);
	const when = first === last ? first : text.mapping.fromTo(first, last);
	return `${where}, ${text.mapping.police.titles[files[0].kind]}, ${when}`;
}
