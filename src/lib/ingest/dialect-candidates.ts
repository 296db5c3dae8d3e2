import type { Dialect, Encoding } from './dialect';

/** Bytes of the sample in which separators are looked for. */
const LOOKED_AT = 1 << 16;
/** Usual separators, and how readily each is believed; letters, digits, points and hyphens never are. */
const USUAL: [string, number][] = [
	[',', 1],
	[';', 1],
	['\t', 1],
	['|', 1],
	['^', 0.9],
	['~', 0.9],
	['\u0001', 0.9],
	['\u001e', 0.9],
	['\u001f', 0.9],
	['§', 0.9],
	['¦', 0.9],
	['¬', 0.9],
	['#', 0.7],
	['&', 0.7],
	['*', 0.7],
	['!', 0.7],
	['=', 0.7],
	['$', 0.7],
	['@', 0.7],
	['%', 0.7],
	[':', 0.55],
	[' ', 0.6]
];
/** A long separator is as good as a usual one, if its parts do not do as well. */
const LONG = 0.95;

export interface Candidate {
	dialect: Dialect;
	/** How readily it is believed, 0 to 1. */
	trust: number;
}

/** The dialects in which the sample could be written, likeliest first: every separator that occurs, with the quotes and escapes that occur. */
export function candidatesFor(sample: Uint8Array, encoding: Encoding): Candidate[] {
	const decode = encoding === 'windows-1252' ? new TextDecoder('windows-1252') : new TextDecoder();
	const text = decode.decode(sample.subarray(0, LOOKED_AT));
	const lines = linesOf(text);
	// Without what stands in quotes: long texts may hold more lines than the table has rows, and separators without blanks.
	const bare = [/"[^"]*("|$)/g, /'[^'\r\n]*'/g, /'[^']*('|$)/g].flatMap((quoted) =>
		quoted.test(text) ? [linesOf(text.replace(quoted, '""'))] : []
	);
	const bytesOf = (separator: string) =>
		encoding === 'windows-1252' ? [...separator].map((c) => c.charCodeAt(0)) : [...new TextEncoder().encode(separator)];
	const bases = lineEnds(text).map((ends): Dialect => ({ encoding, delimiter: -1, quote: 34, header: true, ...ends }));
	const quotes = text.includes('"') ? [34] : [];
	if (/(^|[^\p{L}\p{N}])'/mu.test(text)) quotes.push(39);
	if (!quotes.length) quotes.push(34);
	const found: Candidate[] = [];
	const add = (dialect: Dialect, trust: number) => {
		for (const quote of quotes) {
			found.push({ dialect: { ...dialect, quote }, trust });
			if (text.includes('\\')) found.push({ dialect: { ...dialect, quote, escape: 92 }, trust: trust * 0.995 });
		}
		// Quotes that are nothing but text: inches, say.
		if (quotes.includes(34) && text.includes('"')) found.push({ dialect: { ...dialect, quote: -1 }, trust: trust * 0.97 });
	};
	for (const base of bases) {
		for (const [separator, trust] of [...USUAL, ...longSeparators(lines)]) {
			const readings = [lines, ...bare];
			if (!readings.some((each) => occurs(separator, each))) continue;
			const bytes = bytesOf(separator);
			const dialect: Dialect = { ...base, delimiter: bytes[0], ...(bytes.length > 1 && { separator: bytes }) };
			const padded = separator !== '\t' && readings.some((each) => isPadded(separator, each));
			if (!(padded && separator === ' ')) add(dialect, trust);
			if (padded) add({ ...dialect, padded: true }, trust);
		}
		add(base, 1);
	}
	return found;
}

const linesOf = (text: string) => text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');

/** How lines may end, judged by the characters that occur. */
function lineEnds(text: string): Pick<Dialect, 'newline' | 'mixedLines'>[] {
	const bareCr = /\r(?!\n)/.test(text.endsWith('\r') ? text.slice(0, -1) : text);
	if (!bareCr) return [{ newline: text.includes('\n') || !text.includes('\r') ? 10 : 13 }];
	if (!text.includes('\n')) return [{ newline: 13 }];
	return [{ newline: 10 }, { newline: 13 }, { newline: 10, mixedLines: true }];
}

/** Whether it stands in enough lines to cut them: nearly all, but for titles and notes. */
function occurs(separator: string, lines: string[]): boolean {
	let n = 0;
	for (const line of lines) if (line.includes(separator)) n++;
	return n > 0 && n >= lines.length / 4;
}

/** Runs of punctuation that stand in most lines. Blanks within count (`<tab> | <tab>` does not: its blanks are padding). */
function longSeparators(lines: string[]): [string, number][] {
	const seen = new Map<string, number>();
	for (const line of lines.slice(0, 300))
		for (const run of new Set(line.match(/[^\p{L}\p{N}\s"'.\\()+$€£¥-]{2,4}/gu)))
			for (const part of [run, run.slice(0, 2)]) seen.set(part, (seen.get(part) ?? 0) + (part === run || run.length > 2 ? 1 : 0));
	const enough = Math.min(lines.length, 300) / 2;
	return [...seen]
		.filter(([, n]) => n >= enough)
		.sort((a, b) => b[1] - a[1])
		.slice(0, 6)
		.map(([separator]) => [separator, LONG]);
}

/** Whether blanks beside the separator could be the rule (those in quoted text are counted as well): behind most, or on either side. */
function isPadded(separator: string, lines: string[]): boolean {
	let all = 0;
	let behind = 0;
	let runs = 0;
	for (const line of lines.slice(0, 300)) {
		for (let at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, at + separator.length)) {
			const next = line[at + separator.length];
			if (next === undefined) continue;
			all++;
			if (next === ' ' || next === '\t') behind++;
			if (line[at - 1] === ' ' || next === ' ') runs++;
		}
	}
	return separator === ' ' ? behind > 0 : behind > 0.6 * all || (runs > 0.6 * all && behind > 0);
}
