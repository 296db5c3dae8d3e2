import { count, decimal } from '$lib/messages/say';
import { text } from '$lib/messages/text';
import { holdsCounts, type Mapping } from './mapping';
import { systemById } from './systems';
import type { ImportTally, Place } from './tally';

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
	if (!place && area) said.push(text.reading.notes.areas(area));
	if (!place && !area) said.push(text.reading.notes.noPlaces);
	if (!time && wide?.names !== 'months') said.push(text.reading.notes.noTimes);
	if (time?.form.firstIsMonth) said.push(text.reading.notes.monthOnly);
	if (time?.form.midnightIsDay && !time.clock) said.push(text.reading.notes.dayOnly);
	if (time?.form.zone) said.push(text.reading.notes.zone(time.form.zone));
	if (place?.kind === 'projected')
		said.push(text.reading.notes.projected(place.definition?.name ?? systemById(place.system)?.name ?? ''));
	return said;
}

function onPlaces({ places, spread, kept }: ImportTally, outside: number): string[] {
	const said: string[] = [];
	if (places.withheld) said.push(text.reading.notes.withheld(places.withheld));
	if (places.wild) said.push(text.reading.notes.wild(places.wild));
	for (const { lon, lat, rows } of spread.pileUps())
		said.push(text.reading.notes.pileUp(rows, `${lat.toFixed(5)}, ${lon.toFixed(5)}`, decimal((100 * rows) / kept, 1)));
	if (outside) said.push(text.reading.notes.outside(outside));
	return said;
}

function onTimes({ times }: ImportTally, { time }: Mapping): string[] {
	const said: string[] = [];
	if (time?.form.ambiguous && times.known) said.push(text.reading.notes.ambiguous(time.column));
	const early = times.stragglers();
	if (early) said.push(text.reading.notes.early(early.rows, early.before, new Date(times.first).getUTCFullYear()));
	return said;
}

const lineOf = (place: Place | undefined) => (place ? text.reading.notes.line(count(place.line), place.file) : '');

function onMended({ mended, unclosed, firstMended, firstUnclosed }: ImportTally): string[] {
	const said: string[] = [];
	if (mended)
		said.push(text.reading.notes.mended(mended, lineOf(firstMended), count(firstMended?.line), firstMended?.file ?? ''));
	else if (firstMended) said.push(text.reading.notes.mendedNames(lineOf(firstMended)));
	if (unclosed) said.push(text.reading.notes.unclosed(unclosed, lineOf(firstUnclosed)));
	return said;
}

function onCells({ cells, unreadWeights, unread, stored, kept }: ImportTally, mapping: Mapping): string[] {
	const said: string[] = [];
	if (holdsCounts(mapping)) said.push(text.reading.notes.counts(kept, stored));
	if (cells.unread) said.push(text.reading.notes.unread(cells.unread));
	if (cells.blank) said.push(text.reading.notes.blank(cells.blank));
	if (unreadWeights) said.push(text.reading.notes.weights(String(mapping.weight), unreadWeights));
	mapping.keep.forEach(({ column }, i) => {
		if (unread[i]) said.push(text.reading.notes.noNumber(column, unread[i]));
	});
	return said;
}
