/*
 * What all loops over the cells of a batch share. `starts`, `ends`: Int32 a cell, addresses relative to `bytes`. A kernel that meets a cell
 * it does not read says so, and whoever called reads that one.
 */

/** Where a cell begins when blanks before it are left aside. */
// @ts-ignore: decorator
@inline
export function skipBlanks(from: usize, to: usize): usize {
	while (from < to && load<u8>(from) <= 32) from++;
	return from;
}

/** Where a cell ends when blanks behind it are left aside. */
// @ts-ignore: decorator
@inline
export function dropBlanks(from: usize, to: usize): usize {
	while (to > from && load<u8>(to - 1) <= 32) to--;
	return to;
}
