import { text } from '$lib/messages/text';
import { guessGroup } from '$lib/domain/groups';
import { chiSquareQuantile } from '$lib/statistics/distributions';

/** Incidents by month and category: `counts[month * categories + category]`. */
export interface MonthTable {
	/** The first month (`calendar.ts`). */
	first: number;
	months: number;
	categories: number;
	counts: Float64Array;
}

/** @param record  first and last month to count, as `oddTimeRows` gives them */
export function monthTable(
	months: Int16Array,
	category: Uint16Array,
	weight: Int16Array,
	categories: number,
	[first, last]: [number, number]
): MonthTable {
	const counts = new Float64Array((last - first + 1) * categories);
	for (let i = 0; i < months.length; i++) {
		const month = months[i];
		if (weight[i] > 0 && month >= first && month <= last) counts[(month - first) * categories + category[i]] += weight[i];
	}
	return { first, months: last - first + 1, categories, counts };
}

export interface Mix {
	/** Months of the two stretches compared, first and last included. */
	early: [number, number];
	late: [number, number];
	incidents: [early: number, late: number];
	/** Half the sum of the differences of shares: the share of incidents that would have to change their kind. */
	variation: number;
	/** Population stability index, Σ (p − q) ln(p / q). */
	psi: number;
	/** What chance alone exceeds once in 100: χ² of (kinds − 1) times (1/n + 1/m). */
	psiByChance: number;
	/** Shares by category, most changed first (contribution to the index). */
	shares: { category: number; early: number; late: number }[];
}

/**
 * How the mix of kinds differs between the first and the last year of the record (its first and last third where it is shorter than two years); null under six months.
 * @see Siddiqi (2006), Credit Risk Scorecards, Wiley: below 0.1 no change, above 0.25 a large one
 * @see Yurdakul and Naranjo (2020), Statistical properties of the population stability index, J. Risk Model Validation 14(4): its distribution
 */
export function mixOf(table: MonthTable): Mix | null {
	const { first, months, categories, counts } = table;
	const length = months >= 24 ? 12 : Math.floor(months / 3);
	if (length < 2) return null;
	const sums = (from: number) => {
		const out = new Float64Array(categories);
		for (let m = from; m < from + length; m++) for (let c = 0; c < categories; c++) out[c] += counts[m * categories + c];
		return out;
	};
	const [a, b] = [sums(0), sums(months - length)];
	const total = (values: Float64Array) => values.reduce((sum, n) => sum + n, 0);
	const incidents: [number, number] = [total(a), total(b)];
	const used = [...a.keys()].filter((c) => a[c] + b[c] > 0);
	if (incidents.some((n) => n < 50) || used.length < 2) return null;
	// Half an incident more in each keeps the logarithm finite where a kind is absent.
	const share = (values: Float64Array, c: number, n: number) => (values[c] + 0.5) / (n + used.length / 2);
	const parts = used.map((category) => {
		const [p, q] = [share(a, category, incidents[0]), share(b, category, incidents[1])];
		return { category, part: (p - q) * Math.log(p / q), early: a[category] / incidents[0], late: b[category] / incidents[1] };
	});
	parts.sort((x, y) => y.part - x.part);
	return {
		early: [first, first + length - 1],
		late: [first + months - length, first + months - 1],
		incidents,
		variation: parts.reduce((sum, { early, late }) => sum + Math.abs(early - late), 0) / 2,
		psi: parts.reduce((sum, { part }) => sum + part, 0),
		psiByChance: chiSquareQuantile(0.99, used.length - 1) * (1 / incidents[0] + 1 / incidents[1]),
		shares: parts.map(({ category, early, late }) => ({ category, early, late }))
	};
}

/** A kind that is there for part of the record only. */
export interface Passing {
	category: number;
	incidents: number;
	/** First and last month with it. */
	from: number;
	to: number;
	/** Incidents a month while it was there. */
	monthly: number;
	appears: boolean;
	vanishes: boolean;
}

export interface Renaming {
	from: number;
	to: number;
	/** The month in which the new name begins. */
	month: number;
	/** 0 to 1, of the letters of both names. */
	likeness: number;
	/** Level of the new over that of the old. */
	ratio: number;
}

/** A kind has gone (or not yet come) when it would have had so many incidents in the months without it. */
const MISSED = 10;
/** Months between the last of the old name and the first of the new. */
const APART = 2;
const ALIKE = 0.5;

