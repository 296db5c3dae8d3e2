import type { BoundaryLayer, CalendarLayer, Chunk, Dataset } from '$lib/domain/dataset';
import type { Kernel, Progress } from '$lib/domain/kernel';
import { seededRandom } from '$lib/domain/random';
import { attraction } from './attraction';
import { makeWeather } from './calendar';
import { inOrderOfTime, sampleChunks } from './columns';
import { districtAt, drawDistricts } from './districts';
import { happen } from './events';
import { landUseMap } from './land-use';
import { settle } from './people';
import { record, reportingGroups } from './recording';
import { districtLayer, sampleDataset, weatherLayer } from './records';
import { layStreets } from './streets';
import { intensitySurface, plantedFacts, recordingFacts, type SampleTruth } from './truth';
import { rowFacts, unrecordedEvents } from './truth-rows';
import { text } from '$lib/messages/text';

/** There is one sample city on a device, under this id. */
export const SAMPLE_ID = 'sample-city';
export const SAMPLE_SEED = 2025;
/** Raised with every change that changes a bit of the city: an older one on a device is then replaced. */
export const SAMPLE_VERSION = 1;

export interface SampleCity {
	dataset: Dataset;
	chunks: Chunk[];
	boundaries: BoundaryLayer;
	calendar: CalendarLayer;
	truth: SampleTruth;
}

/**
 * Invents a city and three years of recorded incidents. The same seed gives the same bits in one browser engine.
 *
 * @param now  epoch milliseconds for `Dataset.importedAt`: the only thing that does not follow from the seed
 */
export function* sampleCity(seed = SAMPLE_SEED, now = 0): Kernel<SampleCity, Progress> {
	// One stream of random numbers a part, so that a change in one part does not change the others.
	const stream = (part: number) => seededRandom(Math.imul(seed, 0x9e3779b1) + part);
	yield { share: 0, doing: text.work.sample.streets };
	const landUse = landUseMap(stream(1));
	const streets = layStreets(stream(2));
	const districts = drawDistricts(stream(3));
	const people = settle(districts, streets, landUse, stream(4));
	const weather = makeWeather(stream(5));
	const weights = attraction(streets, landUse, stream(6));

	const inventing = happen(streets, weights, weather, stream(7));
	let step = inventing.next();
	for (; !step.done; step = inventing.next()) yield { share: 0.15 + 0.6 * step.value.share, doing: step.value.doing };
	const events = step.value;

	yield { share: 0.8, doing: text.work.sample.recording };
	const district = new Uint8Array(events.x.length).map((_, i) => districtAt(districts, events.x[i], events.y[i]));
	const happened = new Uint8Array(events.x.length).map((_, i) => (events.minute[i] >= 0 ? 1 : 0));
	const groups = reportingGroups(districts, people);
	const recorded = record(events, district, groups, stream(8));
	const order = inOrderOfTime(events, (i) => happened[i] === 1 && recorded[i] === 1);
	const missed = inOrderOfTime(events, (i) => happened[i] === 1 && recorded[i] === 0);
	const chunks = sampleChunks(SAMPLE_ID, events, district, order, stream(9));

	yield { share: 0.9, doing: text.work.sample.noting };
	const truth: SampleTruth = {
		dataset: SAMPLE_ID,
		seed,
		...plantedFacts(),
		intensity: intensitySurface(streets, weights, weather),
		recording: recordingFacts(districts, groups, district, happened, recorded),
		rows: rowFacts(events, order),
		unrecorded: unrecordedEvents(events, missed)
	};
	return {
		dataset: sampleDataset(SAMPLE_ID, seed, SAMPLE_VERSION, now, chunks, districts),
		chunks,
		boundaries: districtLayer(SAMPLE_ID, districts, people),
		calendar: weatherLayer(SAMPLE_ID, weather),
		truth
	};
}
