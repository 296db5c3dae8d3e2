import { text } from '$lib/messages/text';

/** A name for the dataset of some files: the first file's, without its ending and with blanks for underlines; for several, what they share. */
export function nameFromFiles(names: readonly string[]): string {
	const bare = names.map((name) =>
		name
			.replace(/\.gz$/i, '')
			.replace(/\.(csv|tsv|txt|tab|json|geojson|ndjson|jsonl|parquet|geoparquet|xlsx|xlsm|zip)$/i, '')
			.replace(/[_\s]+/g, ' ')
			.trim()
	);
	const [first = text.importing.incidents, ...more] = bare;
	if (!more.length) return first || text.importing.incidents;
	let shared = first.length;
	for (const other of more) while (!other.startsWith(first.slice(0, shared))) shared--;
	// Whole words only: `2024-01` and `2024-02` share 2024.
	const wholeWords = /[\p{L}\d]/u.test(first[shared] ?? '')
		? first.slice(0, shared).replace(/[\p{L}\d]+$/u, '')
		: first.slice(0, shared);
	const start = wholeWords.replace(/[\s\-–,.]+$/, '');
	return start.length >= 4 ? text.importing.severalFiles(start, bare.length) : text.importing.andMore(first, more.length);
}
