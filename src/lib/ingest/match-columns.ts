import type { ColumnProfile } from './profile';
import { plainKey, sameMeaning, sameWord, tellingWords } from './same-names';

/** What a column is to a mapping; `kept` are the further columns. */
export type Role = 'time' | 'clock' | 'end' | 'lon' | 'lat' | 'place' | 'kind' | 'weight' | 'area' | 'kept';

/** A column that is looked for in another file. */
export interface Wanted {
	/** Its name, with what is known of its values. */
	profile: ColumnProfile;
	role: Role;
}

/** How a column was found: the reasons in falling order of certainty. */
export type How = 'name' | 'spelling' | 'meaning' | 'role' | 'words' | 'values';

/** For a wanted column the column of the file, null where none was found. */
export interface Match {
	wanted: string;
	column: string | null;
	how: How | null;
}

/** Share of the words of two names, and of values, from which columns are taken for the same. */
const WORDS = 0.5;
const VALUES = 0.8;
const SHAPES = 0.9;

/**
 * Finds the columns of a dataset in a file that names them otherwise: by name, spelling, meaning, by the part they play, by words in
 * common, and what is left by contents. A column is given to one wanted column only, and where two would do equally well, to none.
 *
 * @param columns  those of the file
 * @param roles    the column of the file that plays a part, as it was guessed
 */
export function matchColumns(
	wanted: readonly Wanted[],
	columns: readonly ColumnProfile[],
	roles: Partial<Record<Role, string | null>> = {}
): Match[] {
	const found = new Map<Wanted, { column: ColumnProfile; how: How }>();
	const free = new Set(columns);
	const pass = (how: How, score: (wish: Wanted, column: ColumnProfile) => number) => {
		const pairs = wanted
			.filter((wish) => !found.has(wish))
			.flatMap((wish) => [...free].map((column) => ({ wish, column, score: score(wish, column) })))
			.filter((pair) => pair.score > 0)
			.sort((a, b) => b.score - a.score);
		for (const { wish, column, score } of pairs) {
			if (found.has(wish) || !free.has(column)) continue;
			const rivals = pairs.filter(
				(other) => other.score === score && free.has(other.column) && !found.has(other.wish) && (other.wish === wish || other.column === column) // prettier-ignore
			);
			if (rivals.length > 1) continue;
			found.set(wish, { column, how });
			free.delete(column);
		}
	};
	pass('name', ({ profile }, { name }) => Number(profile.name === name));
	pass('spelling', ({ profile }, { name }) => Number(plainKey(profile.name) === plainKey(name)));
	pass('meaning', ({ profile }, column) =>
		Number(sameMeaning(plainKey(profile.name), plainKey(column.name)) && alike(profile, column))
	);
	pass('role', ({ role, profile }, column) => Number(role !== 'kept' && roles[role] === column.name && alike(profile, column)));
	const rare = rarityOf(wanted.map(({ profile }) => profile.name));
	pass('words', ({ profile }, column) => {
		const share = wordsInCommon(profile.name, column.name, rare);
		return share >= WORDS && alike(profile, column) ? share : 0;
	});
	pass('values', ({ profile }, column) => (alike(profile, column) ? valuesInCommon(profile, column) : 0));
	return wanted.map((wish) => {
		const match = found.get(wish);
		return { wanted: wish.profile.name, column: match?.column.name ?? null, how: match?.how ?? null };
	});
}

/** Whether the values of two columns do not speak against each other: numbers with numbers, times with times. */
function alike(a: ColumnProfile, b: ColumnProfile): boolean {
	if (!a.values.length || !b.values.length) return true;
	const timed = ({ time }: ColumnProfile) => (time?.share ?? 0) > 0.9;
	if (timed(a) !== timed(b)) return false;
	return timed(a) || Math.abs(a.numberShare - b.numberShare) < 0.5;
}

/** A word that stands in many names tells little: 1 over the number of names. */
function rarityOf(names: readonly string[]): (word: string) => number {
	const words = names.map(tellingWords);
	return (word) => 1 / Math.max(1, words.filter((own) => own.some((other) => sameWord(word, other))).length);
}

function wordsInCommon(a: string, b: string, rare: (word: string) => number): number {
	const [left, right] = [tellingWords(a), tellingWords(b)];
	const sum = (words: readonly string[]) => words.reduce((total, word) => total + rare(word), 0);
	const common = sum(left.filter((word) => right.some((other) => sameWord(word, other))));
	const alone = sum(right.filter((word) => !left.some((other) => sameWord(word, other))));
	return common / (sum(left) + alone || 1);
}

/** Share of the values of `b` that `a` has too, or that are written like those of `a` (`L99-9`); 0 when it is too small to count. */
function valuesInCommon(a: ColumnProfile, b: ColumnProfile): number {
	if (!a.values.length || !b.values.length) return 0;
	const known = new Set(a.values.map((value) => value.toLowerCase()));
	const own = [...new Set(b.values.map((value) => value.toLowerCase()))];
	const share = own.filter((value) => known.has(value)).length / own.length;
	if (share >= VALUES) return share;
	const shapes = new Set(a.values.map(shapeOf));
	const like = own.filter((value) => shapes.has(shapeOf(value)) && /\d.*\D.*\d|\D\d{2}/.test(value)).length / own.length;
	return like >= SHAPES ? like / 2 : 0; // equal values are the better reason
}

/** How a value is written: digits as 9, runs of letters as one L. */
const shapeOf = (value: string) =>
	value
		.toLowerCase()
		.replace(/\d/g, '9')
		.replace(/\p{L}+/gu, 'L')
		.replace(/\s+/g, ' ');
