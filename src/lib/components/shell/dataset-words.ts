import type { Dataset } from '$lib/domain/dataset';
import { text } from '$lib/messages/text';

/** Where a dataset came from, in a few words. */
export function origin({ provenance }: Dataset): string {
	if (provenance.kind === 'sample') return text.shell.origin.sample;
	if (provenance.portal) return text.shell.origin.portal(provenance.portal.hosts.join(', '));
	const [first, ...more] = provenance.files;
	if (!first) return text.shell.origin.file;
	return text.shell.origin.files(first.name, more.length);
}

/** The name as drawn beside an "invented" badge, which makes the same word in the name one too many. */
export function shownName({ name, invented }: Pick<Dataset, 'name' | 'invented'>): string {
	return invented ? name.replace(/ \((invented|inventada)\)$/i, '') : name;
}
