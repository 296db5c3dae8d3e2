import type { Dataset } from '$lib/domain/dataset';
import type { ForecastJoins } from '$lib/forecasting/joins';
import { loadColumns } from '$lib/storage/chunks';
import { readJoins } from '$lib/storage/joins';
import { DAY_MS } from '$lib/temporal/civil';

/** What was joined to a dataset and ticked for models, as the forecast reads it; undefined when nothing was. */
export async function forecastJoins(dataset: Dataset): Promise<ForecastJoins | undefined> {
	const { tables, calendars, places } = await readJoins(dataset.id);
	const areas: ForecastJoins['areas'] = [];
	for (const column of new Set(tables.map((table) => table.column))) {
		const at = dataset.extras.findIndex(({ name }) => name === column);
		const dictionary = dataset.extras[at]?.dictionary;
		const own = tables.filter((table) => table.column === column && table.features.length);
		if (!dictionary || !own.length) continue;
		const codeOf = new Map(dictionary.map((name, k) => [name, k + 1]));
		const key = `x${at}`;
		const codes = (await loadColumns(dataset.id, [key]))[key] as Uint32Array;
		const columns = own.flatMap(({ features, keys, values, knownFrom }) =>
			features.map((name) => {
				const byCode = new Float64Array(dictionary.length + 1).fill(NaN);
				keys.forEach((area, k) => (byCode[codeOf.get(area) ?? 0] = values[name][k]));
				byCode[0] = NaN;
				return { name, values: byCode, knownFrom };
			})
		);
		areas.push({ codes, tables: columns });
	}
	const series = calendars.flatMap(({ day, values, joined }) =>
		(joined?.features ?? []).map((name) => ({ name, day: day.map((ms) => ms / DAY_MS), values: values[name] }))
	);
	if (!areas.length && !series.length && !places.length) return undefined;
	return { areas, series, places: places.map(({ name, lon, lat, knownFrom }) => ({ name, lon, lat, knownFrom })) };
}
