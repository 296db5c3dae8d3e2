import type { Bounds } from '$lib/domain/dataset';
import { addressOf } from './address';
import { cellText, parseJson, saidIn, Unreadable } from './reply';
import type { Family } from './types';
import { text } from '$lib/messages/text';

interface StreetCrime {
	category?: string;
	id?: number;
	persistent_id?: string;
	month?: string;
	location?: { latitude?: string; longitude?: string; street?: { name?: string } } | null;
	outcome_status?: { category?: string } | null;
	context?: string;
}

/**
 * data.police.uk: one month and one area a question (`crimes-street/all-crime?poly=…&date=…`); a part's id is the month. No count is
 * published. An area with more than 10,000 crimes is answered 503: it is then asked in four quarters. Months only, and places moved to
 * shared map points. Limits (15 questions a second, polygons of 4,094 characters) as documented at data.police.uk/docs.
 */
export const policeUk: Family = {
	start: ({ box }) => (box ? [box] : []),
	page(job, cursor) {
		const [box] = cursor as Bounds[];
		return {
			method: 'GET',
			what: text.asking.what.inBox(job.part.id),
			url: addressOf(`${job.series.base}/api/crimes-street/all-crime`, { poly: corners(box), date: job.part.id })
		};
	},
	read(reply, _job, cursor) {
		const list = parseJson(reply);
		if (!Array.isArray(list)) throw new Unreadable(text.asking.what.noListAtAll);
		const rest = (cursor as Bounds[]).slice(1);
		const rows = (list as StreetCrime[]).map((crime) =>
			[
				crime.id,
				crime.persistent_id,
				crime.month,
				crime.location?.longitude,
				crime.location?.latitude,
				crime.location?.street?.name,
				crime.category,
				crime.outcome_status?.category,
				crime.context
			].map(cellText)
		);
		return { header: HEADER, rows, more: rest.length ? 'yes' : 'no', next: rest };
	},
	complaint: (reply) => saidIn(reply, ['error'], ['message']),
	nothing: { status: 404, text: '[]' },
	get following() {
		return text.asking.following.police;
	},
	split(cursor) {
		const [[west, south, east, north], ...rest] = cursor as Bounds[];
		if (east - west < 0.002) return undefined;
		const [x, y] = [(west + east) / 2, (south + north) / 2];
		return [[west, south, x, y], [x, south, east, y], [west, y, x, north], [x, y, east, north], ...rest] as Bounds[];
	}
};

const HEADER = [
	'Row ID',
	'Crime ID',
	'Month',
	'Longitude',
	'Latitude',
	'Location',
	'Crime type',
	'Last outcome category',
	'Context'
];

function corners([west, south, east, north]: Bounds): string {
	const [w, s, e, n] = [west, south, east, north].map((degrees) => Number(degrees.toFixed(6)));
	return `${s},${w}:${s},${e}:${n},${e}:${n},${w}`;
}
