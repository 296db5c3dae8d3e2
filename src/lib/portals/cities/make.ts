import type { SeriesRecord } from '../types';

type Given<Known extends keyof SeriesRecord> = Omit<SeriesRecord, Known> & Partial<Pick<SeriesRecord, Known>>;

/** A series of a Socrata portal; most have one part and times on the wall's clock. */
export const socrataSeries = (host: string, series: Given<'family' | 'base' | 'pageSize'>): SeriesRecord => ({
	family: 'socrata',
	base: `https://${host}`,
	pageSize: 50_000,
	...series
});

/** A series of layers of an ArcGIS server; times are true UTC unless said otherwise. */
export const arcgisSeries = (base: string, series: Given<'family' | 'base' | 'pageSize' | 'id'>): SeriesRecord => ({
	id: 'main',
	family: 'arcgis',
	base,
	pageSize: 2000,
	...series
});

export const ckanSeries = (host: string, series: Given<'family' | 'base' | 'pageSize'>): SeriesRecord => ({
	family: 'ckan',
	base: `https://${host}`,
	pageSize: 32_000,
	...series
});
