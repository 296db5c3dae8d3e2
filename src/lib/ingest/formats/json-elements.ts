import { AppError } from '$lib/domain/errors';
import { endOfString, firstByte, type JsonShape } from './json-shape';

/** Bytes one row may have. */
const LONGEST = 8 << 20;
/** Where the rows are when they are not the whole file: GeoJSON and ArcGIS; Socrata, CKAN, CARTO, OData and the like. */
const ROWS = new Set(['features', 'data', 'results', 'records', 'rows', 'items', 'value']);

/**
 * Cuts a stream of JSON into the texts of its rows: each an object. Works by counting brackets, so a file of any size needs the memory of
 * its longest row; what is inside a row is looked at by whoever reads it.
 */
export class ElementCutter {
	/** Depth at which a `{` begins a row. */
	readonly #level: number;
	readonly #decoder = new TextDecoder();
	#held: Uint8Array = new Uint8Array(0);
	#depth = 0;
	/** Wrapped rows: whether the list of rows is open, and the last string seen outside of it, which may be its name. */
	#inRows: boolean;
	#name = '';
	#started = false;
	/** Rows given out so far. */
	rows = 0;

	constructor(readonly shape: JsonShape) {
		this.#level = { lines: 0, array: 1, wrapped: 2 }[shape];
		this.#inRows = shape !== 'wrapped';
	}

	/** Takes the next piece and gives the rows completed by it. @throws {AppError} `import/field-too-long` */
	push(piece: Uint8Array): string[] {
		let bytes = joined(this.#held, piece);
		if (!this.#started) {
			bytes = bytes.subarray(firstByte(bytes));
			this.#started = bytes.length > 0;
		}
		const found: string[] = [];
		let i = 0;
		let keep = 0;
		scanning: for (; i < bytes.length; i++) {
			const byte = bytes[i];
			if (byte === 0x22) {
				const end = endOfString(bytes, i);
				if (end < 0) break;
				if (!this.#inRows && this.#depth === 1) this.#name = this.#decoder.decode(bytes.subarray(i + 1, end));
				i = end;
			} else if (byte === 0x7b || byte === 0x5b) {
				if (byte === 0x7b && this.#inRows && this.#depth === this.#level) {
					const end = endOfObject(bytes, i);
					if (end < 0) break scanning;
					found.push(this.#decoder.decode(bytes.subarray(i, end)));
					i = end - 1;
				} else {
					if (!this.#inRows && this.#depth === 1 && byte === 0x5b && ROWS.has(this.#name)) this.#inRows = true;
					this.#depth++;
				}
			} else if (byte === 0x7d || byte === 0x5d) {
				this.#depth--;
				// Behind the list of rows nothing else is taken for one.
				if (this.shape === 'wrapped' && this.#inRows && this.#depth < this.#level) {
					this.#inRows = false;
					if (this.rows + found.length) this.#depth = -Infinity;
				}
			}
			keep = i + 1;
		}
		this.#held = bytes.slice(keep);
		this.rows += found.length;
		if (this.#held.length > LONGEST)
			throw new AppError(
				'import/field-too-long',
				`Row ${(this.rows + 1).toLocaleString('en')} is longer than ${Math.round(LONGEST / 1e6)} MB; a row of a table is at most that long.`,
				'Check that this is a list of incidents.'
			);
		return found;
	}

	/** Whether the file ended inside a row, as one does whose download was cut short. */
	get unfinished(): boolean {
		return this.#held.some((byte) => byte > 32) || (this.#depth > 0 && this.#depth !== -Infinity);
	}
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
	if (!a.length) return b;
	const both = new Uint8Array(a.length + b.length);
	both.set(a);
	both.set(b, a.length);
	return both;
}

/** Where the object that begins at `at` ends; -1 when not in these bytes. */
function endOfObject(bytes: Uint8Array, at: number): number {
	let depth = 0;
	for (let i = at; i < bytes.length; i++) {
		const byte = bytes[i];
		if (byte === 0x22) {
			i = endOfString(bytes, i);
			if (i < 0) return -1;
		} else if (byte === 0x7b || byte === 0x5b) depth++;
		else if ((byte === 0x7d || byte === 0x5d) && --depth === 0) return i + 1;
	}
	return -1;
}
