import { AppError } from '$lib/domain/errors';
import { dayAfter, monthsOf } from './address';
import { FAMILIES } from './families';
import type { City, Job, Part, PortalRequest, Series, Wish } from './types';
import { text } from '$lib/messages/text';

/** What will be asked, before anything is: the exact first requests of every part, and how those that follow differ. */
export interface Plan {
	jobs: Job[];
	/** In the order in which they are sent. */
	requests: PortalRequest[];
	/** How the requests for further pages differ from these; empty when there are none. */
	following: string;
	/** Hosts that learn of it. */
	hosts: string[];
}

/** @throws {AppError} `portal/question` when the wish cannot be asked of this series */
export function planFetch(city: City, series: Series, wish: Wish): Plan {
	const family = FAMILIES[series.family];
	const jobs = jobsOf(city, series, wish);
	const requests = jobs.flatMap((job) => [...(family.count ? [family.count(job)] : []), family.page(job, family.start(job))]);
	return {
		jobs,
		requests,
		following: series.family === 'file' ? '' : family.following,
		hosts: [...new Set(requests.map(({ url }) => new URL(url).host))]
	};
}

function jobsOf(city: City, series: Series, wish: Wish): Job[] {
	const { from, to, kinds, box } = wish;
	const before = to && dayAfter(to);
	if (from && before && from >= before)
		throw new AppError('portal/question', text.asking.plan.order(from, to), text.asking.plan.orderHint);
	const common = { city: { name: city.name, zone: city.zone, moved: city.moved }, series };
	if (series.family === 'police-uk') return monthlyJobs(common, { from, before, box });
	const jobs: Job[] = [];
	for (const part of series.parts) {
		if (outside(part, from, before)) continue;
		// A file comes whole: its days are chosen by choosing among files.
		jobs.push(series.family === 'file' ? { ...common, part } : { ...common, part, ...question(part, from, before), kinds, box });
	}
	if (!jobs.length) throw new AppError('portal/question', text.asking.plan.nothing(series.title), text.asking.plan.nothingHint);
	return jobs;
}

/** The days asked of a part: the user's choice, and less where parts overlap. */
function question(part: Part, from?: string, before?: string): Pick<Job, 'from' | 'before'> {
	return part.cut ? { from: later(from, part.from), before: earlier(before, part.to) } : { from, before };
}

const later = (a?: string, b?: string) => (a && b ? (a > b ? a : b) : (a ?? b));
const earlier = (a?: string, b?: string) => (a && b ? (a < b ? a : b) : (a ?? b));
const outside = (part: Part, from?: string, before?: string) =>
	Boolean((from && part.to && part.to <= from) || (before && part.from && part.from >= before));

function monthlyJobs(common: Pick<Job, 'city' | 'series'>, { from, before, box }: Pick<Job, 'from' | 'before' | 'box'>): Job[] {
	if (!from || !before || !box) throw new AppError('portal/question', text.asking.plan.missing, text.asking.plan.missingHint);
	const [west, south, east, north] = box;
	if (!(west < east && south < north && Math.abs(south) <= 90 && Math.abs(north) <= 90))
		throw new AppError('portal/question', text.asking.plan.noArea, text.asking.plan.noAreaHint);
	return monthsOf(from, before).map((month) => ({ ...common, part: { id: month }, box }));
}
