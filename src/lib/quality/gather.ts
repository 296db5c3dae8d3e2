import type { Chunk, Dataset, TypedColumn } from '$lib/domain/dataset';
import { rowHashes, type TextCells } from '$lib/domain/row-hash';
import { guessTimeForm, type TimeForm } from '$lib/temporal/parse-guess';
import { readMoment } from '$lib/temporal/parse';
import { namesKey } from './keys';
import { isMissingWord } from './missing-words';
import { addressColumn } from './pile-ups';
import { namesReport } from './reporting-lag';
import { textKey } from './text-key';
import type { Codes, ExtraValues, QualityInput, TextSummary } from './types';

/** Columns whose names say that they hold a date. */
export const NAMED_DATE = /date|time|\bdt\b|_dt|report|record|enter|coded|creat|notif|receiv|fecha|data_|month/i;
/** Cells looked at to see whether a text column holds dates, and the share that must be read. */
const LOOKED_AT = 400;
const ENOUGH = 0.9;

/** In the order in which they are hashed. */
const CORE = ['lon', 'lat', 'start', 'end', 'precision', 'category', 'weight'] as const;

/**
 * Takes the chunks of a dataset one by one, in their order, and joins what the measures need; texts are summed up and let go. About 85 bytes
 * a row of 22 columns are held: of a column no more than some measure asks for.
 */
export class Gatherer {
	readonly #columns: Omit<QualityInput['columns'], 'end'>;
	readonly #hashes: Uint32Array<ArrayBuffer>;
	readonly #extras: ExtraValues[];
	readonly #texts = new Map<number, TextTally>();
	#rows = 0;
	/** Ends, once one is another moment than its start; until then they are the starts. */
	#end: Float64Array<ArrayBuffer> | undefined;

