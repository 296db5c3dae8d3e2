import { askPatiently, type Patience } from './patience';
import type { Family, Job } from './types';

/** Asks a portal which kinds a table has: one request. Empty where it cannot be asked. */
export async function kindsAt(job: Job, family: Family, patience: Patience): Promise<string[]> {
	if (!family.kinds || !job.series.category) return [];
	const page = await askPatiently(family.kinds(job.series, job.part), family, patience, (text) => family.read(text, job, 0));
	const at = Math.max(0, page.header.indexOf('kind'));
	return [...new Set(page.rows.map((cells) => cells[at]).filter(Boolean))];
}
