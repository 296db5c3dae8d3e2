import * as Comlink from 'comlink';
import { packed } from '$lib/ingest/formats/open-table';
import type { StartParsers } from '$lib/ingest/import-files';
import type { Parser } from '$lib/ingest/parser';
import { Recast } from '$lib/ingest/recast';
import type { RemoteParser } from '../parse/contract';

/** Milliseconds that a parser which was told to stop may still take to say so: it may have died. */
const LAST_WORD = 2000;

/**
 * Parsers in other workers, each behind a port; `signal` stops them. Undefined without any.
 *
 * @param inFiles  whether columns may lie in files; not those of rows that a transaction will move to another dataset
 */
export function remoteParsers(ports: readonly MessagePort[], signal: AbortSignal, inFiles = true): StartParsers | undefined {
	if (!ports.length) return undefined;
	const apis = ports.map((port) => Comlink.wrap<RemoteParser>(port));
	const silent = new Promise<never>((_, reject) => {
		signal.addEventListener('abort', () => {
			for (const api of apis) void api.stop();
			setTimeout(() => reject(signal.reason), LAST_WORD);
		});
	});
	silent.catch(() => {}); // whoever waits for a parser hears of it
	const heard = <Result>(call: PromiseLike<Result>): Promise<Result> => Promise.race([call, silent]);
	return (units, onStep) =>
		apis.slice(0, units).map((api, i): Parser => {
			void api.listen(Comlink.proxy(({ rows, bytes }) => onStep(i, rows, bytes)));
			return {
				open: (unit) => heard(api.open({ ...unit, source: packed(unit.source) })),
				async next() {
					const part = await heard<Awaited<ReturnType<RemoteParser['next']>>>(api.next());
					if ('lesson' in part) throw new Recast(part.lesson);
					return part;
				},
				place: (where) => heard(api.place(where, inFiles)),
				settle: () => heard(api.settle())
			};
		});
}
