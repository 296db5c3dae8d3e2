import { text } from '$lib/messages/text';

/** A reply that ended too early or is no data: worth another try. */
export class Unreadable extends Error {
	override readonly name = 'Unreadable';
}

/** Whether a reply is a web page: a notice, a login, a list of files, whatever its status says. */
export function looksLikeHtml(reply: string, type: string): boolean {
	return /^\s*<(!doctype|html|head|body|\?xml)/i.test(reply) || (/html/i.test(type) && /^\s*</.test(reply));
}

/** @throws {Unreadable} for text that is no JSON, most often because it was cut short */
export function parseJson(reply: string): unknown {
	try {
		return JSON.parse(reply);
	} catch (cause) {
		throw new Unreadable(text.asking.what.noJson, { cause });
	}
}

/** JSON as an object, or an empty one when it is anything else. */
export function jsonObject(reply: string): Record<string, unknown> {
	const value = parseJson(reply);
	return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** The text of an error object in the first of these places, for `Family.complaint`. Never throws. */
export function saidIn(reply: string, ...paths: string[][]): string | undefined {
	if (!/^\s*\{/.test(reply)) return undefined;
	let top: unknown;
	try {
		top = JSON.parse(reply);
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
