/** A reply that ended too early or is no data: worth another try. */
export class Unreadable extends Error {
	override readonly name = 'Unreadable';
}

/** Whether a reply is a web page: a notice, a login, a list of files, whatever its status says. */
export function looksLikeHtml(text: string, type: string): boolean {
	return /^\s*<(!doctype|html|head|body|\?xml)/i.test(text) || (/html/i.test(type) && /^\s*</.test(text));
}

/** @throws {Unreadable} for text that is no JSON, most often because it was cut short */
export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new Unreadable('it is no complete JSON', { cause });
	}
}

/** JSON as an object, or an empty one when it is anything else. */
export function jsonObject(text: string): Record<string, unknown> {
	const value = parseJson(text);
	return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** The text of an error object in the first of these places, for `Family.complaint`. Never throws. */
export function saidIn(text: string, ...paths: string[][]): string | undefined {
	if (!/^\s*\{/.test(text)) return undefined;
	let top: unknown;
	try {
		top = JSON.parse(text);
	} catch {
		return undefined; // cut short: `read` will say so
	}
	for (const path of paths) {
		let value = top;
		for (const key of path)
			value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
		if (Array.isArray(value)) value = value.join('; ');
		if (typeof value === 'string' && value) return value.slice(0, 300);
	}
	return undefined;
}

/** A value of JSON as the text of a cell. */
export function cellText(value: unknown): string {
	if (value === null || value === undefined) return '';
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
