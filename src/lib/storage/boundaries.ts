import type { BoundaryLayer } from '$lib/domain/dataset';
import { database } from './database';
import { guarded } from './failures';

/** The boundary layers of a dataset, in no particular order. */
export function readBoundaries(dataset: string): Promise<BoundaryLayer[]> {
	return guarded(() => database.boundaries.where('dataset').equals(dataset).toArray());
}
