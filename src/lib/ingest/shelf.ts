import type { TypedColumn } from '$lib/domain/dataset';

type Fillable<Column> = new (buffer: ArrayBuffer | number, offset?: number, length?: number) => Column;

/** Where the arrays come from that are filled and handed over as columns of a chunk. */
export interface Shelf {
	/** An array of so many values; what is in it is left from before. */
	take<Column extends TypedColumn>(Type: Fillable<Column>, length: number): Column;
	/** An array for texts of at least so many bytes. */
	takeBytes(length: number): Uint8Array<ArrayBuffer>;
	/** The first `n` values of an array taken here, as they are handed over. */
	hand<Column extends TypedColumn>(array: Column, n: number): Column;
}

/** Every array is new, and its own owner when it is handed over. */
export const FRESH: Shelf = {
	take: (Type, length) => new Type(length),
	takeBytes: (length) => new Uint8Array(length),
	hand: (array, n) => (n === array.length ? array : (array.slice(0, n) as typeof array))
};

/**
 * Memory that is used again from chunk to chunk: the browser takes longer to give fresh memory, page by page, than we take to fill it.
 * What is handed over is part of a longer buffer, and must not be looked at after it was given back.
 */
export class LendingShelf implements Shelf {
	/** By length in bytes. */
	readonly #free = new Map<number, ArrayBuffer[]>();
	readonly #texts: ArrayBuffer[] = [];

	take<Column extends TypedColumn>(Type: Fillable<Column>, length: number): Column {
		const bytes = length * (Type as unknown as { BYTES_PER_ELEMENT: number }).BYTES_PER_ELEMENT;
		return new Type(this.#free.get(bytes)?.pop() ?? new ArrayBuffer(bytes), 0, length);
	}

	takeBytes(length: number): Uint8Array<ArrayBuffer> {
		const last = this.#texts[this.#texts.length - 1];
		if (last && last.byteLength >= length) return new Uint8Array(this.#texts.pop()!);
		return new Uint8Array(length);
	}

	hand<Column extends TypedColumn>(array: Column, n: number): Column {
		return array.subarray(0, n) as Column;
	}

	/** Columns by their names in a chunk, each handed over before. */
	giveBack(columns: Readonly<Record<string, TypedColumn>>): void {
		for (const [key, { buffer }] of Object.entries(columns)) {
			if (key.endsWith('.bytes')) this.#texts.push(buffer);
			else {
				const alike = this.#free.get(buffer.byteLength);
				if (alike) alike.push(buffer);
				else this.#free.set(buffer.byteLength, [buffer]);
			}
		}
	}
}
