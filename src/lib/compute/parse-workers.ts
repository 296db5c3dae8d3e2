import * as Comlink from 'comlink';
import { AppError } from '$lib/domain/errors';
import type { Unit } from '$lib/ingest/parts';
import type { ParseApi } from '$workers/parse/contract';
import parseUrl from '$workers/parse/worker.ts?worker&url';
import { startWorker } from './start-worker';
import { text } from '$lib/messages/text';

const MOST_PARSERS = 8;
/** Two parsers a worker: one reads while the other waits for its place. */
const PARSERS = 2;
/** Milliseconds that parsers of work that failed may still write: it waits for them before it forgets what they wrote. */
const LAST_WORD = 3000;
/** Milliseconds that workers are kept without work. Whoever looks at a file will likely import it, and then perhaps the next one. */
const KEPT = 60_000;

interface Helper {
	worker: Worker;
	api: Comlink.Remote<ParseApi>;
	died: AbortController;
}

/** Workers without work: they have loaded their code, and after a first import the browser has made it quick. */
let idle: Helper[] = [];
let clearing: ReturnType<typeof setTimeout> | undefined;

/**
 * Starts workers for an import that is likely to come, unless there are some.
 *
 * @param trial  the beginning of the file: new workers read it once and forget it, for the browser makes quick only what it has run
 */
export function prepareParsers(trial: Promise<Unit | null>): void {
	trial.catch(() => {});
	if (idle.length) return keep(take());
	const helpers = start();
	const warm = (unit: Unit | null) => {
		if (unit && idle === helpers) for (const { api } of helpers) void api.warm(unit, PARSERS);
	};
	// What is wrong with the file is told elsewhere.
	trial.then(warm, () => {});
	keep(helpers);
}

/** Gives the ports of parsers to some work, as many a core. They are kept for the next when it ends well. */
export async function lendParsers<Result>(
	signal: AbortSignal,
	work: (signal: AbortSignal, ports: MessagePort[]) => Promise<Result>
): Promise<Result> {
	const helpers = idle.length ? take() : start();
	let sound = false;
	try {
		const opened = helpers.map(({ api }) => open(api));
		// The first of every worker first: files of few ranges shall use all cores.
		const ports = Array.from({ length: PARSERS }, (_, which) => opened.map((ports) => ports[which])).flat();
		const result = await work(AbortSignal.any([signal, ...helpers.map(({ died }) => died.signal)]), ports);
		sound = true;
		return result;
	} finally {
		if (sound) {
			for (const { api } of helpers) void api.free();
			keep(helpers);
		} else stop(helpers, LAST_WORD);
	}
}

function start(): Helper[] {
	return Array.from({ length: Math.min(MOST_PARSERS, navigator.hardwareConcurrency) }, () => {
		const worker = startWorker(parseUrl);
		const helper = { worker, api: Comlink.wrap<ParseApi>(worker), died: new AbortController() };
		const fail = (event: Event) => {
			if (idle.includes(helper)) stop(take(), 0);
			const cause = String(('message' in event && event.message) || text.failures.worker.noReason);
			helper.died.abort(new AppError('compute/worker-died', text.failures.worker.reader(cause), text.failures.worker.tryAgain));
		};
		worker.addEventListener('error', fail);
		worker.addEventListener('messageerror', fail);
		return helper;
	});
}

function open(api: Helper['api']): MessagePort[] {
	return Array.from({ length: PARSERS }, () => {
		const { port1, port2 } = new MessageChannel();
		void api.connect(Comlink.transfer(port1, [port1]));
		return port2;
	});
}

function take(): Helper[] {
	const taken = idle;
	idle = [];
	return taken;
}

function keep(helpers: Helper[]) {
	stop(take(), 0); // of other work that ended meanwhile
	idle = helpers;
	clearTimeout(clearing);
	clearing = setTimeout(() => stop(take(), 0), KEPT);
}

function stop(helpers: readonly Helper[], after: number) {
	for (const { worker } of helpers) setTimeout(() => worker.terminate(), after);
}
