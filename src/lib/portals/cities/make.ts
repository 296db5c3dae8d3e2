import type { City, Series } from '../types';

type Given<Known extends keyof Series> = Omit<Series, Known> & Partial<Pick<Series, Known>>;

/** A series of a Socrata portal; most have one part and times on the wall's clock. */
export const socrataSeries = (host: string, series: Given<'family' | 'base' | 'pageSize'>): Series => ({
	family: 'socrata',
	base: `https://${host}`,
	pageSize: 50_000,
	...series
});

/** A series of layers of an ArcGIS server; times are true UTC unless said otherwise. */
export const arcgisSeries = (base: string, series: Given<'family' | 'base' | 'pageSize' | 'id' | 'title'>): Series => ({
	id: 'main',
	title: 'Recorded incidents',
	family: 'arcgis',
	base,
	pageSize: 2000,
	...series
});

export const ckanSeries = (host: string, series: Given<'family' | 'base' | 'pageSize'>): Series => ({
	family: 'ckan',
	base: `https://${host}`,
	pageSize: 32_000,
	...series
});

export const UNKNOWN_LICENCE = 'as stated on the portal’s page';
/** Said wherever a portal's times come as UTC from a server that may not mean it. */
export const ASSUMED_UTC =
	'Times are taken as UTC and turned into local time. Look whether nights look like nights before you read hours.';

export type { City };
