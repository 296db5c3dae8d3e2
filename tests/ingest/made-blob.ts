/** A file that is made while it is read: as large as wanted without being anywhere. Only what `piecesOf` asks of a blob is there. */
export function madeBlob(size: number, make: (from: number, to: number) => Uint8Array<ArrayBuffer>) {
	let asked = 0;
	const part = (start: number, end: number): Blob =>
		({
			size: end - start,
			slice: (from = 0, to = end - start) => part(start + Math.min(from, end - start), Math.min(end, start + to)),
			arrayBuffer: () => {
				asked = Math.max(asked, end);
				return Promise.resolve(make(start, end).buffer);
			}
		}) as Blob;
	return {
		blob: part(0, size),
		/** The furthest byte asked for. */
		get asked() {
			return asked;
		}
	};
}

/** A file of lines that are alike, but for what `special` puts over them: [byte, text], ascending. */
export function madeLines(size: number, line: string, special: readonly (readonly [at: number, text: string])[] = []) {
	const encoder = new TextEncoder();
	const bytes = encoder.encode(line.repeat(Math.ceil((1 << 16) / line.length)));
	const whole = bytes.length - (bytes.length % line.length);
	const over = special.map(([at, text]) => ({ at, bytes: encoder.encode(text) }));
	return madeBlob(size, (from, to) => {
		const out = new Uint8Array(to - from);
		for (let i = 0; i < out.length;) {
			const start = (from + i) % whole;
			const part = bytes.subarray(start, Math.min(whole, start + out.length - i));
			out.set(part, i);
			i += part.length;
		}
		for (const each of over)
			for (let i = Math.max(from, each.at); i < Math.min(to, each.at + each.bytes.length); i++)
				out[i - from] = each.bytes[i - each.at];
		return out;
	});
}
