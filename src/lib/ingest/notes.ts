import { holdsCounts, type Mapping } from './mapping';
import { systemById } from './systems';
import type { ImportTally, Place } from './tally';

const count = (n: number, one: string, many: string) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/**
 * Sentences of the report: what the user should know before trusting the data.
 * @param notes    those of the preset and of the guess, said first
 * @param outside  places far from all the others
 */
export function notesOn(tally: ImportTally, mapping: Mapping, notes: readonly string[], outside: number): string[] {
	return [
		...notes,
		...onMapping(mapping),
		...onPlaces(tally, outside),
		...onTimes(tally, mapping),
		...onMended(tally),
		...onCells(tally, mapping)
	];
}

/** What follows from the choice of columns alone. */
function onMapping({ place, area, time, wide }: Mapping): string[] {
	const said: string[] = [];
	if (!place && area)
		said.push(
			`This file names areas (“${area}”) and has no coordinates: its incidents come in by area. To see them on the map, add the boundaries of those areas.`
		);
	if (!place && !area) said.push('This file has no places: there are charts over time, but no map.');
	if (!time && wide?.names !== 'months') said.push('This file has no times: there is a map, but no forecast.');
	if (time?.form.firstIsMonth) said.push('Every date is the first of a month, so only the month is taken as known.');
	if (time?.form.midnightIsDay && !time.clock) said.push('Every time is midnight, so only the day is taken as known.');
	if (time?.form.zone) said.push(`Times were universal time and were turned into the local time of ${time.form.zone}.`);
	if (place?.kind === 'projected')
		said.push(
			`Places were map coordinates in ${place.definition?.name ?? systemById(place.system)?.name} and were turned into longitude and latitude.`
		);
	return said;
}

function onPlaces({ places, spread, kept }: ImportTally, outside: number): string[] {
	const said: string[] = [];
	if (places.withheld)
		said.push(
			`${count(places.withheld, 'row has', 'rows have')} a word such as REDACTED where coordinates belong: the publisher withholds these places, often those of the gravest offences. What is on the map is not a fair sample of them.`
		);
	if (places.wild)
		said.push(
			`${count(places.wild, 'row has', 'rows have')} coordinates that lie nowhere near the rest of the map; their place counts as unknown.`
		);
	for (const { lon, lat, rows } of spread.pileUps())
		said.push(
			`${count(rows, 'row lies', 'rows lie')} on exactly one point (${lat.toFixed(5)}, ${lon.toFixed(5)}), ${((100 * rows) / kept).toFixed(1)} % of all and far more than on any other: it may stand for “address unknown” or for a police station. Look before you call it a hot spot.`
		);
	if (outside)
		said.push(
			`${count(outside, 'place lies', 'places lie')} far from all the others. Look at the map: they may be mistakes, or another town.`
		);
	return said;
}

function onTimes({ times }: ImportTally, { time }: Mapping): string[] {
	const said: string[] = [];
	if (time?.form.ambiguous && times.known)
		said.push(
			`In “${time.column}” day and month could be the other way round: in the whole file no day is above 12. They were read as month/day. If that is wrong, import it again and choose the order.`
		);
	const early = times.stragglers();
	if (early)
		said.push(
			`${count(early.rows, 'row', 'rows')} happened before ${early.before}, the first in ${new Date(times.first).getUTCFullYear()}: reported late, or dated wrongly. Choose a later first date before you read trends.`
		);
	return said;
}

const lineOf = (place: Place | undefined) => (place ? ` (line ${place.line.toLocaleString('en')} of “${place.file}”)` : '');

function onMended({ mended, unclosed, firstMended, firstUnclosed }: ImportTally): string[] {
	const said: string[] = [];
	if (mended)
		said.push(
			`In ${count(mended, 'row', 'rows')} a quotation mark or a separator was out of place; ${mended === 1 ? `it${lineOf(firstMended)} was` : `they (the first in line ${firstMended?.line.toLocaleString('en')} of “${firstMended?.file}”) were`} read as well as could be.`
		);
	else if (firstMended)
		said.push(
			`The names of the columns${lineOf(firstMended)} have a quotation mark out of place; they were read as well as could be.`
		);
	if (unclosed)
		said.push(
			unclosed === 1
				? `A quotation mark is opened and never closed${lineOf(firstUnclosed)}: that row was taken to end with its line. Look at it before you rely on it.`
				: `${count(unclosed, 'quotation mark is', 'quotation marks are')} opened and never closed, the first${lineOf(firstUnclosed)}: those rows were taken to end with their lines. Look at them before you rely on them.`
		);
	return said;
}

function onCells({ cells, unreadWeights, unread, stored, kept }: ImportTally, mapping: Mapping): string[] {
	const said: string[] = [];
	if (holdsCounts(mapping))
		said.push(
			`${count(kept, 'row of the file gives', 'rows of the file give')} ${count(stored, 'count', 'counts')} above or below 0. Each stands for as many incidents as it says; it has no day, hour or street.`
		);
	if (cells.unread)
		said.push(
			`${count(cells.unread, 'cell holds', 'cells hold')} no number (such as “*” or “<5”) where a count belongs: withheld, and left out. It was not taken for zero.`
		);
	if (cells.blank)
		said.push(
			`${count(cells.blank, 'cell is', 'cells are')} empty where a count belongs: not published, which is not the same as zero.`
		);
	if (unreadWeights)
		said.push(`In “${mapping.weight}”, ${count(unreadWeights, 'cell is', 'cells are')} no whole number; such rows count 1.`);
	mapping.keep.forEach(({ column }, i) => {
		if (unread[i])
			said.push(`In “${column}”, ${count(unread[i], 'cell is no number and was', 'cells are no numbers and were')} left empty.`);
	});
	return said;
}
