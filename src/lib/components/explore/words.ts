import type { Dataset, Grain } from '$lib/domain/dataset';
import { count } from '$lib/components/ui/format';

const NOUNS: Record<Grain, [one: string, many: string]> = {
	incident: ['recorded incident', 'recorded incidents'],
	offence: ['recorded offence', 'recorded offences'],
	victim: ['recorded victim', 'recorded victims'],
	call: ['recorded call', 'recorded calls'],
	count: ['recorded incident', 'recorded incidents']
};

/** What a dataset counts, as a noun: "recorded offences". */
export function noun(dataset: Pick<Dataset, 'grain'>, n = 2): string {
	return NOUNS[dataset.grain][n === 1 ? 0 : 1];
}

/** "12,345 recorded incidents". */
export function counted(dataset: Pick<Dataset, 'grain'>, n: number): string {
	return `${count(n)} ${noun(dataset, n)}`;
}

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** 6 → "06:00". */
export const hourLabel = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

/** A figure per km²: whole numbers from 10 up, one or two digits below. */
export function density(value: number): string {
	return value.toLocaleString('en-GB', { maximumFractionDigits: value >= 10 ? 0 : value >= 1 ? 1 : 2 });
}

/** "41.8812° N, 87.6312° W". */
export function placeLabel(lon: number, lat: number): string {
	return `${Math.abs(lat).toFixed(4)}° ${lat < 0 ? 'S' : 'N'}, ${Math.abs(lon).toFixed(4)}° ${lon < 0 ? 'W' : 'E'}`;
}

/** Names written in capitals throughout are hard to read and look like shouting. */
const shouted = (name: string) => name.length > 3 && name === name.toUpperCase() && /[A-Z]/.test(name);

/** Category names as people write them: "CRIMINAL DAMAGE" → "Criminal damage"; mixed case is left alone. */
export function categoryLabel(name: string): string {
	return shouted(name) ? name[0] + name.slice(1).toLowerCase() : name || '(none given)';
}

/** Names of areas: "NEAR NORTH SIDE" → "Near North Side". */
export function areaLabel(name: string): string {
	return shouted(name) ? name.toLowerCase().replace(/(^|[\s\-/(.'])(\p{L})/gu, (whole) => whole.toUpperCase()) : name;
}
