import type { ModelBody, RunBody } from '../../src/lib/forecasting/record';
import { HISTORY_PERIODS } from '../../src/lib/forecasting/record';

const nothing = new Float32Array(0);

/** Five 500 m squares in a row at the equator, three test weeks. */
export function fixtureRun(parts: Partial<RunBody> = {}): RunBody {
	return {
		version: 1,
		task: {
			shape: 'square',
			size: 500,
			period: 'week',
			categories: null,
			trainTo: 17_000,
			validTo: 17_060,
			testTo: 17_081,
			gap: 0,
			refit: 1,
			seed: 1
		},
		categories: ['THEFT'],
		days: { first: 16_801, last: 17_080, trainTo: 17_000, validTo: 17_060, testTo: 17_081 },
		periods: { valid: 8, test: 3 },
		next: { start: 17_414, end: 17_421, asOf: 17_407 },
		cells: {
			a: Int32Array.of(0, 1, 2, 3, 4),
			b: Int32Array.of(0, 0, 0, 0, 0),
			lattice: { shape: 'square', size: 500 },
			projection: { west: 0, south: 0, lat0: 0 }
		},
		history: Float32Array.from({ length: 5 * HISTORY_PERIODS }, (_, i) => (Math.floor(i / HISTORY_PERIODS) === 3 ? 2 : 0)),
		testIncidents: 20,
		perfect: Float32Array.of(12, 18, 20, 20, 20),
		reference: 'EWMA mix',
		notes: [],
		...parts
	};
}

/** Its places in order of the forecast: 3, 1, 0, 4, 2. */
export function fixtureModel(parts: Partial<ModelBody> = {}): ModelBody {
	return {
		version: 1,
		name: 'GLM',
		setting: 'l2=1',
		kind: 'learned',
		seconds: 1,
		evaluation: {
			scores: {},
			n: 15,
			threshold: 0.5,
			chance: { intercept: 0, slope: 1 },
			blocks: { deviance: new Float64Array(3), cellPeriods: new Float64Array(3) },
			confusion: { truePositives: 0, falsePositives: 0, falseNegatives: 0, trueNegatives: 0 },
			curves: {
				roc: { x: nothing, y: nothing },
				precisionRecall: { x: nothing, y: nothing },
				calibration: { said: nothing, came: nothing, n: new Uint32Array(0) },
				hitRate: { area: nothing, caught: nothing, best: nothing }
			}
		},
		difference: null,
		muNext: Float32Array.of(0.5, 1.5, 0.1, 4, 0.2),
		chanceNext: Float32Array.of(0.4, 0.75, 0.1, 0.98, 0.2),
		caught: Float32Array.from(
			[
				[3, 5, 6, 7, 7], // the first week: 7 incidents
				[2, 4, 5, 6, 6],
				[4, 5, 6, 7, 7]
			].flat()
		),
		incidents: Float32Array.of(7, 6, 7),
		importance: [],
		reasons: [{ cell: 3, because: [{ theme: 'what was recorded here', factor: 1.34 }] }],
		history: [],
		...parts
	};
}
