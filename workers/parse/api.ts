import * as Comlink from 'comlink';
import { unpacked } from '$lib/ingest/formats/open-table';
import { LocalParser } from '$lib/ingest/parser';
import { Recast } from '$lib/ingest/recast';
import type { Unit } from '$lib/ingest/parts';
import { ChunkWriter } from '$lib/storage/chunk-writer';
import { breathe } from '../jobs';
import type { ParseApi, RemoteParser } from './contract';

interface Made {
	remote: RemoteParser;
	rehearse(unit: Unit): Promise<void>;
}
const busy: { port: MessagePort; parser: Made }[] = [];
const spare: Made[] = [];
let warming: Made | undefined;

export const parseApi: ParseApi = {
	connect(port) {
		warming?.remote.stop();
		const parser = spare.pop() ?? makeParser();
		busy.push({ port, parser });
		Comlink.expose(parser.remote, port);
	},
	async warm(unit, parsers) {
		for (let i = 0; i < parsers && !busy.length; i++) {
			warming = makeParser();
			try {
				await warming.rehearse({ ...unit, source: unpacked(unit.source) });
				spare.push(warming);
			} catch {
				// Stopped, or something is wrong with the file: its import will say so.
			}
			warming = undefined;
		}
	},
	free() {
		for (const { port, parser } of busy.splice(0)) {
			port.close();
			spare.push(parser);
		}
	}
};

/** So that codes are changed in a rehearsal too. */
const OTHER_WAY_ROUND = new Uint16Array(1 << 16).map((_, i) => i ^ 1);
/** Milliseconds between two reports of progress. */
const TELL = 60;

function makeParser(): Made {
	const controller = new AbortController();
	let tell: Parameters<RemoteParser['listen']>[0] = () => {};
	let told = 0;
	const onStep = (rows: number, bytes: number) => {
		if (performance.now() - told < TELL) return;
		told = performance.now();
		tell({ rows, bytes });
	};
	const writer = new ChunkWriter();
	const parser = new LocalParser(writer.write, { signal: controller.signal, breathe, onStep }, true);
	const remote: RemoteParser = {
		open: (unit) => parser.open({ ...unit, source: unpacked(unit.source) }),
		async next() {
			try {
				const report = await parser.next();
				const { points, hashes } = report.summary;
				return Comlink.transfer(report, [points.lon.buffer, points.lat.buffer, hashes.buffer]);
			} catch (error) {
				if (error instanceof Recast) return { lesson: error.lesson };
				throw error;
			}
		},
		place(where, inFiles) {
			writer.inFiles = inFiles;
			return parser.place(where);
		},
		settle: () => parser.settle().finally(() => writer.close()),
		stop: () => controller.abort(),
		listen: (onStep) => void (tell = onStep)
	};
	return {
		remote,
		async rehearse(unit) {
			writer.rehearsing = true;
			await parser.open(unit);
			for (let ended = false; !ended;) {
				ended = (await parser.next()).end !== undefined;
				await parser.place({ dataset: '', n: 0, rowsBefore: 1, category: OTHER_WAY_ROUND, codes: [] });
			}
			await parser.settle();
			writer.rehearsing = false;
		}
	};
}
