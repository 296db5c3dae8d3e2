import { ESCAPED, LIST, NOTHING, OBJECT, PLAIN, QUOTED } from './json-scan';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const NEWLINE = 10;
/** Bytes from which on copying by the engine is quicker than a loop of ours. */
const LONG = 48;
/** What stands for the byte behind a backslash; `u` and what is no escape have none. */
const UNESCAPED = new Uint8Array(128);
for (const [byte, meant] of Object.entries({ '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }))
	UNESCAPED[byte.charCodeAt(0)] = meant.charCodeAt(0);

/** Records of CSV as bytes, written cell by cell from the bytes of JSON: no strings in between. */
export class CsvBytes {
	#bytes = new Uint8Array(0);
	length = 0;
	#decoder = new TextDecoder();
	#encoder = new TextEncoder();
	#cells = 0;
	#recordFrom = 0;

	/** @param size  bytes to begin with; it grows when a record needs more */
	constructor(readonly size: number) {}

	/** What was written since the last time. */
	take(): Uint8Array<ArrayBuffer> {
		const written = this.#bytes.subarray(0, this.length);
		this.#bytes = new Uint8Array(0);
		this.length = this.#recordFrom = 0;
		return written;
	}

	#room(bytes: number): void {
		if (this.length + bytes <= this.#bytes.length) return;
		const longer = new Uint8Array(Math.max(this.size, 2 * this.#bytes.length, this.length + bytes));
		longer.set(this.#bytes.subarray(0, this.length));
		this.#bytes = longer;
	}

	/** Ends the record. A lone empty cell is quoted: a line without a character would be no record. */
	end(): void {
		this.#room(3);
		if (this.#cells === 1 && this.length === this.#recordFrom) {
			this.#bytes[this.length++] = QUOTE;
			this.#bytes[this.length++] = QUOTE;
		}
		this.#bytes[this.length++] = NEWLINE;
		this.#cells = 0;
		this.#recordFrom = this.length;
	}

	/** A cell that is a text of ours. */
	text(text: string): void {
		const bytes = this.#encoder.encode(text);
		this.cell(bytes, 0, bytes.length, LIST);
	}

	/** A cell that needs no quotation marks: digits, say. */
	ascii(text: string): void {
		this.#begin(text.length);
		for (let i = 0; i < text.length; i++) this.#bytes[this.length++] = text.charCodeAt(i);
	}

	/** A cell that is a value of JSON, of one of the kinds of `json-scan`. @throws {SyntaxError} for an escape that is none */
	cell(source: Uint8Array, from: number, to: number, kind: number): void {
		// Doubled quotation marks and those around it.
		this.#begin(kind === PLAIN || kind === NOTHING ? to - from : 2 * (to - from) + 2);
		switch (kind) {
			case NOTHING:
				return;
			case PLAIN:
				return this.#copy(source, from, to);
			case QUOTED:
				this.#bytes[this.length++] = QUOTE;
				this.#copy(source, from, to);
				break;
			case ESCAPED:
				this.#bytes[this.length++] = QUOTE;
				this.#unescape(source, from, to);
				break;
			case LIST:
			case OBJECT:
				this.#bytes[this.length++] = QUOTE;
				this.#double(source, from, to);
		}
		this.#bytes[this.length++] = QUOTE;
	}

	#begin(bytes: number): void {
		this.#room(bytes + 1);
		if (this.#cells++) this.#bytes[this.length++] = COMMA;
	}

	#copy(source: Uint8Array, from: number, to: number): void {
		if (to - from >= LONG) {
			this.#bytes.set(source.subarray(from, to), this.length);
			this.length += to - from;
			return;
		}
		const bytes = this.#bytes;
		let at = this.length;
		for (let i = from; i < to; i++) bytes[at++] = source[i];
		this.length = at;
	}

	#double(source: Uint8Array, from: number, to: number): void {
		const bytes = this.#bytes;
		let at = this.length;
		for (let i = from; i < to; i++) {
			if (source[i] === QUOTE) bytes[at++] = QUOTE;
			bytes[at++] = source[i];
		}
		this.length = at;
	}

	#unescape(source: Uint8Array, from: number, to: number): void {
		const bytes = this.#bytes;
		let at = this.length;
		for (let i = from; i < to; i++) {
			let byte = source[i];
			if (byte === BACKSLASH) {
				byte = UNESCAPED[source[++i]];
				if (!byte) {
					// Characters by number: rare enough to be left to the engine, the whole cell with them.
					const text: string = JSON.parse(`"${this.#decoder.decode(source.subarray(from, to))}"`);
					const meant = this.#encoder.encode(text);
					return this.#double(meant, 0, meant.length);
				}
				if (byte === QUOTE) bytes[at++] = QUOTE;
			}
			bytes[at++] = byte;
		}
		this.length = at;
	}
}
