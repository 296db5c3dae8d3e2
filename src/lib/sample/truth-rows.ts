import { FIRST_DAY } from './calendar';
import { filled, published } from './columns';
import type { Events } from './events';
import { latOf, lonOf } from './geography';
import type { SampleTruth } from './truth';

/** Where each row of the dataset came from. */
export function rowFacts(events: Events, order: Uint32Array): SampleTruth['rows'] {
	const rowOf = new Int32Array(events.x.length).fill(-1);
	order.forEach((i, row) => (rowOf[i] = row));
	return {
		origin: filled(new Uint8Array(order.length), order, (i) => events.origin[i]),
		parent: filled(new Int32Array(order.length), order, (i) => (events.parent[i] < 0 ? -1 : rowOf[events.parent[i]]))
	};
}

export function unrecordedEvents(events: Events, missed: Uint32Array): SampleTruth['unrecorded'] {
	const n = missed.length;
	return {
		lon: filled(new Float64Array(n), missed, (i) => published(lonOf(events.x[i]))),
		lat: filled(new Float64Array(n), missed, (i) => published(latOf(events.y[i]))),
		start: filled(new Float64Array(n), missed, (i) => FIRST_DAY + events.minute[i] * 60_000),
		category: filled(new Uint8Array(n), missed, (i) => events.category[i])
	};
}
