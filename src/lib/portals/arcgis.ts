import { addressOf, literal } from './address';
import { cellText, jsonObject, saidIn, Unreadable } from './reply';
import type { Family, Job, Part, Series } from './types';
import { wallClock } from './wall-clock';
import { text } from '$lib/messages/text';

interface EsriField {
	name: string;
	type: string;
}
interface EsriFeature {
	attributes?: Record<string, unknown>;
	geometry?: { x?: unknown; y?: unknown } | null;
}

/**
 * ArcGIS feature and map services: `{base}/{part}/query`. Pages by `resultOffset`; `exceededTransferLimit` says that more follows,
 * also when the server gives fewer rows than asked for. Times are milliseconds UTC and become the city's wall clock.
 * Source: developers.arcgis.com, "Query (Feature Service/Layer)".
 */
export const arcgis: Family = {
	start: () => 0,
	page: (job, offset) => ({
		method: 'GET',
		what: text.asking.what.rowsFrom(Number(offset) + 1),
		url: query(job.series, job.part, {
			where: where(job),
			outFields: job.series.columns?.join(',') ?? '*',
			returnGeometry: String(withPoints(job.series)),
			outSR: withPoints(job.series) ? 4326 : undefined,
			orderByFields: job.series.rowKey?.[0],
			resultOffset: Number(offset),
			resultRecordCount: job.series.pageSize
		})
	}),
	read(reply, job, offset) {
		const { fields, features, exceededTransferLimit, properties } = jsonObject(reply);
		if (!Array.isArray(fields) || !Array.isArray(features)) throw new Unreadable(text.asking.what.noFields);
		const names = (fields as EsriField[]).map(({ name }) => name);
		const dates = new Set((fields as EsriField[]).filter(({ type }) => type === 'esriFieldTypeDate').map(({ name }) => name));
		const clock = wallClock(job.series.time.kind === 'false-utc' ? 'UTC' : job.city.zone);
		const points = withPoints(job.series);
		const rows = (features as EsriFeature[]).map(({ attributes = {}, geometry }) => [
			...names.map((name) => {
				const value = attributes[name];
				return dates.has(name) && typeof value === 'number' ? clock(value) : cellText(value);
			}),
			...(points ? [cellText(geometry?.x), cellText(geometry?.y)] : [])
		]);
		const exceeded = exceededTransferLimit ?? (properties as Record<string, unknown> | undefined)?.exceededTransferLimit;
		return {
			header: points ? [...names, ...POINT] : names,
			rows,
			more: exceeded === true ? 'yes' : 'if-full',
			next: Number(offset) + rows.length
		};
	},
	count: (job) => ({
		method: 'GET',
		what: text.asking.what.howMany,
		url: query(job.series, job.part, { where: where(job), returnCountOnly: 'true' })
	}),
	readCount: (reply) => Number(jsonObject(reply).count),
	kinds: (series, part) => ({
		method: 'GET',
		what: text.asking.what.kinds,
		url: query(series, part, {
			where: '1=1',
			outFields: series.category!.column,
			returnDistinctValues: 'true',
			returnGeometry: 'false'
		})
	}),
	complaint: (reply) => saidIn(reply, ['error', 'details'], ['error', 'message']),
	get following() {
		return text.asking.following.arcgis;
	}
};

/** The columns made from a layer's own points, for series that have no better ones. */
export const POINT = ['point_longitude', 'point_latitude'];
const withPoints = ({ needed }: Series) => needed.includes(POINT[0]);

const query = ({ base }: Series, { id }: Part, question: Record<string, string | number | undefined>) =>
	addressOf(`${base}${id}/query`, { ...question, f: 'json' });

function where({ series, from, before, kinds, city }: Job): string {
	const { column, kind } = series.time;
	const terms = series.filter ? [series.filter] : [];
	const moment = (day: string) => (kind === 'utc' ? wallClock(city.zone).utcOf(day) : `${day} 00:00:00`);
	const isText = kind === 'text' || kind === 'floating';
	if (from) terms.push(isText ? `${column} >= '${from}'` : `${column} >= TIMESTAMP '${moment(from)}'`);
	if (before) terms.push(isText ? `${column} < '${before}'` : `${column} < TIMESTAMP '${moment(before)}'`);
	if (kinds?.length && series.category) terms.push(`${series.category.column} IN (${kinds.map(literal).join(',')})`);
	return terms.length ? terms.join(' AND ') : '1=1';
}
