import { dropBlanks, skipBlanks } from './cells';

/*
 * A small memory of texts and their codes, in front of a `ByteDictionary`: it knows many of the texts, never all. `memory`, Uint32 each:
 * 0 places less one (a power of two less one), 1 texts known at most, 2 texts known, 3 bytes of texts at most, 4 bytes used, 5 the turn
 * (1 to 65,535); then the places, 16 bytes each: hash, length and turn (its upper half), where the text lies, code; then the texts. A place of
 * another turn is free: so a memory is emptied by a new turn.
 */
const PLACES: usize = 32;

// @ts-ignore: decorator
@inline
function hashOf(from: usize, length: u32): u32 {
	let hash: u64 = length, at = from;
	const to = from + length;
	for (; at + 8 <= to; at += 8) hash = ((hash ^ load<u64>(at)) * 0x9e3779b97f4a7c15) ^ (hash >> 32);
	const rest = <u32>(to - at);
	if (rest) hash = (hash ^ (load<u64>(at) & ((<u64>1 << (8 * rest)) - 1))) * 0x9e3779b97f4a7c15; // 8 bytes behind a cell are readable
	return <u32>(hash >> 32);
}

// @ts-ignore: decorator
@inline
function equal(a: usize, b: usize, length: u32): bool {
	let i: u32 = 0;
	for (; i + 8 <= length; i += 8) if (load<u64>(a + i) != load<u64>(b + i)) return false;
	return i == length || ((load<u64>(a + i) ^ load<u64>(b + i)) & ((<u64>1 << (8 * (length - i))) - 1)) == 0;
}

/**
 * The codes of a column of the listed records, into `out` (Uint32), 0 for an empty cell. Places in the list whose text is not known go to
 * `unknown` (Int32). Returns how many those are.
 */
export function codes(
	memory: usize, bytes: usize, rows: usize, n: i32, first: usize, starts: usize, ends: usize, column: i32, out: usize, unknown: usize
): i32 {
	const mask = load<u32>(memory), turn = load<u32>(memory, 20);
	const places = memory + PLACES, texts = places + 16 * (<usize>mask + 1);
	let misses = 0;
	for (let k = 0; k < n; k++) {
		const cell: usize = 4 * <usize>(load<i32>(first + 4 * <usize>load<i32>(rows + 4 * <usize>k)) + column);
		let from = bytes + load<i32>(starts + cell), to = bytes + load<i32>(ends + cell);
		from = skipBlanks(from, to);
		to = dropBlanks(from, to);
		const length = <u32>(to - from);
		let code: u32 = 0;
		if (length) {
			const hash = hashOf(from, length);
			for (let place = hash & mask; ; place = (place + 1) & mask) {
				const at = places + 16 * <usize>place;
				const tag = load<u32>(at, 4);
				code = load<u32>(at, 12);
				if (tag >> 16 != turn) {
					code = 0;
					store<i32>(unknown + 4 * <usize>(misses++), k);
					break;
				}
				if (load<u32>(at) == hash && (tag & 0xffff) == length && equal(texts + load<u32>(at, 8), from, length)) break;
			}
		}
		store<u32>(out + 4 * <usize>k, code);
	}
	return misses;
}

/** Learns the code of a text, if there is room and it is not known yet. */
export function remember(memory: usize, from: usize, to: usize, code: u32): void {
	from = skipBlanks(from, to);
	to = dropBlanks(from, to);
	const length = <u32>(to - from), mask = load<u32>(memory), used = load<u32>(memory, 16), known = load<u32>(memory, 8);
	if (length == 0 || length > 0xffff || known >= load<u32>(memory, 4) || used + length + 8 > load<u32>(memory, 12)) return;
	const places = memory + PLACES, texts = places + 16 * (<usize>mask + 1);
	const hash = hashOf(from, length), turn = load<u32>(memory, 20);
	for (let place = hash & mask; ; place = (place + 1) & mask) {
		const at = places + 16 * <usize>place;
		if (load<u32>(at, 4) >> 16 == turn) {
			if (load<u32>(at) == hash && load<u32>(at, 4) == (length | (turn << 16)) && equal(texts + load<u32>(at, 8), from, length)) return;
			continue;
		}
		store<u32>(at, hash);
		store<u32>(at, length | (turn << 16), 4);
		store<u32>(at, used, 8);
		store<u32>(at, code, 12);
		memory_copy(texts + used, from, length);
		store<u32>(memory, used + length, 16);
		store<u32>(memory, known + 1, 8);
		return;
	}
}

// @ts-ignore: decorator
@inline
function memory_copy(to: usize, from: usize, length: u32): void {
	for (let i: usize = 0; i < <usize>length; i++) store<u8>(to + i, load<u8>(from + i));
}
