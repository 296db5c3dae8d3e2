import type { Address, Arena } from './arena';
import { strideFor, type BinnedTable } from './bin-table';

/** A place for rows: codes, pairs and row numbers, in the same order. */
export interface Deck {
	codes: Address;
	pairs: Address;
	rows: Address;
}

/**
 * Where trees grow. The rows drawn for a tree lie on deck 0; each level of the tree parts them onto the next deck, so that the
 * rows of a node are always side by side in memory. Nodes of level 0 are on deck 0, of odd levels on 1, of even ones on 2.
 */
export class Ground {
	/** Row numbers drawn for the tree. */
	count = 0;
	/** Bytes a row on the decks. */
	stride: number;
	/** The table's columns on the decks, in their order there. */
	columns: Int32Array;
	readonly #codes: Address;
	readonly #decks: [Deck, Deck, Deck];
	readonly #compact: Address;
	readonly #list: Address;
	readonly #goesLeft: Address;
	/** Pairs in the order of the table, as gradients are written. */
	readonly pairs: Address;

	/** @param draws whether trees see a part of the rows or columns */
	constructor(
		readonly arena: Arena,
		readonly table: BinnedTable,
		readonly draws: boolean
	) {
		const { rows: n, stride } = table;
		const all = table.cuts.length;
		this.#codes = arena.put(table.codes);
		this.pairs = arena.take(8 * (n + 1));
		this.#compact = draws ? arena.take(stride * n) : 0;
		const deck = (): Deck => ({ codes: arena.take(stride * n), pairs: arena.take(8 * n), rows: arena.take(4 * n) });
		const first: Deck = {
			codes: draws ? this.#compact : this.#codes,
			pairs: draws ? arena.take(8 * n) : this.pairs,
			rows: arena.take(4 * n)
		};
		this.#decks = [first, deck(), deck()];
		this.#list = arena.take(4 * all);
		this.#goesLeft = arena.take(256);
		this.stride = stride;
		this.columns = Int32Array.from({ length: all }, (_, f) => f);
		this.count = n;
		if (!draws) arena.uint32(first.rows, n).forEach((_, i, list) => (list[i] = i));
	}

	deck(level: number): Deck {
		return this.#decks[level === 0 ? 0 : 2 - (level % 2)];
	}

	/** The list of drawn rows, to be filled before `settle`. */
	get rows() {
		return this.arena.uint32(this.#decks[0].rows, this.table.rows);
	}

	get codes() {
		return this.#codes;
	}

	/** Puts the drawn rows and columns on deck 0. */
	settle(count: number, columns: Int32Array) {
		const { arena, table } = this;
		const [{ rows, pairs }] = this.#decks;
		this.count = count;
		this.columns = columns;
		this.stride = strideFor(columns.length);
		arena.int32(this.#list, columns.length).set(columns);
		arena.kernels.gatherCodes(rows, count, this.#codes, table.stride, this.#list, columns.length, this.#compact, this.stride);
		arena.kernels.gatherPairs(rows, count, this.pairs, pairs);
	}

	/** Parts a node's rows onto the next level's deck, by the codes of one column (as on the deck); returns how many go left. */
	part(level: number, begin: number, count: number, column: number, bin: number, missingLeft: boolean, rowsOnly: boolean) {
		const { arena, stride } = this;
		const [from, to] = [this.deck(level), this.deck(level + 1)];
		arena
			.bytes(this.#goesLeft, 256)
			.fill(0)
			.fill(1, 0, bin + 1)[this.binsOf(column)] = missingLeft ? 1 : 0;
		const codes = from.codes + stride * begin;
		const [rows, toRows] = [from.rows + 4 * begin, to.rows + 4 * begin];
		if (rowsOnly) return arena.kernels.partitionRows(codes, rows, count, stride, column, this.#goesLeft, toRows);
		const [toCodes, toPairs] = [to.codes + stride * begin, to.pairs + 8 * begin];
		const pairs = from.pairs + 8 * begin;
		return arena.kernels.partition(codes, pairs, rows, count, stride, column, this.#goesLeft, toCodes, toPairs, toRows);
	}

	/** Value bins of a column on the decks; missing has the code after them. */
	binsOf(column: number) {
		return this.table.cuts[this.columns[column]].length + 1;
	}
}
