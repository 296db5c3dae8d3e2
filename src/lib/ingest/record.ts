import { PRECISIONS, type Dataset, type ExtraColumn } from '$lib/domain/dataset';
import { reasonsGiven, type IncidentReader } from './incident-reader';
import type { Mapping } from './mapping';
import type { Source } from './source';
import { systemById } from './systems';

export interface Circumstances {
	id: string;
	name: string;
	mapping: Mapping;
	sources: readonly Source[];
	dialect: string;
	notes?: string[];
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
			notes: notesOn(reader, around, outside),
			milliseconds: around.milliseconds
		},
		invented: false
	};
}

const count = (n: number, one: string, many: string) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

function notesOn(reader: IncidentReader, { mapping, notes = [] }: Circumstances, outside: number): string[] {
	const said = [...notes];
	if (!mapping.place && mapping.area)
		said.push(
			`This file names areas (“${mapping.area}”) and has no coordinates: its incidents come in by area. To see them on the map, add the boundaries of those areas.`
		);
	if (!mapping.place && !mapping.area) said.push('This file has no places: there are charts over time, but no map.');
	if (!mapping.time) said.push('This file has no times: there is a map, but no forecast.');
	if (mapping.time?.form.firstIsMonth) said.push('Every date is the first of a month, so only the month is taken as known.');
	if (mapping.time?.form.midnightIsDay && !mapping.time.clock)
		said.push('Every time is midnight, so only the day is taken as known.');
	if (mapping.place?.kind === 'projected')
		said.push(
			`Places were map coordinates in ${systemById(mapping.place.system)?.name} and were turned into longitude and latitude.`
		);
	if (reader.places.wild)
		said.push(
			`${count(reader.places.wild, 'row has', 'rows have')} coordinates that lie nowhere near the rest of the map; their place counts as unknown.`
		);
	const early = reader.times.stragglers();
	if (early)
		said.push(
			`${count(early.rows, 'row', 'rows')} happened before ${early.before}, the first in ${new Date(reader.times.first).getUTCFullYear()}: reported late, or dated wrongly. Choose a later first date before you read trends.`
		);
	if (outside)
		said.push(
			`${count(outside, 'place lies', 'places lie')} far from all the others. Look at the map: they may be mistakes, or another town.`
		);
	if (reader.unreadWeights)
		said.push(
			`In “${mapping.weight}”, ${count(reader.unreadWeights, 'cell is', 'cells are')} no whole number; such rows count 1.`
		);
	for (const { name, writer } of reader.extras)
		if (writer.unread)
			said.push(
				`In “${name}”, ${count(writer.unread, 'cell is no number and was', 'cells are no numbers and were')} left empty.`
			);
	return said;
}
