import { FIRST_DAY } from './calendar';
import { published } from './columns';
import type { Events } from './events';
import { latOf, lonOf } from './geography';
import type { SampleTruth } from './truth';

/** Where each row of the dataset came from. */
export function rowFacts(events: Events, order: Uint32Array): SampleTruth['rows'] {
	const rowOf = new Int32Array(events.x.length).fill(-1);
	order.forEach((i, row) => (rowOf[i] = row));
	return {
		origin: Uint8Array.from(order, (i) => events.origin[i]),
		parent: Int32Array.from(order, (i) => (events.parent[i] < 0 ? -1 : rowOf[events.parent[i]]))
	};
}

export function unrecordedEvents(events: Events, missed: Uint32Array): SampleTruth['unrecorded'] {
	return {
		lon: Float64Array.from(missed, (i) => published(lonOf(events.x[i]))),
		lat: Float64Array.from(missed, (i) => published(latOf(events.y[i]))),
		start: Float64Array.from(missed, (i) => FIRST_DAY + events.minute[i] * 60_000),
		category: Uint8Array.from(missed, (i) => events.category[i])
	};
}
