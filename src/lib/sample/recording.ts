import type { Random } from '$lib/domain/random';
import { districtAt, type District } from './districts';
import type { Events } from './events';
import { OUTBREAK } from './outbreak';
import type { DistrictPeople } from './people';

/** Share of events that are recorded in districts of group A and of group B: the planted bias. */
export const RECORDED_SHARE = { A: 1, B: 0.75 } as const;
const DISTRICTS_IN_B = 9;

/** Which districts under-record: those with the largest minority shares, but never the outbreak's own. */
export function reportingGroups(districts: District[], people: DistrictPeople[]): ('A' | 'B')[] {
	const outbreak = districtAt(districts, OUTBREAK.x, OUTBREAK.y);
	const inB = districts
		.map((_, d) => d)
		.filter((d) => d !== outbreak)
		.sort((a, b) => people[b].minorityShare - people[a].minorityShare)
		.slice(0, DISTRICTS_IN_B);
	return districts.map((_, d) => (inB.includes(d) ? 'B' : 'A'));
}

/** For every event, 1 if it was recorded: independent of when and what, dependent only on the group of its district. */
export function record(events: Events, district: Uint8Array, groups: ('A' | 'B')[], random: Random): Uint8Array<ArrayBuffer> {
	return new Uint8Array(events.x.length).map((_, i) => (random() < RECORDED_SHARE[groups[district[i]]] ? 1 : 0));
}
