import { PRECISIONS, type Dataset, type ExtraColumn, type PortalOrigin } from '$lib/domain/dataset';
import type { CategoryGroup } from '$lib/domain/groups';
import { reasonsGiven } from './aside';
import type { Mapping } from './mapping';
import { notesOn } from './notes';
import type { Source } from './source';
import type { ImportTally } from './tally';

export interface Circumstances {
	id: string;
	name: string;
	mapping: Mapping;
	sources: readonly Source[];
	dialect: string;
	notes?: string[];
	/** The portal that the files come from. */
	portal?: PortalOrigin;
	/** Groups the user set earlier for files with these columns. */
	groups?: CategoryGroup[];
	signature?: string;
	chunks: number;
	bytes: number;
	/** Rows of the dataset that each file gave. */
	rowsOf: ReadonlyMap<Source, number>;
	milliseconds: number;
}

/** The record of an import that has been read. */
export function makeDataset(tally: ImportTally, around: Circumstances): Dataset {
	const { times, spread } = tally;
	const extras = around.mapping.keep.map(({ column: name, kind }, i): ExtraColumn => {
		const dictionary = tally.dictionaries[i]?.list;
		return dictionary ? { name, kind, dictionary } : { name, kind };
	});
	const outside = spread.outside();
	return {
		id: around.id,
		name: around.name,
		importedAt: Date.now(),
		rows: tally.stored,
		chunks: around.chunks,
		bytes: around.bytes,
		grain: around.mapping.grain,
		precision: PRECISIONS[times.precision()],
		categories: tally.categories.list,
		categoryCounts: tally.counts,
		...(around.groups && { groups: keptGroups(tally.categories.list, around.groups) }),
		...(around.signature !== undefined && { signature: around.signature }),
		extras,
		bounds: spread.bounds(),
		dates: times.known ? [times.first, times.last] : null,
		provenance: {
			kind: around.portal ? 'portal' : 'file',
			files: around.sources.map((source) => ({
				name: source.name,
				bytes: source.blob.size,
				rows: around.rowsOf.get(source) ?? 0
			})),
			dialect: around.dialect,
			...(around.portal && { portal: around.portal })
		},
		mapping: around.mapping,
		report: {
			read: tally.read,
			kept: tally.kept,
			setAside: reasonsGiven(tally.setAside),
			missingPlaces: tally.kept - spread.n,
			missingTimes: times.missing,
			exactDuplicates: tally.duplicates,
			outside,
			net: tally.net,
			notes: notesOn(tally, around.mapping, around.notes ?? [], outside),
			milliseconds: around.milliseconds
		},
		invented: false
	};
}

/** Of the groups remembered, those of kinds that are in this file. */
const keptGroups = (categories: readonly string[], groups: readonly CategoryGroup[]): CategoryGroup[] => {
	const here = new Set(categories);
	return groups.filter(({ value }) => here.has(value));
};
