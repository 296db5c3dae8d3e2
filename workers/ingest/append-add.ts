import { combine, combinedExtras, type AddedFacts } from '$lib/append/combine';
import { ALREADY, CHANGED, NEW, REPLACES, type Told } from '$lib/append/difference';
import { joinRows, pickRows } from '$lib/append/pick-rows';
import { recoded, recoding, type Recoding } from '$lib/append/same-codes';
import { missingColumn, widened } from '$lib/append/widen';
import type { Dataset, TypedColumn } from '$lib/domain/dataset';
import { appendDataset, type AppendUndo } from '$lib/storage/append';
import { readBoundaries } from '$lib/storage/boundaries';
import { readChunk } from '$lib/storage/chunks';
import { layerCodes, type LayerCodes } from '../join/newer-rows';
import type { Adding } from './append-contract';
import type { Compared } from './append-compare';
import { findReplaced, replacedRows, type Replaced } from './append-replace';

type Columns = Record<string, TypedColumn>;

/** Adds the new rows of a comparison to the dataset. */
export async function addCompared(
	compared: Compared,
	{ by, newer, portal }: Adding
): Promise<{ dataset: Dataset; undo: AppendUndo | null }> {
	const { before, read, mapping, difference, key, notes } = compared;
	const told = difference.tell(by);
	const replaced = newer && by === 'key' && told.changed ? await findReplaced(compared, told) : nothingReplaced(compared);
	const instead = [...replaced.pairs.values()].flatMap((pairs) => pairs.map(([, row]) => row)).sort((a, b) => a - b);
	const order = new Map(instead.map((row, i) => [row, i]));
	const picked = await pickRead(compared, told, replaced);
	const codes = recoding(before, read, picked.used);
	const facts = factsOf(compared, told, picked, replaced, codes);
	const named = by === 'key' ? key!.label : by === 'cells' ? null : undefined;
	const at = Math.max(Date.now(), (before.appended?.at(-1)?.at ?? 0) + 1);
	const after = combine(before, read, mapping, { by: named, told }, codes, facts, at, notes, portal);
	const layers = await joinedLayers(before, combinedExtras(before, read, codes));
	const wider = before.extras.flatMap((column, i) => (after.extras[i].kind === column.kind ? [] : [i]));
	const newerRows = recoded(picked.replacing, codes);
	const undo = await appendDataset({
		before,
		after,
		pending: { id: compared.comparison.pending, chunks: read.chunks },
		take: (n, columns) => newRows(columns, picked.rows[n], { before, after, read, codes, layers }),
		old: {
			read: wider.map((i) => `x${i}`),
			write(_n, rows, columns) {
				const out: Columns = {};
				for (const i of wider) Object.assign(out, widened(columns[`x${i}`], before.extras[i], after.extras[i].kind, `x${i}`));
				for (let i = before.extras.length; i < after.extras.length; i++)
					Object.assign(out, missingColumn(`x${i}`, after.extras[i].kind, rows));
				return out;
			}
		},
		replace: {
			chunks: [...replaced.pairs.keys()],
			write: (n, columns) => replacedRows(columns, replaced.pairs.get(n)!, newerRows, order, compared, layers)
		},
		layers: () => [...layers.values()].map((layer) => layer.layer())
	});
	// What was rewritten cannot be told back.
	return { dataset: undo.after, undo: wider.length || replaced.pairs.size ? null : undo };
}

const nothingReplaced = ({ spread, times }: Compared): Replaced => ({
	pairs: new Map(),
	counts: [],
	net: 0,
	missingPlaces: 0,
	missingTimes: 0,
	spread,
	times
});

interface Picked {
	/** By chunk of the rows that were read, positions of those to add. */
	rows: Uint32Array<ArrayBuffer>[];
	/** Rows that take the place of others, as they were read, in the order of the files. */
	replacing: Columns;
	/** By key of a chunk, which codes all of them have. */
	used: Map<string, Uint8Array>;
	/** Sums of weights by category as it was read. */
	counts: number[];
	net: number;
	missingPlaces: number;
	missingTimes: number;
	records: AddedFacts['records'];
}

const CORE = ['lon', 'lat', 'start', 'end', 'precision', 'category', 'weight', 'row'];

