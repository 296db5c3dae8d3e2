import { PRECISIONS, type Dataset, type ExtraColumn } from '$lib/domain/dataset';
import type { CategoryGroup } from '$lib/domain/groups';
import { reasonsGiven, type IncidentReader } from './incident-reader';
import type { Mapping } from './mapping';
import { notesOn } from './notes';
import type { Source } from './source';

export interface Circumstances {
	id: string;
	name: string;
	mapping: Mapping;
	sources: readonly Source[];
	dialect: string;
	notes?: string[];
	/** Groups the user set earlier for files with these columns. */
	groups?: CategoryGroup[];
	signature?: string;
	chunks: number;
	bytes: number;
	milliseconds: number;
}

/** The record of an import that has been read. */
export function makeDataset(reader: IncidentReader, around: Circumstances): Dataset {
	const { times, spread, category } = reader;
	const extras = reader.extras.map(({ name, writer }, i): ExtraColumn => {
		const { kind } = around.mapping.keep[i];
		return writer.dictionary ? { name, kind, dictionary: writer.dictionary } : { name, kind };
	});
	const outside = spread.outside();
	return {
		id: around.id,
		name: around.name,
		importedAt: Date.now(),
		rows: reader.stored,
		chunks: around.chunks,
		bytes: around.bytes,
		grain: around.mapping.grain,
		precision: PRECISIONS[times.precision()],
		categories: category.categories,
		categoryCounts: category.counts,
		...(around.groups && { groups: keptGroups(category.categories, around.groups) }),
		...(around.signature !== undefined && { signature: around.signature }),
		extras,
		bounds: spread.bounds(),
		dates: times.known ? [times.first, times.last] : null,
		provenance: {
			kind: 'file',
			files: around.sources.map(({ name, blob }) => ({ name, bytes: blob.size })),
			dialect: around.dialect
		},
		mapping: around.mapping,
		report: {
			read: reader.read,
			kept: reader.kept,
			setAside: reasonsGiven(reader.setAside),
			missingPlaces: reader.kept - spread.n,
			missingTimes: times.missing,
			exactDuplicates: reader.duplicates,
			outside,
			net: reader.net,
			notes: notesOn(reader, around.mapping, around.notes ?? [], outside),
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
