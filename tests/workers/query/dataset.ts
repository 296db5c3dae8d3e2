import type { Dataset } from '../../../src/lib/domain/dataset';

/** A dataset's record with the given parts, the rest plausible. */
export function dataset(parts: Partial<Dataset>): Dataset {
	return {
		id: 'test',
		name: 'Test',
		importedAt: 0,
		rows: 0,
		chunks: 1,
		bytes: 0,
		grain: 'incident',
		precision: 'minute',
		categories: ['a'],
		categoryCounts: [0],
		extras: [],
		bounds: null,
		dates: null,
		provenance: { kind: 'file', files: [] },
		report: {
			read: 0,
			kept: 0,
			setAside: [],
			missingPlaces: 0,
			missingTimes: 0,
			exactDuplicates: 0,
			outside: 0,
			net: 0,
			notes: [],
			milliseconds: 0
		},
		invented: false,
		...parts
	};
}
