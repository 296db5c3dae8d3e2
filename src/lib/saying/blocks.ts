import type { Periods } from './periods';
import type { Stretch } from './record';

/** A stretch after and its equal before. */
export interface Block {
	before: Stretch;
	after: Stretch;
}

const WANTED = 4;
const MOST = 6;

/**
 * Periods cut into a few blocks of consecutive units, as many days on both sides; each is one question to the counting. Undefined where holes in the record would make too many.
 */
export function blocksOf({ after, before }: Periods): Block[] | undefined {
	const runs: [first: number, end: number][] = [];
	for (let i = 0; i < after.length; i++) {
		const last = runs.at(-1);
		const follows = i > 0 && after[i].from === after[i - 1].to + 1 && before[i].from === before[i - 1].to + 1;
		if (last && follows) last[1] = i + 1;
		else runs.push([i, i + 1]);
	}
	while (runs.length < WANTED) {
		const longest = runs.reduce((best, run, k) => (run[1] - run[0] > runs[best][1] - runs[best][0] ? k : best), 0);
		const [first, end] = runs[longest];
		if (end - first < 2) break;
		const middle = (first + end) >> 1;
		runs.splice(longest, 1, [first, middle], [middle, end]);
	}
	if (runs.length > MOST || runs.length < 2) return undefined;
	const over = (units: readonly Stretch[], [first, end]: [number, number]) => ({
		from: units[first].from,
		to: units[end - 1].to
	});
	return runs.map((run) => ({ before: over(before, run), after: over(after, run) }));
}
