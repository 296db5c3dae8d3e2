import { clearParts } from '$lib/saying/parts';
import { sayWhole } from '$lib/saying/whole';
import { cancel, drive, runTask } from '$workers/jobs';
import type { SayingApi } from './contract';

/** What may be said of counts that are there already: nothing is read for it. */
export const sayingApi: SayingApi = {
	cancel,
	whole: (job, request) => runTask(job, (signal) => drive(sayWhole(request), signal, () => {})),
	parts: (job, before, after, blocks, change) => runTask(job, async () => clearParts(before, after, blocks, change))
};
