import { text } from '$lib/messages/text';
import {
	PRECISIONS,
	type AppendedRows,
	type Dataset,
	type ExtraColumn,
	type PortalOrigin,
	type SetAside
} from '$lib/domain/dataset';
import { MOST_KINDS, tooManyKinds } from '$lib/ingest/categories';
import type { Mapping } from '$lib/ingest/mapping';
import type { PlaceSpread } from '$lib/ingest/spread';
import type { TimeSpread } from '$lib/ingest/time-spread';
import type { Told } from './difference';
import type { Recoding } from './same-codes';
import { requireWidening } from './widen';

/** What the rows that are added add up to, and how all rows of the dataset then lie. */
export interface AddedFacts {
	/** By category of the dataset. */
	counts: number[];
	net: number;
	missingPlaces: number;
	missingTimes: number;
	/** Rows of each file that are added. */
	perFile: number[];
	/** Records of the files: of rows that hold several counts there are fewer. */
	records: { added: number; already: number; changed: number; replaced: number };
	/** Of all rows, old and new. */
	spread: PlaceSpread;
	times: TimeSpread;
}

/** How the rows were compared, and by what. */
export interface Compared {
	/** As `AppendedRows.by`. */
	by: string | null | undefined;
	told: Told;
}

/** The further columns of a dataset after newer rows: as before, wider where they must be, new ones behind. */
export function combinedExtras(before: Dataset, read: Dataset, { dictionaries }: Recoding): ExtraColumn[] {
	const known = before.extras.map((column): ExtraColumn => {
		const more = column.layer === undefined ? read.extras.find(({ name }) => name === column.name) : undefined;
		if (!more) return column;
		requireWidening(column, more.kind);
		const { dictionary: _, ...rest } = { ...column, kind: more.kind };
		const dictionary = dictionaries.get(column.name);
		return dictionary ? { ...rest, dictionary } : rest;
	});
	const fresh = read.extras.filter(
		({ name }) => !before.extras.some((column) => column.name === name && column.layer === undefined)
	);
	return [
		...known,
		...fresh.map(({ name, kind }) => {
			const dictionary = dictionaries.get(name);
			return dictionary ? { name, kind, dictionary } : { name, kind };
		})
	];
}

/**
 * The record of a dataset with the newer rows; `chunks` and `bytes` are those of before, and counted when they are written.
 *
 * @param read  the record of the rows that were read for it
 * @throws {AppError} `import/mapping` when there are too many kinds
 */
export function combine(
	before: Dataset,
	read: Dataset,
	mapping: Mapping,
	{ by, told }: Compared,
	codes: Recoding,
	facts: AddedFacts,
	at: number,
	notes: readonly string[] = [],
	portal?: PortalOrigin
): Dataset {
	if (codes.categories.length > MOST_KINDS) throw tooManyKinds();
	const { report: old } = before;
	const { report: more } = read;
	const { added, already, changed, replaced } = facts.records;
	const files = read.provenance.files.map((file, f) => ({ ...file, rows: facts.perFile[f] }));
	const entry: AppendedRows = {
		at,
		files,
		...(by !== undefined && { by }),
		read: more.read,
		added,
		already,
		changed,
		...(replaced && { replaced }),
		setAside: more.setAside,
		notes: [...notes, ...more.notes.filter((note) => !old.notes.includes(note))]
	};
	const { spread, times } = facts;
	return {
		...before,
		rows: before.rows + told.added,
		precision: PRECISIONS[times.precision()],
		categories: codes.categories,
		categoryCounts: codes.categories.map((_, c) => (before.categoryCounts[c] ?? 0) + (facts.counts[c] ?? 0)),
		extras: combinedExtras(before, read, codes),
		bounds: spread.bounds(),
		dates: times.known ? [times.first, times.last] : null,
		provenance: {
			...before.provenance,
			files: [...before.provenance.files, ...files],
			...(portal && { portal: laterOrigin(before.provenance.portal, portal) })
		},
		mapping,
		report: {
			...old,
			read: old.read + more.read,
			kept: old.kept + added,
			setAside: summed(old.setAside, more.setAside, [
				{ reason: text.reading.append.there, rows: already },
				{ reason: text.reading.append.otherCells, rows: changed - replaced },
				{ reason: text.reading.append.newer, rows: replaced }
			]),
			missingPlaces: old.missingPlaces + facts.missingPlaces,
			missingTimes: old.missingTimes + facts.missingTimes,
			exactDuplicates: old.exactDuplicates + told.repeated,
			outside: spread.outside(),
			net: old.net + facts.net,
			milliseconds: old.milliseconds + more.milliseconds
		},
		appended: [...(before.appended ?? []), entry]
	};
}

function summed(...lists: readonly (readonly SetAside[])[]): SetAside[] {
	const rows = new Map<string, number>();
	for (const { reason, rows: n } of lists.flat()) rows.set(reason, (rows.get(reason) ?? 0) + n);
	return [...rows].filter(([, n]) => n > 0).map(([reason, n]) => ({ reason, rows: n }));
}

/** Where a dataset came from after a further fetch: the first question, up to the newest day. */
function laterOrigin(first: PortalOrigin | undefined, later: PortalOrigin): PortalOrigin {
	if (!first) return later;
	return {
		...first,
		to: later.to,
		fetchedAt: later.fetchedAt,
		hosts: [...new Set([...first.hosts, ...later.hosts])],
		newest: later.newest > first.newest ? later.newest : first.newest,
		received: first.received + later.received,
		kept: first.kept + later.kept,
		dropped: summed(first.dropped, later.dropped),
		count: first.count === null || later.count === null ? null : first.count + later.count
	};
}
