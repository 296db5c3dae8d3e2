import { expect, it } from 'vitest';
import { importFiles, type Sink } from '../../src/lib/ingest/import-files';
import { inspect } from '../../src/lib/ingest/inspect';
import { reread } from '../../src/lib/ingest/reread';
import { madeBlob, madeLines } from './made-blob';

const LINE = '01/20/2020,"THEFT, other",41.81234,-87.61234\n';
const HEAD = 'Date,Type of offence ,Latitude ,Longitude   \n';
const ROWS = Number(process.env.ROWS ?? 10_000_000);
const LATE = Math.floor(0.99 * ROWS);

/** Imports a file made while it is read into a sink that forgets. @returns its report and how much memory grew, in MB */
async function imported(special: [number, string][]) {
	const { blob } = madeLines(LINE.length * (ROWS + 1), LINE, [[0, HEAD], ...special]);
	const source = { name: 'large.csv', blob };
	const { guess } = await inspect(source);
	const before = process.memoryUsage().rss;
	let most = 0;
	const sink: Sink = { writeChunk: async () => {}, writeAside: async () => {}, discard: async () => {}, publish: async () => {} };
	const dataset = await importFiles([source], {
		id: 'large',
		name: 'large',
		mapping: guess.mapping,
		sink,
		signal: new AbortController().signal,
		onProgress: () => (most = Math.max(most, process.memoryUsage().rss - before)),
		breathe: () => Promise.resolve()
	});
	return { report: dataset.report, grown: most / 1e6 };
}

it('ten million rows come in, in bounded memory', async () => {
	const { report, grown } = await imported([]);
	expect(report).toMatchObject({ read: ROWS, kept: ROWS, setAside: [] });
	expect(grown).toBeLessThan(1000); // their places alone are 80 MB, their hashes as much
});

it('ten million rows with a quote left open near the end', async () => {
	const { report, grown } = await imported([[LINE.length * LATE, '01/20/2020,"THEFT, othe,41.81234,-87.612345\n']]);
	expect(report).toMatchObject({ read: ROWS, kept: ROWS });
	expect(report.notes.join()).toContain(`never closed (line ${(LATE + 1).toLocaleString('en')} of`);
	expect(grown).toBeLessThan(1000);
});

it('reread writes ten million rows', async () => {
	const { blob } = madeLines(LINE.length * (ROWS + 1), LINE, [[0, HEAD]]);
	let written = 0;
	const told = await reread(
		{ name: 'large.csv', blob },
		{ begin: () => (written = 0), write: (text) => (written += text.length) }
	);
	expect(told).toMatchObject({ rows: ROWS, problems: [] });
	expect(written).toBeGreaterThan(ROWS * LINE.length);
});

it('reread stops at a cell of a gigabyte and keeps the rows above it', async () => {
	const head = new TextEncoder().encode(`${HEAD}${LINE.repeat(9000)}01/20/2020,"`);
	const { blob } = madeBlob(2 ** 30, (from, to) => {
		const bytes = new Uint8Array(to - from).fill(120);
		if (from < head.length) bytes.set(head.subarray(from, to));
		return bytes;
	});
	const told = await reread({ name: 'endless.csv', blob }, { begin: () => {}, write: () => {} });
	expect(told.rows).toBe(9000);
	expect(told.problems.join()).toMatch(/longer than 8 MB/);
});
