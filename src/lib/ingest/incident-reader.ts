import type { IncidentColumns, TypedColumn } from '$lib/domain/dataset';
import { DAY_MS } from '$lib/temporal/civil';
import { DAY } from '$lib/temporal/parse';
import { ASIDE_TEXT, type AsideRow, type Reason } from './aside';
import { CategoryReader } from './categories';
import { columnWriter, type ColumnWriter } from './columns';
import type { Dialect } from './dialect';
import { HashList } from './duplicates';
import { columnsNeeded, hasDecimalComma, holdsCounts, type Mapping } from './mapping';
import { numberReader } from './number';
import type { OnceBy } from './once';
import { placeReader, type PlaceReader, type PlaceTally } from './places';
import { isBlank, isFooterRecord, isHeader } from './record-kinds';
import { restoreCells } from './restore-cells';
import { settleCell, type Batch } from './scanner';
import { FRESH, type Shelf } from './shelf';
import { PlaceSpread, type Points } from './spread';
import { decodeCell } from './text';
import { TimeSpread, type TimeSummary } from './time-spread';
import { timeReader, type TimeReader } from './times';
import { TotalRows } from './totals';
import { gathered, monthsOfSlots, Unpivot, type CountTally } from './unpivot';
import { text } from '$lib/messages/text';

export type ChunkData = IncidentColumns & Record<string, TypedColumn>;

/** What some rows of one file add up to: plain data, so that it can cross threads; several can be joined (`ImportTally`). */
export interface PartSummary {
	/** Records of the file: `kept` and those set aside are all that were read. */
	read: number;
	kept: number;
	/** Rows given out; as many as records kept, but where records hold several counts. */
	stored: number;
	setAside: Record<Reason, number>;
	asides: AsideRow[];
	places: PlaceTally;
	/** Of the cells that hold counts. */
	cells: CountTally;
	points: Points;
	times: TimeSummary;
	/** Names and sums of weights of the categories; the column holds indices into them. */
	categories: string[];
	counts: number[];
	/** By further column; null for those that have none. */
	dictionaries: (string[] | null)[];
	/** By further column: cells that did not fit its kind and were left empty. */
	unread: number[];
	/** As `HashList` gives them. */
	hashes: Uint32Array<ArrayBuffer>;
	net: number;
	/** Cells of the weight column that are no whole number; such rows count 1. */
	unreadWeights: number;
}

/**
 * Turns records of one file into incidents by a mapping: fills the columns of chunks and counts what happens to every row.
 * Every record is either kept or set aside. Codes and row numbers count from the reader's first row on.
 */
export class IncidentReader {
	readonly #mapping: Mapping;
	readonly #rowsAtMost: number;
	readonly #setAside: Record<Reason, number> = { short: 0, long: 0, blank: 0, header: 0, nothing: 0, total: 0, repeat: 0 };
	readonly #asides: AsideRow[] = [];
	readonly #places: PlaceTally = { unknown: 0, wild: 0, withheld: 0 };
	readonly #cells: CountTally = { blank: 0, unread: 0 };
	readonly #spread = new PlaceSpread();
	readonly #times = new TimeSpread();
	readonly #hashes = new HashList();
	readonly #category: CategoryReader;
	readonly #extras: { name: string; writer: ColumnWriter }[];
	readonly #once: OnceBy | undefined;
	readonly #shelf: Shelf;
	readonly #chunks: ChunkData[] = [];
	/** Of the chunk being filled. */
	#columns: IncidentColumns;
	#rows = 0;
	#read = 0;
	#kept = 0;
	#stored = 0;
	#net = 0;
	#unreadWeights = 0;
	/** Of the file being read. */
	#file = { width: 0, quote: -1, defused: false, needed: 0, at: (_name: string) => 0, header: [] as readonly string[] };
	#time: TimeReader | undefined;
	#end: TimeReader | undefined;
	#place: PlaceReader | undefined;
	#unpivot: Unpivot | undefined;
	#totals: TotalRows | undefined;
	// Scratch for one batch.
	#keep = new Int32Array(0);
	#row = new Uint32Array(0);
	#lon = new Float64Array(0);
	#lat = new Float64Array(0);
	#ms = new Float64Array(0);
	#endMs = new Float64Array(0);
	#precision = new Uint8Array(0);
	#endPrecision = new Uint8Array(0);

