import { count } from '$lib/messages/say';
import { text } from '$lib/messages/text';
import type { RunBody, RunNote } from './record';

function say({ what, rows, day = '', name = '' }: RunNote): string {
	const said = text.forecasting.leftOut;
	if (what === 'before') return said.before(count(rows), day);
	if (what === 'noPlace' || what === 'coarse' || what === 'outside') return said[what](count(rows));
	return said[what](name);
}

/** What a run left out, in words. Runs of older versions keep sentences in the language of their day: they are shown as they are. */
export const noteWords = (notes: RunBody['notes']): string[] =>
	notes.map((note) => (typeof note === 'string' ? note : say(note)));