/** Says which rows of each chunk are added, and adds them up. */
async function pickRead({ comparison, read }: Compared, { states: told }: Told, replaced: Replaced): Promise<Picked> {
	const { spread, times } = replaced;
	const states = told.slice();
	for (const pairs of replaced.pairs.values()) for (const [, newer] of pairs) states[newer] = REPLACES;
	const further = read.extras.flatMap(({ dictionary }, i) => (dictionary || replaced.pairs.size ? [`x${i}`] : []));
	const used = new Map<string, Uint8Array>([['category', new Uint8Array(read.categories.length)]]);
	read.extras.forEach(({ dictionary }, i) => dictionary && used.set(`x${i}`, new Uint8Array(dictionary.length + 1)));
	const picked: Picked = { rows: [], replacing: {}, used, counts: [], net: 0, missingPlaces: 0, missingTimes: 0, records: { added: 0, already: 0, changed: 0, replaced: 0 } }; // prettier-ignore
	const records = new RecordCount();
	const replacing: Columns[] = [];
	let at = 0;
	for (let n = 0; n < read.chunks; n++) {
		const { rows, columns } = await readChunk(comparison.pending, n, [...CORE, ...further]);
		const from = at;
		const all = Uint32Array.from({ length: rows }, (_, i) => i);
		const marked = all.filter((i) => states[from + i] === NEW);
		for (let i = 0; i < rows; i++) records.add(columns.row[i], states[at + i]);
		const own = pickRows(columns, marked);
		const instead = pickRows(columns, all.filter((i) => states[from + i] === REPLACES)); // prettier-ignore
		for (const [name, codes] of used) for (const some of [own, instead]) for (const code of some[name]) codes[code] = 1;
		spread.add(own.lon as Float64Array, own.lat as Float64Array, 0, marked.length);
		times.add(own.start as Float64Array, own.precision as Uint8Array, 0, marked.length);
		for (const some of [own, instead]) addUp(picked, some);
		picked.rows.push(marked);
		replacing.push(instead);
		at += rows;
	}
	picked.replacing = replaced.pairs.size ? joinRows(replacing) : {};
	picked.records = records.sums(read.report.kept);
	return picked;
}

function addUp(picked: Picked, { category, weight, lon, start }: Columns) {
	for (let i = 0; i < lon.length; i++) {
		picked.net += weight[i];
		picked.counts[category[i]] = (picked.counts[category[i]] ?? 0) + weight[i];
		if (Number.isNaN(lon[i])) picked.missingPlaces++;
		if (Number.isNaN(start[i])) picked.missingTimes++;
	}
}

/** A record that holds several counts is what the first of these says that any of them is. */
const FIRST = [NEW, REPLACES, CHANGED, ALREADY];

/** Adds up what became of the records of the files. */
class RecordCount {
	readonly #sums = [0, 0, 0, 0];
	#row = -1;
	#state = NEW;
	add(row: number, state: number) {
		if (row === this.#row) {
			if (FIRST.indexOf(state) >= FIRST.indexOf(this.#state)) return;
			this.#sums[this.#state]--;
		}
		this.#row = row;
		this.#sums[(this.#state = state)]++;
	}
	/** @param kept  records in all: those that gave no row hold nothing but zeros, and are new */
	sums(kept: number): AddedFacts['records'] {
		const already = this.#sums[ALREADY];
		const replaced = this.#sums[REPLACES];
		const changed = this.#sums[CHANGED] + replaced;
		return { added: kept - already - changed, already, changed, replaced };
	}
}

function factsOf({ read }: Compared, { states }: Told, picked: Picked, replaced: Replaced, codes: Recoding): AddedFacts {
	const kinds = codes.codes.get('category')!;
	const counts: number[] = [];
	picked.counts.forEach((sum, c) => (counts[kinds[c]] = (counts[kinds[c]] ?? 0) + sum));
	replaced.counts.forEach((sum, c) => (counts[c] = (counts[c] ?? 0) - sum));
	let at = 0;
	const perFile = read.provenance.files.map(({ rows = 0 }) => {
		const from = at;
		at += rows;
		return states.subarray(from, at).reduce((sum, state) => sum + Number(state === NEW), 0);
	});
	return {
		counts,
		net: picked.net - replaced.net,
		missingPlaces: picked.missingPlaces - replaced.missingPlaces,
		missingTimes: picked.missingTimes - replaced.missingTimes,
		perFile,
		records: picked.records,
		spread: replaced.spread,
		times: replaced.times
	};
}

/** The area columns that were joined to a dataset, by their position. */
async function joinedLayers(before: Dataset, extras: Dataset['extras']): Promise<Map<number, LayerCodes>> {
	const joined = before.extras.flatMap((column, i) => (column.layer === undefined ? [] : [{ column, i }]));
	const layers = joined.length ? await readBoundaries(before.id) : [];
	return new Map(
		joined.flatMap(({ column, i }) => {
			const layer = layers.find(({ id }) => id === column.layer);
			return layer ? [[i, layerCodes(column, layer, { extras })] as const] : [];
		})
	);
}

/** The new rows of a chunk as columns of the dataset; null without any. */
function newRows(
	columns: Columns,
	rows: Uint32Array,
	{ before, after, read, codes, layers }: { before: Dataset; after: Dataset; read: Dataset; codes: Recoding; layers: Map<number, LayerCodes> } // prettier-ignore
): Columns | null {
	if (!rows.length) return null;
	const own = recoded(pickRows(columns, rows), codes);
	const out: Columns = {};
	for (const [name, cells] of Object.entries(own)) if (!/^x\d/.test(name)) out[name] = cells;
	after.extras.forEach(({ name, kind, layer }, i) => {
		const from = layer === undefined ? read.extras.findIndex((column) => column.name === name) : -1;
		if (from < 0) return void Object.assign(out, missingColumn(`x${i}`, kind, rows.length));
		for (const end of ['', '.bytes', '.offsets']) {
			const cells = own[`x${from}${end}`];
			if (cells) out[`x${i}${end}`] = cells;
		}
	});
	// The areas last: some are found by a further column.
	for (const [i, layer] of layers) if (i < before.extras.length) out[`x${i}`] = layer.of(out);
	return out;
}
