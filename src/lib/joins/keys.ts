/**
 * A key as it is compared: accents and apostrophes off, lower case, signs as single blanks; of a number also the zeros before it and the
 * `.0` behind it. So `  O'Hare ` is `ohare`, `007` and `7.0` are `7`, while `E01000001` stays.
 */
export function normalKey(text: string): string {
	if (PLAIN.test(text)) return text.toLowerCase(); // most codes and words: a large table has half a million cells
	const plain = text
		.normalize('NFKD')
		.replace(/[\p{M}'’`´]/gu, '')
		.toLowerCase()
		.trim();
	const number = /^0*(\d+)\.0*$/.exec(plain);
	const words = plain
		.replace(/&/g, ' and ')
		.replace(/[^\p{L}\d]+/gu, ' ')
		.trim();
	return number ? number[1] : words.replace(/^0+(?=\d+$)/, '');
}

/** Nothing to take off. */
const PLAIN = /^[a-z1-9][a-z\d]*$/i;

/** Keys with digits are codes: one sign apart is another thing altogether. */
const isName = (key: string) => /\p{L}/u.test(key) && !/\d/.test(key);

/**
 * The likeness of two names, 0 to 1: Jaro's similarity, raised for a common beginning.
 *
 * @see Winkler (1990), String Comparator Metrics and Enhanced Decision Rules in the Fellegi–Sunter Model of Record Linkage
 */
export function jaroWinkler(a: string, b: string): number {
	if (a === b) return 1;
	const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
	const taken = new Uint8Array(b.length);
	const first: string[] = [];
	for (let i = 0; i < a.length; i++)
		for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j++)
			if (!taken[j] && a[i] === b[j]) {
				taken[j] = 1;
				first.push(a[i]);
				break;
			}
	const m = first.length;
	if (!m) return 0;
	const second = [...b].filter((_, j) => taken[j]);
	const moved = first.filter((letter, k) => letter !== second[k]).length / 2;
	const jaro = (m / a.length + m / b.length + (m - moved) / m) / 3;
	let prefix = 0;
	while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix++;
	return jaro + prefix * 0.1 * (1 - jaro);
}

/** As written, or with the words in the order of the alphabet, whichever is more alike ("park, rogers" is "rogers park"). */
function likeness(a: string, b: string): number {
	const sorted = (text: string) => text.split(' ').sort().join(' ');
	return Math.max(jaroWinkler(a, b), jaroWinkler(sorted(a), sorted(b)));
}

/** A pair of names that differ and may mean the same. */
export interface FuzzyPair {
	/** Positions among the keys and among the areas. */
	key: number;
	area: number;
	score: number;
}

export interface KeyMatch {
	/** For each area the position of its key, -1 without one; pairs of `fuzzy` are not in it. */
	keyOf: Int32Array<ArrayBuffer>;
	fuzzy: FuzzyPair[];
	/** Keys that are equal to an earlier one after normalising: only the first is used. */
	repeated: number;
}

/** Names less alike than this are not offered. */
const ALIKE = 0.88;
/** The best must be ahead of the next best by this much. */
const AHEAD = 0.02;
/** Names compared pair by pair, at most, on either side. */
const MOST_COMPARED = 2000;

/**
 * Matches keys to areas: first those equal after normalising, then, among the names left over on both sides, those that are each other's most
 * alike. Blank keys match nothing.
 */
export function matchKeys(keys: readonly string[], areas: readonly string[]): KeyMatch {
	const position = new Map<string, number>();
	let repeated = 0;
	const normal = keys.map(normalKey);
	normal.forEach((key, k) => {
		if (key === '') return;
		if (position.has(key)) repeated++;
		else position.set(key, k);
	});
	const wanted = areas.map(normalKey);
	const keyOf = Int32Array.from(wanted, (area) => position.get(area) ?? -1);
	const used = new Set(wanted);
	const keysLeft = [...position].filter(([key]) => !used.has(key) && isName(key)).slice(0, MOST_COMPARED);
	const areasLeft = wanted.flatMap((area, a) => (keyOf[a] < 0 && isName(area) ? [a] : [])).slice(0, MOST_COMPARED);
	return { keyOf, fuzzy: alikePairs(keysLeft, areasLeft, wanted), repeated };
}

function alikePairs(keys: [string, number][], areas: number[], names: string[]): FuzzyPair[] {
	const ofArea = areas.map((area) => bestOf(keys.map(([key]) => likeness(key, names[area]))));
	const ofKey = keys.map(([key]) => bestOf(areas.map((area) => likeness(key, names[area]))));
	const pairs: FuzzyPair[] = [];
	ofArea.forEach((best, i) => {
		if (best && ofKey[best.at]?.at === i) pairs.push({ key: keys[best.at][1], area: areas[i], score: best.score });
	});
	return pairs.sort((a, b) => b.score - a.score);
}

function bestOf(scores: number[]): { at: number; score: number } | undefined {
	let [at, score, next] = [-1, 0, 0];
	scores.forEach((value, k) => {
		if (value > score) [at, score, next] = [k, value, score];
		else if (value > next) next = value;
	});
	return score >= ALIKE && (score === 1 || score - next >= AHEAD) ? { at, score } : undefined;
}

export interface KeyColumn {
	name: string;
	values: readonly string[];
}
export interface KeyPair {
	/** Positions in the two lists. */
	key: number;
	area: number;
	/** Different areas with a key, and different areas in all. */
	matched: number;
	areas: number;
	score: number;
}

/**
 * Which column of a table and which of several lists of areas belong together, best first: most areas find their key, most keys their area, and
 * the names of the columns share a word. Columns whose values mostly repeat are no keys.
 */
export function rankKeyPairs(columns: readonly KeyColumn[], candidates: readonly KeyColumn[]): KeyPair[] {
	const sets = candidates.map(({ values }) => new Set(values.map(normalKey).filter(Boolean)));
	const pairs: KeyPair[] = [];
	columns.forEach((column, c) => {
		const filled = column.values.map(normalKey).filter(Boolean);
		const keys = new Set(filled);
		if (keys.size < 0.9 * filled.length || !keys.size) return;
		sets.forEach((areas, a) => {
			if (!areas.size) return;
			let matched = 0;
			for (const area of areas) if (keys.has(area)) matched++;
			if (!matched) return;
			const coverage = matched / areas.size;
			const both = (2 * matched) / (areas.size + keys.size);
			const named = shareWord(column.name, candidates[a].name) ? 0.1 : 0;
			pairs.push({ key: c, area: a, matched, areas: areas.size, score: 0.7 * coverage + 0.3 * both + named });
		});
	});
	return pairs.sort((a, b) => b.score - a.score);
}

function shareWord(a: string, b: string): boolean {
	const words = (name: string) => normalKey(name.replace(/([a-z])([A-Z])/g, '$1 $2')).split(' ');
	const other = words(b).filter((word) => word.length > 2);
	// A shapefile cuts names to ten letters: `area_numbe`.
	return words(a).some((word) => word.length > 2 && other.some((o) => o.startsWith(word) || word.startsWith(o)));
}
