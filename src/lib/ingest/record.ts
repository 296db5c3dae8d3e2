import { PRECISIONS, type Dataset, type ExtraColumn } from '$lib/domain/dataset';
import { reasonsGiven } from './aside';
import type { Mapping } from './mapping';
import type { Source } from './source';
import { systemById } from './systems';
import type { ImportTally } from './tally';

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
		rows: tally.kept,
		chunks: around.chunks,
		bytes: around.bytes,
		grain: around.mapping.grain,
		precision: PRECISIONS[times.precision()],
		categories: tally.categories.list,
		categoryCounts: tally.counts,
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
			read: tally.read,
			kept: tally.kept,
			setAside: reasonsGiven(tally.setAside),
			missingPlaces: tally.kept - spread.n,
			missingTimes: times.missing,
			exactDuplicates: tally.duplicates,
			outside,
			net: tally.net,
			notes: notesOn(tally, around, outside),
			milliseconds: around.milliseconds
		},
		invented: false
	};
}

const count = (n: number, one: string, many: string) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

function notesOn(tally: ImportTally, { mapping, notes = [] }: Circumstances, outside: number): string[] {
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
	if (tally.places.wild)
		said.push(
			`${count(tally.places.wild, 'row has', 'rows have')} coordinates that lie nowhere near the rest of the map; their place counts as unknown.`
		);
	const early = tally.times.stragglers();
	if (early)
		said.push(
			`${count(early.rows, 'row', 'rows')} happened before ${early.before}, the first in ${new Date(tally.times.first).getUTCFullYear()}: reported late, or dated wrongly. Choose a later first date before you read trends.`
		);
	if (outside)
		said.push(
			`${count(outside, 'place lies', 'places lie')} far from all the others. Look at the map: they may be mistakes, or another town.`
		);
	if (tally.unreadWeights)
		said.push(
			`In “${mapping.weight}”, ${count(tally.unreadWeights, 'cell is', 'cells are')} no whole number; such rows count 1.`
		);
	mapping.keep.forEach(({ column }, i) => {
		if (tally.unread[i])
			said.push(
				`In “${column}”, ${count(tally.unread[i], 'cell is no number and was', 'cells are no numbers and were')} left empty.`
			);
	});
	return said;
}