	/** @param further  false: only the columns of every dataset and the hashes, which say which rows repeat */
	constructor(
		readonly dataset: Dataset,
		readonly further = true
	) {
		const n = dataset.rows;
		this.#columns = {
			lon: new Float64Array(n),
			lat: new Float64Array(n),
			start: new Float64Array(n),
			precision: new Uint8Array(n),
			category: new Uint16Array(n),
			weight: new Int16Array(n)
		};
		this.#hashes = new Uint32Array(2 * n);
		const address = addressColumn(dataset.extras);
		this.#extras = (further ? dataset.extras : []).map(({ name, kind, dictionary = [] }, at): ExtraValues => {
			if (kind === 'number') return { name, kind, values: new Float64Array(n) };
			if (kind === 'boolean') return { name, kind, values: new Uint8Array(n) };
			if (kind !== 'text') return { name, kind, codes: codesFor(dictionary.length, n), dictionary };
			const tally = new TextTally(name, n, at === address || namesKey(name));
			this.#texts.set(at, tally);
			return { name, kind, ...tally.summary };
		});
	}

	add({ rows, columns }: Pick<Chunk, 'rows' | 'columns'>): void {
		const at = this.#rows;
		const seen: (TypedColumn | TextCells)[] = [];
		for (const name of CORE) {
			if (name === 'end') this.#addEnds(columns, rows, at);
			else this.#columns[name].set(columns[name].subarray(0, rows), at);
			seen.push(columns[name]);
		}
		this.dataset.extras.forEach(({ kind }, i) => {
			const extra: ExtraValues | undefined = this.#extras[i];
			if (kind === 'text') {
				const cells = { bytes: columns[`x${i}.bytes`] as Uint8Array, offsets: columns[`x${i}.offsets`] as Uint32Array };
				this.#texts.get(i)?.add(cells, rows, at, columns.weight);
				seen.push(cells);
				return;
			}
			const part = columns[`x${i}`];
			if (extra && extra.kind !== 'text') ('codes' in extra ? extra.codes : extra.values).set(part.subarray(0, rows), at);
			seen.push(part);
		});
		rowHashes(rows, seen, this.#hashes, at);
		this.#rows += rows;
	}

	#addEnds({ start, end }: Pick<Chunk['columns'], 'start' | 'end'>, rows: number, at: number) {
		for (let i = 0; !this.#end && i < rows; i++)
			if (end[i] !== start[i] && !(end[i] !== end[i] && start[i] !== start[i])) this.#end = this.#columns.start.slice();
		this.#end?.set(end.subarray(0, rows), at);
	}

	/** What was gathered; the arrays are not copied. */
	input(): QualityInput {
		const extras = this.#extras.map((extra, i) => ({ ...extra, ...this.#texts.get(i)?.summary }) as ExtraValues);
		return {
			dataset: this.dataset,
			columns: { ...this.#columns, end: this.#end ?? this.#columns.start },
			extras,
			hashes: this.#hashes
		};
	}
}

function codesFor(values: number, rows: number): Codes {
	return values < 2 ** 8 ? new Uint8Array(rows) : values < 2 ** 16 ? new Uint16Array(rows) : new Uint32Array(rows);
}

const decoder = new TextDecoder();

/** Sums up one column of texts. */
class TextTally {
	#filled = 0;
	#missing = 0;
	readonly #words = new Map<string, number>();
	#keys: Float64Array<ArrayBuffer> | null = null;
	#moments: Float64Array<ArrayBuffer> | null = null;
	/** Undefined until cells were seen; null when they are no dates. */
	#form: TimeForm | null | undefined;

	/** @param keyed  whether it is asked how its texts repeat */
	constructor(
		readonly name: string,
		readonly rows: number,
		readonly keyed: boolean
	) {}

	get summary(): TextSummary {
		const words = [...this.#words].sort((a, b) => b[1] - a[1]);
		return { filled: this.#filled, missing: this.#missing, words, moments: this.#moments, keys: this.#keys };
	}

	add({ bytes, offsets }: TextCells, rows: number, at: number, weight: Int16Array): void {
		if (this.#form === undefined) this.#look(bytes, offsets, rows);
		const moment = { ms: NaN, precision: 0 };
		for (let i = 0; i < rows; i++) {
			const [from, to] = [offsets[i], offsets[i + 1]];
			const word = this.#wordOf(bytes, from, to);
			const counts = weight[i] !== 0;
			if (word !== null) {
				if (counts && word === '') this.#missing++;
				else if (counts) this.#words.set(word, (this.#words.get(word) ?? 0) + 1);
				continue;
			}
			if (counts) this.#filled++;
			if (this.#keys) this.#keys[at + i] = textKey(bytes, from, to);
			if (this.#form && this.#moments && readMoment(bytes, from, to, this.#form.order, moment)) this.#moments[at + i] = moment.ms;
		}
	}

	/** The word for "nothing here", '' for an empty cell; null for a value. */
	#wordOf(bytes: Uint8Array, from: number, to: number): string | null {
		while (to > from && bytes[to - 1] <= 32) to--;
		if (to === from) return '';
		if (to - from > 30) return null;
		// Digits and what begins with them are values: nearly all cells of ids and addresses are done with here.
		if (bytes[from] >= 48 && bytes[from] <= 57) return null;
		if (to - from > 14 && bytes[from] < 128 && !MAY_BEGIN[bytes[from]]) return null;
		const text = decoder.decode(bytes.subarray(from, to));
		return isMissingWord(text) ? text.trim().toUpperCase() : null;
	}

	#look(bytes: Uint8Array, offsets: Uint32Array, rows: number) {
		this.#form = this.#dateForm(bytes, offsets, rows);
		// That dates repeat says nothing.
		if (this.#form && namesReport(this.name)) this.#moments = new Float64Array(this.rows).fill(NaN);
		else if (!this.#form && this.keyed) this.#keys = new Float64Array(this.rows);
	}

	/** How the column writes dates; null when it holds none. */
	#dateForm(bytes: Uint8Array, offsets: Uint32Array, rows: number): TimeForm | null {
		if (!NAMED_DATE.test(this.name)) return null;
		const values: string[] = [];
		const step = Math.max(1, Math.floor(rows / LOOKED_AT));
		for (let i = 0; i < rows; i += step)
			if (offsets[i + 1] > offsets[i]) values.push(decoder.decode(bytes.subarray(offsets[i], offsets[i + 1])));
		const guess = guessTimeForm(values);
		return guess && guess.share >= ENOUGH ? guess.form : null;
	}
}

/** Letters with which the words for "nothing here" begin, and their signs. */
const MAY_BEGIN = Uint8Array.from({ length: 128 }, (_, c) =>
	'UNAL(<#MBERWSCTI DO-–—?.*_'.includes(String.fromCharCode(c).toUpperCase()) ? 1 : 0
);
