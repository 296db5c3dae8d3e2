import { AppError } from '$lib/domain/errors';
import type { City, Series } from './types';
import { text } from '$lib/messages/text';

/** The id of what the user typed an address for. */
export const OWN = 'own';

const FOUR_BY_FOUR = /\/([a-z0-9]{4}-[a-z0-9]{4})(?:[./?]|$)/;
const LAYER = /^(.*\/(?:FeatureServer|MapServer))\/(\d+)/i;
const RESOURCE = /([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/i;

/**
 * What an address that the user typed asks for: a table of a Socrata portal, a layer of an ArcGIS server, a table of CKAN, or else a
 * file. Nothing is known of its columns, so it is fetched whole.
 *
 * @throws {AppError} `portal/question` for what is no address
 */
export function cityOfAddress(typed: string): City {
	let url: URL;
	try {
		url = new URL(typed.trim());
	} catch (cause) {
		throw new AppError('portal/question', text.asking.noAddress(typed.trim().slice(0, 80)), text.asking.addressHint, {
			cause
		});
	}
	const known = seriesOf(url);
	return {
		id: OWN,
		name: url.host,
		region: text.asking.ownAddress,
		zone: 'UTC',
		publisher: url.host,
		licence: text.asking.unknownLicence,
		page: url.href,
		checked: '',
		confidence: 'unconfirmed',
		series: [{ ...known, title: text.asking.everything, id: known.parts[0].id, grain: 'incident', covers: text.asking.unknown }]
	};
}

type Known = Omit<Series, 'title' | 'id' | 'grain' | 'covers'>;

function seriesOf(url: URL): Known {
	const unknown = { time: { column: '', kind: 'floating', meaning: 'occurrence' }, needed: [] } as const;
	const layer = LAYER.exec(url.pathname);
	if (layer)
		return {
			...unknown,
			family: 'arcgis',
			base: url.origin + layer[1],
			parts: [{ id: `/${layer[2]}` }],
			needed: ['point_longitude', 'point_latitude'],
			pageSize: 1000
		};
	const resource = RESOURCE.exec(url.href);
	if (resource && /datastore|\/dataset\//.test(url.pathname))
		return { ...unknown, family: 'ckan', base: url.origin, parts: [{ id: resource[1] }], rowKey: ['_id'], pageSize: 32_000 };
	const table = FOUR_BY_FOUR.exec(url.pathname);
	if (table && !/\.(csv|json)\.gz$/.test(url.pathname))
		return { ...unknown, family: 'socrata', base: url.origin, parts: [{ id: table[1] }], pageSize: 50_000 };
	const whole = url.pathname + url.search;
	return { ...unknown, family: 'file', base: url.origin, parts: [{ id: whole }], pageSize: Infinity };
}
