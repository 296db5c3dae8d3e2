import type { City, Series } from './types';

/** Where a person can download the same data with the browser itself, as the portals document it; at least the portal's page. */
export function downloadsOf(city: City, { family, base, parts }: Series): string[] {
	if (family === 'socrata') return parts.map(({ id }) => `${base}/api/views/${id}/rows.csv?accessType=DOWNLOAD`);
	if (family === 'ckan') return parts.map(({ id }) => `${base}/datastore/dump/${id}`);
	if (family === 'file') return parts.map(({ id }) => base + id);
	return [city.page];
}
