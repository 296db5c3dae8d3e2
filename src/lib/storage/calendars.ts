import type { CalendarLayer } from '$lib/domain/dataset';
import { database } from './database';
import { guarded } from './failures';

/** The tables by day of a dataset, those that came with it among them, in no particular order. */
export function readCalendars(dataset: string): Promise<CalendarLayer[]> {
	return guarded(() => database.calendars.where('dataset').equals(dataset).toArray());
}
