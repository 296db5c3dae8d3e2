import { proxy } from 'comlink';
import type { Overview } from '$lib/domain/exploration';
import type { Answer, DescribeQuestion, LeadingQuestion, QueryApi, Question } from '$workers/query/contract';
import url from '$workers/query/worker.ts?worker&url';
import { workerClient } from './client';
import { startWorker } from './start-worker';

export type { Answer, DescribeQuestion, LeadingQuestion, Question } from '$workers/query/contract';

const { call } = workerClient<QueryApi>(() => startWorker(url), 'query');

/** Reads a dataset's columns into the query worker; rejects with the signal's reason. */
export function openDataset(dataset: string, signal: AbortSignal, onProgress: (share: number) => void): Promise<Overview> {
	return call(signal, (api, job) => api.open(job, dataset, proxy(onProgress)));
}

/** Counts under a filter. */
export function ask(question: Question, signal: AbortSignal): Promise<Answer> {
	return call(signal, (api, job) => api.ask(job, question));
}

/** Net counts by category in some hexagons. */
export function describe(question: DescribeQuestion, signal: AbortSignal): Promise<Float64Array<ArrayBuffer>> {
	return call(signal, (api, job) => api.describe(job, question));
}

/** The category most recorded in each hexagon; 65535 where none is. */
export function leading(question: LeadingQuestion, signal: AbortSignal): Promise<Uint16Array<ArrayBuffer>> {
	return call(signal, (api, job) => api.leading(job, question));
}
