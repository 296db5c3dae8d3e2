import type { PortalOrigin } from '$lib/domain/dataset';
import { cityById } from './catalogue';
import { cityOfAddress } from './own-address';
import type { City, Series, Wish } from './types';

/** The question a dataset was fetched with, for what has come since. */
export interface NewerQuestion {
	city: City;
	series: Series;
	wish: Wish;
	/** Everything is asked for again, since this table cannot be asked by day. */
	whole: boolean;
}

/**
 * Asks again what was asked before, from the newest day on: that day is asked for too, since it may not have been complete.
 *
 * @param now  epoch milliseconds: a portal that is asked by month is asked up to today
 * @returns    null for a portal that is no longer known
 */
export function newerQuestion(
	portal: PortalOrigin,
	now: number,
	cities: (id: string) => City | undefined = cityById
): NewerQuestion | null {
	const city = portal.address ? cityOfAddress(portal.address) : cities(portal.city);
	const series = city?.series.find(({ id }) => id === portal.series);
	if (!city || !series) return null;
	const { newest, kinds, box } = portal;
	const kept = { ...(kinds?.length && { kinds }), ...(box && { box }) };
	if (!newest || series.family === 'file' || series.time.column === '') return { city, series, wish: kept, whole: true };
	const from = newest.length === 7 ? `${newest}-01` : newest;
	const to = series.family === 'police-uk' ? new Date(now).toISOString().slice(0, 10) : undefined;
	return { city, series, wish: { ...kept, from, ...(to && { to }) }, whole: false };
}
