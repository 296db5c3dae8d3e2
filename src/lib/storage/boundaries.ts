import type { BoundaryLayer } from '$lib/domain/dataset';
import { database } from './database';
import { storageFailure } from './failures';

/** The boundary layers of a dataset, in no particular order. */
export async function readBoundaries(dataset: string): Promise<BoundaryLayer[]> {
	try {
		return await database.boundaries.where('dataset').equals(dataset).toArray();
	} catch (error) {
		throw storageFailure(error);
	}
}