/** Kinds that appear or vanish inside the record by more than chance, most incidents first; and pairs of them that may be one kind renamed. */
export function passing(table: MonthTable, names: readonly string[]): { passing: Passing[]; renamings: Renaming[] } {
	const { first, months, categories, counts } = table;
	const found: Passing[] = [];
	// All incidents before each month: a thin month lets expect few of every kind.
	const before = new Float64Array(months + 1);
	for (let m = 0; m < months; m++) {
		before[m + 1] = before[m];
		for (let c = 0; c < categories; c++) before[m + 1] += counts[m * categories + c];
	}
	for (let c = 0; c < categories; c++) {
		let [from, to, incidents] = [-1, -1, 0];
		for (let m = 0; m < months; m++) {
			const n = counts[m * categories + c];
			if (!n) continue;
			if (from < 0) from = m;
			to = m;
			incidents += n;
		}
		if (from < 0) continue;
		const monthly = incidents / (to - from + 1);
		const share = incidents / (before[to + 1] - before[from]);
		const appears = share * before[from] >= MISSED;
		const vanishes = share * (before[months] - before[to + 1]) >= MISSED;
		if (incidents >= MISSED && (appears || vanishes))
			found.push({ category: c, incidents, from: first + from, to: first + to, monthly, appears, vanishes });
	}
	found.sort((a, b) => b.incidents - a.incidents);
	const renamings: Renaming[] = [];
	for (const old of found.filter(({ vanishes }) => vanishes)) {
		const successors = found.filter(({ appears, from }) => appears && Math.abs(from - old.to - 1) <= APART);
		const rated = successors.map((next) => ({
			from: old.category,
			to: next.category,
			month: next.from,
			likeness: likeness(names[old.category], names[next.category]),
			ratio: next.monthly / old.monthly
		}));
		rated.sort((a, b) => b.likeness - a.likeness || Math.abs(Math.log(a.ratio)) - Math.abs(Math.log(b.ratio)));
		const best = rated[0];
		const sameGroup = best && guessGroup(names[best.from]).group === guessGroup(names[best.to]).group;
		// The names alike, or else of one sort at a like level with no other that could be meant.
		if (best && (best.likeness >= ALIKE || (sameGroup && rated.length === 1 && best.ratio > 0.6 && best.ratio < 1.7)))
			renamings.push(best);
	}
	return { passing: found, renamings };
}

/** How alike two names are: the share of their pairs of letters that both have. @see Dice (1945), Ecology 26(3), 297–302 */
export function likeness(a: string, b: string): number {
	const pairs = (text: string) => {
		const letters = plain(text);
		return Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) => letters.slice(i, i + 2));
	};
	const [x, y] = [pairs(a), pairs(b)];
	const rest = [...y];
	let common = 0;
	for (const pair of x) {
		const at = rest.indexOf(pair);
		if (at < 0) continue;
		rest.splice(at, 1);
		common++;
	}
	return x.length + y.length ? (2 * common) / (x.length + y.length) : Number(a === b);
}

/** Letters and digits alone, accents and capitals off. */
const plain = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '');

/** Values that are the same but for capitals, blanks, accents and punctuation: the commonest spelling and the others. */
export interface Spellings {
	into: string;
	from: string[];
	/** Rows with the other spellings. */
	rows: number;
}

/** @param counts  rows of each value */
export function spellings(values: readonly string[], counts: ArrayLike<number>): Spellings[] {
	const groups = new Map<string, number[]>();
	values.forEach((value, i) => {
		// What is left when punctuation goes must still be a name; signs alone are different values, and so are "+1" and "-1".
		const key = /\p{L}/u.test(value) ? plain(value) : '';
		if (!key || !(counts[i] > 0)) return;
		const group = groups.get(key);
		if (group) group.push(i);
		else groups.set(key, [i]);
	});
	return [...groups.values()]
		.filter(({ length }) => length > 1)
		.map((group) => {
			const [into, ...others] = group.sort((a, b) => counts[b] - counts[a] || (values[a] < values[b] ? -1 : 1));
			return { into: values[into], from: others.map((i) => values[i]), rows: others.reduce((sum, i) => sum + counts[i], 0) };
		})
		.sort((a, b) => b.rows - a.rows);
}

/** Kinds with under this share of the incidents are rare. */
export const RARE = 0.001;
const REST = /^(other|others|other crime|other offen[cs]es?|miscellaneous|outros?|otros?)$/i;

/** Rare kinds and the value that stands for the rest. Homicide is left out however rare: nobody looks for it under "Other". */
export function rareKinds(
	names: readonly string[],
	counts: ArrayLike<number>
): { rare: string[]; incidents: number; into: string } {
	const all = Array.from(counts).reduce((sum, n) => sum + Math.max(0, n), 0);
	const into = names.find((name) => REST.test(name.trim())) ?? text.findings.other;
	const rare = names.filter(
		(name, i) => counts[i] > 0 && counts[i] < RARE * all && name !== into && guessGroup(name).group !== 'homicide'
	);
	return { rare, incidents: rare.reduce((sum, name) => sum + counts[names.indexOf(name)], 0), into };
}
