import * as Comlink from 'comlink';
import { unpacked } from '$lib/ingest/formats/open-table';
import { LocalParser } from '$lib/ingest/parser';
import { Recast } from '$lib/ingest/recast';
import { writeChunk } from '$lib/storage/chunks';
import { breathe } from '../jobs';
import type { ParseApi, RemoteParser } from './contract';

const busy: { port: MessagePort; parser: RemoteParser }[] = [];
const spare: RemoteParser[] = [];

export const parseApi: ParseApi = {
	connect(port) {
		const parser = spare.pop() ?? remoteParser();
		busy.push({ port, parser });
		Comlink.expose(parser, port);
	},
	free() {
		for (const { port, parser } of busy.splice(0)) {
			port.close();
			spare.push(parser);
		}
	}
};

/** Milliseconds between two reports of progress. */
const TELL = 60;

function remoteParser(): RemoteParser {
	const controller = new AbortController();
	let tell: Parameters<RemoteParser['listen']>[0] = () => {};
	let told = 0;
	const onStep = (rows: number, bytes: number) => {
		if (performance.now() - told < TELL) return;
		told = performance.now();
		tell({ rows, bytes });
	};
	const parser = new LocalParser(writeChunk, { signal: controller.signal, breathe, onStep }, true);
	return {
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
		place: (where) => parser.place(where),
		settle: () => parser.settle(),
		stop: () => controller.abort(),
		listen: (onStep) => void (tell = onStep)
	};
}
