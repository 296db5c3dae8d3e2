import { addressOf } from './address';
import { splitCsv } from './csv';
import { cellText, parseJson, Unreadable } from './reply';
import type { Family } from './types';

/** A plain file at an address: CSV, or JSON with a list of flat records. It comes whole: nothing can be asked for, nothing is counted. */
export const plainFile: Family = {
	start: () => 0,
	page: (job) => ({ method: 'GET', what: 'the whole file', url: addressOf(`${job.series.base}${job.part.id}`, {}) }),
	read(text) {
		const isJson = /^\s*[[{]/.test(text);
		const [header, ...rows] = isJson ? records(text) : splitCsv(text);
		if (!header) throw new Unreadable('it is empty');
		return { header, rows, more: 'no', next: rows.length };
	},
	complaint: () => undefined,
	following: 'the address of the next file'
};

/** Records as a table: every key that any of them has is a column. */
function records(text: string): string[][] {
	const value = parseJson(text);
	const list = Array.isArray(value) ? value : Object.values(value as object).find(Array.isArray);
	if (!list) throw new Unreadable('it has no list of records');
	const names = new Set<string>();
	for (const record of list)
		if (typeof record === 'object' && record !== null) for (const key of Object.keys(record)) names.add(key);
	const header = [...names];
	return [header, ...list.map((record: unknown) => header.map((key) => cellText(Object(record)[key])))];
}
