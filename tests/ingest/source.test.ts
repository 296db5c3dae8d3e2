import { expect, it } from 'vitest';
import { rangeOf } from '../../src/lib/ingest/source';

/** A file that gives its bytes a few at a time, and never answers when it is asked for more than it has, as Chromium now and then does. */
function silentAtItsEnd(bytes: Uint8Array, atATime: number): Blob {
	let at = 0;
	const stream = new ReadableStream({
		type: 'bytes',
		pull({ byobRequest }) {
			if (at === bytes.length) return new Promise(() => {});
			const view = new Uint8Array(byobRequest!.view!.buffer, byobRequest!.view!.byteOffset, byobRequest!.view!.byteLength);
			const part = bytes.subarray(at, at + Math.min(atATime, view.length));
			view.set(part);
			at += part.length;
			byobRequest!.respond(part.length);
		}
	});
	const blob = { size: bytes.length, slice: () => blob, stream: () => stream };
	return blob as unknown as Blob;
}

it('a range of a file ends with its last byte, though the browser says nothing of the end', async () => {
	const bytes = Uint8Array.from({ length: 1000 }, (_, i) => i % 251);
	const read: number[] = [];
	for await (const piece of rangeOf({ name: 'file.csv', blob: silentAtItsEnd(bytes, 300) }, 0, 1000, 400)) read.push(...piece);
	expect(read).toEqual([...bytes]);
});