	/**
	 * @param rows  of a chunk
	 * @param once  what is known of the rows before, where rows of one incident shall count once
	 * @param shelf  where the arrays of its chunks come from
	 */
	constructor(mapping: Mapping, rows: number, once?: OnceBy, shelf = FRESH) {
		this.#mapping = mapping;
		this.#shelf = shelf;
		this.#rowsAtMost = rows;
		this.#once = mapping.onceBy?.length ? once : undefined;
		const { wide } = mapping;
		const decimals = (column: string) =>
			hasDecimalComma(mapping, column) ? (',' as const) : mapping.decimalsOpen?.includes(column) ? ('open' as const) : undefined;
		this.#category = new CategoryReader(
			wide?.names === 'kinds' ? { slots: wide.kinds ?? wide.columns } : mapping.category,
			mapping.keep.length
		);
		this.#extras = mapping.keep.map(({ column, kind, as }, memory) => ({
			name: column,
			writer: columnWriter(kind, as ?? column, rows, { decimals: decimals(column), memory, shelf })
		}));
		this.#columns = emptyColumns(rows, shelf);
	}

	/** Rows read so far. */
	get read(): number {
		return this.#read;
	}

	/** How many records it takes before it is full. Those that hold several counts may begin a further chunk, and then it is full. */
	get room(): number {
		if (this.#chunks.length) return 0;
		return this.#unpivot ? Infinity : this.#rowsAtMost - this.#rows;
	}

	/** Says what file the records come from: once, before the first. @param header  names of its columns, which have those of the mapping */
	open(header: readonly string[], { quote, defused = false }: Pick<Dialect, 'quote' | 'defused'>): void {
		const at = (column: string) => header.indexOf(column);
		const { time, end, place } = this.#mapping;
		this.#time = time ? timeReader(time, at) : undefined;
		this.#end = end ? timeReader(end, at, 'end') : undefined;
		this.#place = place ? placeReader(place, at, this.#places, this.#mapping.decimalCommas) : undefined;
		this.#openCounts(at);
		// A row may lack cells at its end as long as those of its time, place and kind are there.
		const core = columnsNeeded({ ...this.#mapping, keep: [] });
		const needed = Math.max(1, ...core.map((column) => at(column) + 1));
		this.#file = { width: header.length, quote, defused, needed, at, header };
	}

	#openCounts(at: (column: string) => number) {
		const { area, category, weight, wide, onceBy } = this.#mapping;
		if (holdsCounts(this.#mapping)) {
			const named = [area, 'column' in category ? category.column : null].filter((name) => name !== null);
			const counts = wide?.columns ?? [weight!];
			const commas = counts.map((name) => hasDecimalComma(this.#mapping, name));
			this.#unpivot = new Unpivot(counts.map(at), this.#cells, commas);
			this.#totals = new TotalRows(named.map(at));
		}
		if (this.#once) this.#once.columns = onceBy!.map(at);
	}

	/** Takes the records of one batch, no more than there is room for. */
	take(batch: Batch): void {
		const n = batch.records;
		if (n > this.#keep.length) this.#makeRoom(n);
		const sound = this.#sound(batch);
		this.#time?.prepare?.(batch);
		this.#end?.prepare?.(batch);
		this.#place?.prepare?.(batch);
		const kept = this.#placeAndTime(batch, sound);
		this.#hashes.addAll(batch, this.#keep, kept);
		this.#settle(batch, kept);
		if (this.#file.defused) restoreCells(batch, this.#keep, kept);
		this.#spread.add(this.#lon, this.#lat, 0, kept);
		const inNames = this.#mapping.wide?.names === 'months';
		if (!inNames) this.#times.add(this.#ms, this.#precision, 0, kept);
		this.#kept += kept;
		const rows = this.#unpivot ? this.#unfold(batch, kept) : kept;
		if (this.#unpivot) batch = { ...batch, arena: undefined }; // more rows than an arena has room for
		if (inNames) this.#times.add(this.#ms, this.#precision, 0, rows);
		this.#stored += rows;
		for (let from = 0; from < rows;) {
			const to = Math.min(rows, from + this.#rowsAtMost - this.#rows);
			this.#append(batch, from, to);
			from = to;
		}
	}

	/** One row for every count of the records kept. @returns how many rows */
	#unfold(batch: Batch, kept: number): number {
		const { wide } = this.#mapping;
		const rows = this.#unpivot!.unfold(batch, this.#keep, kept);
		const { of, slot } = this.#unpivot!;
		this.#keep = gathered(this.#keep, of, rows);
		this.#row = gathered(this.#row, of, rows);
		this.#lon = gathered(this.#lon, of, rows);
		this.#lat = gathered(this.#lat, of, rows);
		this.#ms = gathered(this.#ms, of, rows);
		this.#endMs = gathered(this.#endMs, of, rows);
		this.#precision = gathered(this.#precision, of, rows);
		this.#endPrecision = new Uint8Array(rows); // as long as the others
		if (wide?.names !== 'months') return rows;
		monthsOfSlots(wide)(slot, rows, this.#ms, this.#precision);
		this.#endMs.set(this.#ms);
		return rows;
	}

	/** What was read. The reader is used up by it: the chunks are handed over. */
	finish(): { chunks: ChunkData[]; summary: PartSummary } {
		if (this.#rows) this.#giveChunk();
		const summary: PartSummary = {
			read: this.#read,
			kept: this.#kept,
			stored: this.#stored,
			setAside: this.#setAside,
			asides: this.#asides.sort((a, b) => a.row - b.row),
			places: this.#places,
			cells: this.#cells,
			points: this.#spread.points(),
			times: this.#times.summary(),
			categories: this.#category.categories,
			counts: this.#category.counts,
			dictionaries: this.#extras.map(({ writer }) => writer.dictionary ?? null),
			unread: this.#extras.map(({ writer }) => writer.unread),
			hashes: this.#hashes.pairs(),
			net: this.#net,
			unreadWeights: this.#unreadWeights
		};
		return { chunks: this.#chunks, summary };
	}

	/** Fills `#keep` with the records that have the cells they need and sets the others aside. @returns how many */
	#sound(batch: Batch): number {
		const { width, needed } = this.#file;
		let kept = 0;
		for (let r = 0; r < batch.records; r++) {
			const row = ++this.#read;
			const count = batch.counts[r];
			let reason: Reason | undefined;
			if (count < width && count < needed) reason = isFooterRecord(batch, r, this.#file.width) ? 'total' : 'short';
			else if (count > width && !isBlank(batch, r, width, count)) reason = 'long';
			else if (isBlank(batch, r, 0, count)) reason = 'blank';
			else if (isHeader(batch, r, this.#file.header)) reason = 'header';
			else if (this.#totals?.has(batch, r)) reason = 'total';
			if (reason) {
				this.#aside(batch, r, row, reason, reason === 'short' || reason === 'long' ? text.reading.ofCells(count, width) : '');
				continue;
			}
			this.#row[kept] = row;
			this.#keep[kept++] = r;
		}
		return kept;
	}

	/** Reads place and time of the sound records; those with neither are set aside unless they name an area. @returns how many are kept */
	#placeAndTime(batch: Batch, sound: number): number {
		const areaAt = this.#mapping.area === null ? -1 : this.#file.at(this.#mapping.area);
		let kept = 0;
		for (let i = 0; i < sound; i++) {
			const r = this.#keep[i];
			const { unknown, wild, withheld } = this.#places;
			if (this.#time) this.#time(batch, r, kept, this.#ms, this.#precision);
			else {
				this.#ms[kept] = NaN;
				this.#precision[kept] = 3;
			}
			if (this.#place) this.#place(batch, r, kept, this.#lon, this.#lat);
			else this.#lon[kept] = this.#lat[kept] = NaN;
			const unusable = this.#ms[kept] !== this.#ms[kept] && this.#lon[kept] !== this.#lon[kept];
			const nothing = unusable && (areaAt < 0 || isBlank(batch, r, areaAt, areaAt + 1));
			const footer = unusable && isFooterRecord(batch, r, this.#file.width);
			if (nothing || footer || this.#once?.repeats(batch, r)) {
				Object.assign(this.#places, { unknown, wild, withheld });
				this.#aside(batch, r, this.#row[i], footer ? 'total' : nothing ? 'nothing' : 'repeat', '');
				continue;
			}
			this.#readEnd(batch, r, kept);
			this.#row[kept] = this.#row[i];
			this.#keep[kept++] = r;
		}
		return kept;
	}

	#readEnd(batch: Batch, record: number, i: number) {
		this.#endMs[i] = this.#ms[i];
		if (!this.#end) return;
		this.#end(batch, record, i, this.#endMs, this.#endPrecision);
		// "Until 5 May" means until that day was over.
		if (this.#endPrecision[i] === DAY && this.#endMs[i] > this.#ms[i]) this.#endMs[i] += DAY_MS - 60_000;
		if (!(this.#endMs[i] > this.#ms[i])) this.#endMs[i] = this.#ms[i]; // also when the end is unknown
	}

	/** Takes the quotes off the cells that hold doubled ones, now that the records as written are no longer needed. */
	#settle(batch: Batch, kept: number) {
		const { arena, bytes, first, counts, starts, ends } = batch;
		if (arena) return arena.settle(batch, this.#keep, kept, this.#file.quote);
		for (let i = 0; i < kept; i++) {
			const from = first[this.#keep[i]];
			for (let cell = from + counts[this.#keep[i]] - 1; cell >= from; cell--)
				if (ends[cell] < 0) ends[cell] = settleCell(bytes, starts[cell], ends[cell], this.#file.quote);
		}
	}

	#append(batch: Batch, from: number, to: number) {
		const { at } = this.#file;
		const { category, wide } = this.#mapping;
		const columns = this.#columns;
		const rows = this.#rows;
		columns.lon.set(this.#lon.subarray(from, to), rows);
		columns.lat.set(this.#lat.subarray(from, to), rows);
		columns.start.set(this.#ms.subarray(from, to), rows);
		columns.end.set(this.#endMs.subarray(from, to), rows);
		columns.precision.set(this.#precision.subarray(from, to), rows);
		columns.row.set(this.#row.subarray(from, to), rows);
		this.#weigh(batch, from, to);
		const column = 'column' in category ? at(category.column) : -1;
		if (wide?.names === 'kinds')
			this.#category.appendSlots(this.#unpivot!.slot, from, to, columns.category, columns.weight, rows);
		else this.#category.append(batch, this.#keep, from, to, column, columns.category, columns.weight, rows);
		for (const { name, writer } of this.#extras) writer.append(batch, this.#keep, from, to, at(name));
		this.#rows += to - from;
		if (this.#rows === this.#rowsAtMost) this.#giveChunk();
	}

	#weigh({ bytes, first, starts, ends }: Batch, from: number, to: number) {
		const weight = this.#columns.weight;
		if (this.#unpivot) {
			for (let i = from, row = this.#rows; i < to; i++, row++) this.#net += weight[row] = this.#unpivot.weight[i];
			return;
		}
		const { weight: column } = this.#mapping;
		const at = column === null ? -1 : this.#file.at(column);
		const read = numberReader(column !== null && hasDecimalComma(this.#mapping, column));
		for (let i = from, row = this.#rows; i < to; i++, row++) {
			const cell = at < 0 ? 0 : first[this.#keep[i]] + at;
			let value = at < 0 ? 1 : read(bytes, starts[cell], ends[cell]);
			if (!Number.isInteger(value) || Math.abs(value) > 32_767) {
				this.#unreadWeights++;
				value = 1;
			}
			weight[row] = value;
			this.#net += value;
		}
	}

	#giveChunk() {
		const rows = this.#rows;
		const columns: Record<string, TypedColumn> = {};
		for (const [key, column] of Object.entries(this.#columns)) columns[key] = this.#shelf.hand(column as TypedColumn, rows);
		this.#extras.forEach(({ writer }, i) => Object.assign(columns, writer.take(`x${i}`)));
		this.#chunks.push(columns as ChunkData);
		this.#rows = 0;
		if (this.#unpivot) this.#columns = emptyColumns(this.#rowsAtMost, this.#shelf); // all others are full now
	}

	#aside({ bytes, from, to }: Batch, record: number, row: number, reason: Reason, detail: string) {
		this.#setAside[reason]++;
		const text = decodeCell(bytes, from[record], Math.min(to[record], from[record] + ASIDE_TEXT));
		this.#asides.push({ row, reason, detail, text });
	}

	#makeRoom(n: number) {
		this.#keep = new Int32Array(n);
		this.#row = new Uint32Array(n);
		this.#lon = new Float64Array(n);
		this.#lat = new Float64Array(n);
		this.#ms = new Float64Array(n);
		this.#endMs = new Float64Array(n);
		this.#precision = new Uint8Array(n);
		this.#endPrecision = new Uint8Array(n);
	}
}

function emptyColumns(rows: number, shelf: Shelf): IncidentColumns {
	return {
		lon: shelf.take(Float64Array, rows),
		lat: shelf.take(Float64Array, rows),
		start: shelf.take(Float64Array, rows),
		end: shelf.take(Float64Array, rows),
		precision: shelf.take(Uint8Array, rows),
		category: shelf.take(Uint16Array, rows),
		weight: shelf.take(Int16Array, rows),
		row: shelf.take(Uint32Array, rows)
	};
}
