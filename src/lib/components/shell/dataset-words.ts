import type { Dataset, Grain, Precision } from '$lib/domain/dataset';

/** Where a dataset came from, in a few words. */
export function origin({ provenance }: Dataset): string {
	if (provenance.kind === 'sample') return 'made up on this device';
	if (provenance.portal) return `from the portal ${provenance.portal.hosts.join(', ')}`;
	const [first, ...more] = provenance.files;
	if (!first) return 'from a file';
	return `from ${first.name}${more.length ? ` and ${more.length === 1 ? 'one more file' : `${more.length} more files`}` : ''}`;
}

export const GRAIN_WORDS: Record<Grain, string> = {
	incident: 'an incident',
	offence: 'an offence',
	victim: 'a victim',
	call: 'a call',
	count: 'a count made elsewhere'
};

export const PRECISION_WORDS: Record<Precision, string> = {
	minute: 'to the minute',
	hour: 'to the hour',
	day: 'to the day',
	month: 'to the month'
};

/** The name as drawn beside an "invented" badge, which makes the same word in the name one too many. */
export function shownName({ name, invented }: Pick<Dataset, 'name' | 'invented'>): string {
	return invented ? name.replace(/ \(invented\)$/i, '') : name;
}
