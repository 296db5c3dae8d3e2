import type { AreaJoinReport, BoundaryLayer, Dataset, TypedColumn } from '$lib/domain/dataset';
import { AppError } from '$lib/domain/errors';
import { areaNames, codesByKey, type AreaNames } from '$lib/joins/area-column';
import { withinBounds, type BoundaryFile } from '$lib/joins/boundaries';
import { freeLabel } from '$lib/joins/propose';
import type { Proposal } from '$lib/joins/proposal';
import { areaIndex, type Areas } from '$lib/spatial/area-index';
import { readChunk } from '$lib/storage/chunks';
import { addAreas } from '$lib/storage/joins';
import { breathe } from '$workers/jobs';
import { count } from '$lib/messages/say';
import { text } from '$lib/messages/text';

type Chosen = Extract<Proposal, { kind: 'boundaries' }>;
type Report = Omit<AreaJoinReport, 'joinedAt' | 'by' | 'empty'>;

interface Found {
	areas: Areas;
	names: AreaNames;
	/** Codes of the rows, chunk by chunk. */
	codes: Uint32Array<ArrayBuffer>[];
	report: Report;
}

/** Finds the area of every row and stores it as a further column, with the boundaries. */
export async function joinAreas(
	dataset: Dataset,
	name: string,
	{ areas }: BoundaryFile,
	chosen: Chosen,
	signal: AbortSignal,
	onProgress: (share: number) => void
): Promise<Dataset> {
	const chunks = async function* (columns: string[]) {
		for (let n = 0; n < dataset.chunks; n++) {
			yield (await readChunk(dataset.id, n, columns)).columns;
			onProgress((n + 1) / dataset.chunks);
			await breathe();
			signal.throwIfAborted();
		}
	};
	const { by, property } = chosen;
	const found =
		by.kind === 'place'
			? await byPlace(chunks(['lon', 'lat']), dataset, areas, property)
			: await byKey(chunks, dataset, areas, property, by);
	const { names, codes, report } = found;
	if (!report.inside) throw new AppError('join/no-match', text.joining.noneInside(count(dataset.rows)), text.joining.sameCity);
	const rows = new Float64Array(names.dictionary.length + 1);
	for (const part of codes) for (const code of part) rows[code]++;
	const id = crypto.randomUUID();
	const layer: BoundaryLayer = {
		id,
		dataset: dataset.id,
		name,
		geojson: named(found.areas, names),
		invented: false,
		joined: { ...report, joinedAt: Date.now(), by, empty: rows.subarray(1).filter((count) => count === 0).length }
	};
	signal.throwIfAborted();
	const label = freeLabel(chosen.label, dataset);
	return addAreas(dataset, { name: label, kind: 'area', dictionary: names.dictionary, layer: id }, codes, layer);
}

async function byPlace(
	chunks: AsyncIterable<Record<string, TypedColumn>>,
	dataset: Dataset,
	areas: Areas,
	property: string
): Promise<Found> {
	const index = areaIndex(areas);
	const report: Report = { inside: 0, outside: 0, unknown: 0, missed: [], missedCount: 0 };
	const rows = new Float64Array(areas.features.length);
	const found: Int32Array<ArrayBuffer>[] = [];
	for await (const { lon, lat } of chunks) {
		const at = index.findAll(lon as Float64Array, lat as Float64Array);
		at.forEach((area, i) => {
			if (area >= 0) rows[area]++;
			if (area >= 0) report.inside++;
			else if (Number.isNaN(lon[i]) || Number.isNaN(lat[i])) report.unknown++;
			else report.outside++;
		});
		found.push(at);
	}
	// Of a whole country's areas those are kept that hold rows or lie where most rows do.
	const kept = areas.features.flatMap((feature, a) => (rows[a] || withinBounds(feature.geometry, dataset.bounds) ? [a] : []));
	const near: Areas = { type: 'FeatureCollection', features: kept.map((a) => areas.features[a]) };
	const names = areaNames(near, property);
	const code = new Uint32Array(areas.features.length + 1); // the last: outside
	kept.forEach((a, k) => (code[a] = names.codeOf[k]));
	const codes = found.map((at) => Uint32Array.from(at, (area) => code[area < 0 ? code.length - 1 : area]));
	return { areas: near, names, codes, report };
}

async function byKey(
	chunks: (columns: string[]) => AsyncIterable<Record<string, TypedColumn>>,
	dataset: Dataset,
	areas: Areas,
	property: string,
	by: { column: string; property: string }
): Promise<Found> {
	const at = dataset.extras.findIndex(({ name }) => name === by.column);
	const dictionary = dataset.extras[at]?.dictionary ?? [];
	const names = areaNames(areas, property);
	const codeOf = codesByKey(dictionary, areas, by.property, names);
	const rows = new Float64Array(dictionary.length + 1);
	const codes: Uint32Array<ArrayBuffer>[] = [];
	for await (const columns of chunks([`x${at}`])) {
		const keys = columns[`x${at}`] as Uint32Array;
		for (const key of keys) rows[key]++;
		codes.push(Uint32Array.from(keys, (key) => codeOf[key]));
	}
	const sum = (which: (key: number) => boolean) => rows.reduce((total, count, key) => (which(key) ? total + count : total), 0);
	const missed = dictionary.map((_, k) => k + 1).filter((key) => !codeOf[key] && rows[key]);
	missed.sort((a, b) => rows[b] - rows[a]);
	const report: Report = {
		inside: sum((key) => codeOf[key] > 0),
		outside: sum((key) => key > 0 && !codeOf[key]),
		unknown: rows[0],
		missed: missed.slice(0, 20).map((key) => dictionary[key - 1]),
		missedCount: missed.length
	};
	return { areas, names, codes, report };
}

/** Every area carries the name it has in the column, beside the properties of the file. */
function named(areas: Areas, { dictionary, codeOf }: AreaNames): Areas {
	const features = areas.features.map((feature, i) => ({
		...feature,
		properties: { ...feature.properties, name: dictionary[codeOf[i] - 1] }
	}));
	return { type: 'FeatureCollection', features };
}
