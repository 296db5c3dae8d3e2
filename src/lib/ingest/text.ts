const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const windows1252 = new TextDecoder('windows-1252');
const encoder = new TextEncoder();
/** What Windows-1252 has where Latin-1 has control characters, 0x80 to 0x9F. Some engines decode one as the other. */
const ABOVE_LATIN1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decode1252(part: Uint8Array): string {
	return windows1252.decode(part).replace(/[\u0080-\u009f]/g, (c) => ABOVE_LATIN1[c.charCodeAt(0) - 128]);
}

/**
 * The text of a cell. Bytes that are no UTF-8 are read as Windows-1252: files of one encoding with a few bytes of the other
 * are common where monthly files were joined.
 */
export function decodeCell(bytes: Uint8Array, from: number, to: number): string {
	let high = 0;
	for (let i = from; i < to; i++) high |= bytes[i];
	const part = bytes.subarray(from, to);
	if (high < 128) return to - from < 24 ? String.fromCharCode(...part) : windows1252.decode(part);
	try {
		return utf8.decode(part);
	} catch {
		return decode1252(part);
	}
}

/** Whether a cell's bytes are UTF-8 as they stand. */
export function isUtf8(bytes: Uint8Array, from: number, to: number): boolean {
	let high = 0;
	for (let i = from; i < to; i++) high |= bytes[i];
	if (high < 128) return true;
	try {
		utf8.decode(bytes.subarray(from, to));
		return true;
	} catch {
		return false;
	}
}

/** A Windows-1252 cell as UTF-8. */
export function recode(bytes: Uint8Array, from: number, to: number): Uint8Array {
	return encoder.encode(decode1252(bytes.subarray(from, to)));
}

const SHOWN: Record<number, string> = {
	0: '␀',
	0x61c: '‹ALM›',
	0x200b: '‹ZWSP›',
	0x2060: '‹WJ›',
	0xfeff: '‹BOM›',
	0xad: '‹SHY›',
	0x200e: '‹LRM›',
	0x200f: '‹RLM›',
	0x202a: '‹LRE›',
	0x202b: '‹RLE›',
	0x202c: '‹PDF›',
	0x202d: '‹LRO›',
	0x202e: '‹RLO›',
	0x2066: '‹LRI›',
	0x2067: '‹RLI›',
	0x2068: '‹FSI›',
	0x2069: '‹PDI›'
};

/** Text for a name on the screen: blanks trimmed, line breaks as blanks, marks that turn the direction of writing made visible. */
export function plainName(text: string): string {
	let plain = '';
	for (const c of text.replace(/[\r\n\t]+/g, ' ')) plain += SHOWN[c.charCodeAt(0)] ?? c;
	return plain.trim();
}
