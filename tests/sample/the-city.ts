import { finish } from '$lib/domain/kernel';
import type { TypedColumn } from '$lib/domain/dataset';
import { sampleCity } from '$lib/sample/city';
import { xOf, yOf } from '$lib/sample/geography';

/** The sample city as every device makes it, its chunks joined end to end; made once a test file. */
export const city = finish(sampleCity());
export const truth = city.truth;

function joined(key: string): Float64Array {
	return Float64Array.from(city.chunks.flatMap(({ columns }) => Array.from(columns[key] as TypedColumn)));
}
export const start = joined('start');
export const category = joined('category');
export const district = joined('x0').map((code) => code - 1);
export const lon = joined('lon');
export const lat = joined('lat');
/** Metres. */
export const x = lon.map(xOf);
export const y = lat.map(yOf);

export const code = (name: string) => city.dataset.categories.indexOf(name);
export const hourOf = (time: number) => new Date(time).getUTCHours();
/** Numbers of the rows for which the test holds. */
export function rows(test: (row: number) => boolean): number[] {
	return Array.from(start.keys()).filter(test);
}
