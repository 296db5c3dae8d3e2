/** Names and values of an object as they are written, so that a number keeps every digit. The values are JSON text. */
export type Members = Map<string, string>;

const BLANK = /\s*/y;
const SCALAR = /[^\s,\]}"{[]+/y;

/** @throws {SyntaxError} when the text is no JSON object */
export function membersOf(text: string): Members {
	const members: Members = new Map();
	let at = skip(text, 1);
	if (text[0] !== '{') throw new SyntaxError('no object');
	if (text[at] === '}') return members;
	for (;;) {
		const name = text.slice(at, endOfString(text, at));
		at = skip(text, at + name.length);
		if (text[at] !== ':') throw new SyntaxError('no colon behind a name');
		at = skip(text, at + 1);
		const end = endOfValue(text, at);
		members.set(stringOf(name), text.slice(at, end));
		at = skip(text, end);
		if (text[at] === '}') return members;
		if (text[at] !== ',') throw new SyntaxError('no comma between members');
		at = skip(text, at + 1);
	}
}

/** A JSON value as the text of a cell: strings without their quotes, null as nothing, everything else as written. */
export function cellOf(value: string | undefined): string {
	if (value === undefined || value === 'null') return '';
	return value[0] === '"' ? stringOf(value) : value;
}

const stringOf = (text: string): string => (text.includes('\\') ? JSON.parse(text) : text.slice(1, -1));

function skip(text: string, at: number): number {
	if (text.charCodeAt(at) > 32) return at;
	BLANK.lastIndex = at;
	BLANK.test(text);
	return BLANK.lastIndex;
}

/** Behind the closing quote of the string that opens at `at`. */
function endOfString(text: string, at: number): number {
	if (text[at] !== '"') throw new SyntaxError(`no name at ${text.slice(at, at + 20)}`);
	for (let i = text.indexOf('"', at + 1); i >= 0; i = text.indexOf('"', i + 1)) {
		let slashes = 0;
		while (text[i - 1 - slashes] === '\\') slashes++;
		if (slashes % 2 === 0) return i + 1;
	}
	throw new SyntaxError('a string is not closed');
}

function endOfValue(text: string, at: number): number {
	const first = text[at];
	if (first === '"') return endOfString(text, at);
	if (first !== '{' && first !== '[') {
		SCALAR.lastIndex = at;
		if (!SCALAR.test(text)) throw new SyntaxError(`no value at ${text.slice(at, at + 20)}`);
		return SCALAR.lastIndex;
	}
	let depth = 0;
	for (let i = at; i < text.length; i++) {
		const char = text[i];
		if (char === '"') i = endOfString(text, i) - 1;
		else if (char === '{' || char === '[') depth++;
		else if ((char === '}' || char === ']') && --depth === 0) return i + 1;
	}
	throw new SyntaxError('an object or list is not closed');
}
