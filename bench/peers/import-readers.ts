import Papa from 'papaparse';
import { inferSchema, initParser } from 'udsv';

/** The two readers in JavaScript, in a worker as our own import is: every cell becomes a string, rows are counted and let go. */
addEventListener('message', async ({ data: { reader, file } }: MessageEvent<{ reader: string; file: File }>) => {
	const began = performance.now();
	const rows = reader === 'uDSV' ? await withUdsv(file) : await withPapa(file);
	postMessage({ rows, seconds: (performance.now() - began) / 1000 });
});

async function withUdsv(file: File): Promise<number> {
	let rows = 0;
	let parser: ReturnType<typeof initParser> | undefined;
	const stream = file.stream().pipeThrough(new TextDecoderStream()).getReader();
	for (;;) {
		const { done, value } = await stream.read();
		if (done) break;
		parser ??= initParser(inferSchema(value));
		parser.chunk<string[]>(value, parser.stringArrs, () => void rows++);
	}
	parser?.end();
	return rows;
}

function withPapa(file: File): Promise<number> {
	return new Promise((resolve, reject) => {
		let rows = 0;
		Papa.parse<Record<string, string>>(file, {
			header: true,
			chunk: ({ data }) => void (rows += data.length),
			complete: () => resolve(rows),
			error: reject
		});
	});
}
