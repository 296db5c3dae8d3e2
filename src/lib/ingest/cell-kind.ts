import { guessTimeForm } from '$lib/temporal/parse-guess';

/** What a cell looks like by itself. */
export type CellKind = 'empty' | 'number' | 'time' | 'word' | 'text';

/** Words that stand for "nothing here" in any column. */
const MISSING = /^(n\/?a|nan|null|nil|none|unknown|missing|redacted|-+|\?+|\.+|\*+)$/i;
/** Signs, currency, thousands set apart by comma, point, blank or apostrophe, a decimal point or comma, an exponent, a share. */
const NUMBER =
	/^[-+(]?\s?[$€£¥]?\s?[-+]?(\d+|\d{1,3}(?:[., '\u00a0\u202f’]\d{3})+)?([.,]\d*)?(e[-+]?\d+)?\s?([$€£¥%]|[A-Z]{3})?\)?$/i;
const WORD = /^[\p{L}\p{N}_.@#/+-]+$/u;
const CLOCK = /^\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s?([ap]\.?m\.?)?$/i;

const known = new Map<string, CellKind>();

/** The kind of one cell's text; blanks around it do not count. */
export function kindOfCell(text: string): CellKind {
	let kind = known.get(text);
	if (kind === undefined) {
		kind = look(text.trim());
		if (known.size > 20_000) known.clear();
		if (text.length < 64) known.set(text, kind);
	}
	return kind;
}

function look(text: string): CellKind {
	if (text === '' || MISSING.test(text)) return 'empty';
	const digits = /\d/.test(text);
	if (digits && NUMBER.test(text)) return 'number';
	if (digits && text.length < 40 && (CLOCK.test(text) || guessTimeForm([text]) !== null)) return 'time';
	return WORD.test(text) ? 'word' : 'text';
}

export const isValue = (kind: CellKind) => kind === 'number' || kind === 'time';
