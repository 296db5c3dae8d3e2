import { addressOf } from './address';
import { splitCsv } from './csv';
import { cellText, parseJson, Unreadable } from './reply';
import type { Family } from './types';
import { text } from '$lib/messages/text';

/** A plain file at an address: CSV, or JSON with a list of flat records. It comes whole: nothing can be asked for, nothing is counted. */
export const plainFile: Family = {
	start: () => 0,
	page: (job) => ({ method: 'GET', what: text.asking.what.wholeFile, url: addressOf(`${job.series.base}${job.part.id}`, {}) }),
	read(reply) {
		const isJson = /^\s*[[{]/.test(reply);
		const [header, ...rows] = isJson ? records(reply) : splitCsv(reply);
		if (!header) throw new Unreadable(text.asking.what.empty);
		return { header, rows, more: 'no', next: rows.length };
	},
	complaint: () => undefined,
	get following() {
		return text.asking.following.file;
	}
};

/** Records as a table: every key that any of them has is a column. */
function records(reply: string): string[][] {
	const value = parseJson(reply);
	const list = Array.isArray(value) ? value : Object.values(value as object).find(Array.isArray);
	if (!list) throw new Unreadable(text.asking.what.noList);
	const names = new Set<string>();
	for (const record of list)
		if (typeof record === 'object' && record !== null) for (const key of Object.keys(record)) names.add(key);
	const header = [...names];
	return [header, ...list.map((record: unknown) => header.map((key) => cellText(Object(record)[key])))];
}
