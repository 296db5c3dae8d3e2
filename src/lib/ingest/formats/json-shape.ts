/** How the rows of a JSON file are laid out. */
export type JsonShape =
	/** One array of objects. */
	| 'array'
	/** One object after another, as a rule one a line. */
	| 'lines'
	/** One object with the rows in an array inside it, as in a FeatureCollection. */
	| 'wrapped';

const BOM = [0xef, 0xbb, 0xbf];
const isBlank = (byte: number) => byte === 32 || (byte >= 9 && byte <= 13);
const OPEN = 0x7b;
const LIST = 0x5b;

/** Where the text begins, byte order mark and blanks left out. */
export function firstByte(head: Uint8Array): number {
	let at = BOM.every((byte, i) => head[i] === byte) ? 3 : 0;
	while (at < head.length && isBlank(head[at])) at++;
	return at;
}

/** Whether a file is JSON with objects in it, by its first bytes. CSV may begin with a bracket, but not with `[{` or `{"`. */
export function looksLikeJson(head: Uint8Array): boolean {
	const at = firstByte(head);
	const next = at + 1 + firstByte(head.subarray(at + 1));
	if (head[at] === LIST) return head[next] === OPEN;
	return head[at] === OPEN && (head[next] === 0x22 || head[next] === 0x7d);
}

/** Decides from the first bytes (`whole`: there are no more): does a second object follow the first? */
export function shapeOf(head: Uint8Array, whole: boolean): JsonShape {
	const from = firstByte(head);
	if (head[from] === LIST) return 'array';
	const end = endOfValue(head, from);
	if (end < 0) return 'wrapped';
	const next = end + firstByte(head.subarray(end));
	if (next < head.length) return 'lines';
	return whole && /"(features|data|results|records|rows|items|value)"\s*:\s*\[\s*[{[]/.test(new TextDecoder().decode(head))
		? 'wrapped'
		: 'lines';
}

/** Where the object or list that begins at `at` ends (behind its bracket); -1 when not in these bytes. */
function endOfValue(bytes: Uint8Array, at: number): number {
	let depth = 0;
	for (let i = at; i < bytes.length; i++) {
		const byte = bytes[i];
		if (byte === 0x22) {
			i = endOfString(bytes, i);
			if (i < 0) return -1;
		} else if (byte === OPEN || byte === LIST) depth++;
		else if ((byte === 0x7d || byte === 0x5d) && --depth === 0) return i + 1;
	}
	return -1;
}

/** The closing quote of the string that opens at `at`; -1 when not in these bytes. */
export function endOfString(bytes: Uint8Array, at: number): number {
	for (let i = bytes.indexOf(0x22, at + 1); i >= 0; i = bytes.indexOf(0x22, i + 1)) {
		let slashes = 0;
		while (bytes[i - 1 - slashes] === 0x5c) slashes++;
		if (slashes % 2 === 0) return i;
	}
	return -1;
}
