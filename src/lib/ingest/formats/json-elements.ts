import { AppError } from '$lib/domain/errors';
import { MemberSpans, scanObject } from './json-scan';
import { endOfString, firstByte, type JsonShape } from './json-shape';
import { count } from '$lib/messages/say';
import { text } from '$lib/messages/text';

/** Bytes one row may have. */
const LONGEST = 8 << 20;
/** Where the rows are when they are not the whole file: GeoJSON and ArcGIS; Socrata, CKAN, CARTO, OData and the like. */
const ROWS = new Set(['features', 'data', 'results', 'records', 'rows', 'items', 'value']);

/** Told of each row: the bytes that hold it, and its members as positions in them. Both are only lent. */
export type OnRow = (bytes: Uint8Array, members: MemberSpans) => void;

/**
 * Finds the rows in a stream of JSON, each an object. Outside of them it counts brackets, so a file of any size needs the memory of its
 * longest row.
 */
export class RowCutter {
	/** Depth at which a `{` begins a row. */
	readonly #level: number;
	readonly #decoder = new TextDecoder();
	readonly #members = new MemberSpans();
	#held: Uint8Array = new Uint8Array(0);
	#depth = 0;
	/** Wrapped rows: whether the list of rows is open, and the last string seen outside of it, which may be its name. */
	#inRows: boolean;
	#name = '';
	#started = false;
	/** Rows given out so far. */
	rows = 0;

	constructor(
		readonly shape: JsonShape,
		readonly name: string
	) {
		this.#level = { lines: 0, array: 1, wrapped: 2 }[shape];
		this.#inRows = shape !== 'wrapped';
	}

	/** Takes the next piece and tells of the rows completed by it. @throws {AppError} `import/field-too-long`, `import/unreadable` */
	push(piece: Uint8Array, onRow: OnRow): void {
		let bytes = joined(this.#held, piece);
		if (!this.#started) {
			bytes = bytes.subarray(firstByte(bytes));
			this.#started = bytes.length > 0;
		}
		let keep = 0;
		for (let i = 0; i < bytes.length; i++) {
			const byte = bytes[i];
			if (byte === 0x22) {
				const end = endOfString(bytes, i);
				if (end < 0) break;
				if (!this.#inRows && this.#depth === 1) this.#name = this.#decoder.decode(bytes.subarray(i + 1, end));
				i = end;
			} else if (byte === 0x7b || byte === 0x5b) {
				if (byte === 0x7b && this.#inRows && this.#depth === this.#level) {
					const end = this.#row(bytes, i, onRow);
					if (end < 0) break;
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
					if (this.rows) this.#depth = -Infinity;
				}
			}
			keep = i + 1;
		}
		this.#held = bytes.slice(keep);
		if (this.#held.length > LONGEST)
			throw new AppError(
				'import/field-too-long',
				text.reading.json.rowTooLong(count(this.rows + 1), Math.round(LONGEST / 1e6)),
				text.reading.json.checkList
			);
	}

	/** @returns where the row ends; -1 when not in these bytes */
	#row(bytes: Uint8Array, at: number, onRow: OnRow): number {
		try {
			const end = scanObject(bytes, at, this.#members);
			if (end < 0) return end;
			onRow(bytes, this.#members);
			this.rows++;
			return end;
		} catch (cause) {
			if (!(cause instanceof SyntaxError)) throw cause;
			throw new AppError(
				'import/unreadable',
				text.reading.json.unreadableRow(count(this.rows + 1), this.name),
				text.reading.json.damaged,
				{ cause }
			);
		}
	}

	/** @throws {AppError} `import/unreadable` when the file ended inside a row, as one does whose download was cut short */
	finish(): void {
		if (this.#held.some((byte) => byte > 32) || (this.#depth > 0 && this.#depth !== -Infinity))
			throw new AppError(
				'import/unreadable',
				text.reading.json.cutShort(this.name, count(this.rows + 1)),
				text.reading.downloadAgain
			);
	}
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
	if (!a.length) return b;
	const both = new Uint8Array(a.length + b.length);
	both.set(a);
	both.set(b, a.length);
	return both;
}
