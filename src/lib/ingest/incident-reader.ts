import type { IncidentColumns, TypedColumn } from '$lib/domain/dataset';
import { AppError } from '$lib/domain/errors';
import { asideLine, REASONS, type Reason } from './aside';
import { CategoryReader } from './categories';
import { columnWriter, type ColumnWriter } from './columns';
import { RecordHashes } from './duplicates';
import { isFooter } from './footer';
import { columnsNeeded, type Mapping } from './mapping';
import { readNumber } from './number';
import { placeReader, type PlaceReader, type PlaceTally } from './places';
import { Recast } from './recast';
import { settleCell, type Batch } from './scanner';
import { PlaceSpread } from './spread';
import { decodeCell } from './text';
import { timeReader, TimeSpread, type TimeReader } from './times';

export type ChunkData = IncidentColumns & Record<string, TypedColumn>;

export interface IncidentReaderOptions {
	/** Rows in a chunk. */
	chunkRows: number;
	onChunk(columns: ChunkData, rows: number): void;
	/** A row set aside, as a CSV line. */
	onAside(line: string): void;
}

/**
 * Turns records into incidents by a mapping: fills the columns of a chunk, gives full chunks out, counts what happens to every row.
 * Every record is either kept or set aside. It may read several files one after the other (`open` each).
 */
export class IncidentReader {
	read = 0;
	kept = 0;
	readonly setAside: Record<Reason, number> = { short: 0, long: 0, blank: 0, header: 0, total: 0, nothing: 0 };
	readonly places: PlaceTally = { unknown: 0, wild: 0 };
	readonly spread = new PlaceSpread();
	readonly times = new TimeSpread();
	readonly category: CategoryReader;
	readonly extras: { name: string; writer: ColumnWriter }[];
	duplicates = 0;
	net = 0;
	/** Cells of the weight column that are no whole number; such rows count 1. */
	unreadWeights = 0;

	readonly #mapping: Mapping;
	readonly #options: IncidentReaderOptions;
	readonly #hashes = new RecordHashes();
	#columns: IncidentColumns;
	#rows = 0;
	/** Of the file being read. */
	#file = { name: '', width: 0, quote: -1, needed: 0, row: 0, at: (_name: string) => 0, header: [] as string[] };
	#time: TimeReader | undefined;
	#end: TimeReader | undefined;
	#place: PlaceReader | undefined;
	// Scratch for one batch.
	#keep = new Int32Array(0);
	#row = new Uint32Array(0);
	#lon = new Float64Array(0);
	#lat = new Float64Array(0);
	#ms = new Float64Array(0);
	#endMs = new Float64Array(0);
	#precision = new Uint8Array(0);
	#endPrecision = new Uint8Array(0);

	constructor(mapping: Mapping, options: IncidentReaderOptions) {
		this.#mapping = mapping;
		this.#options = options;
		this.category = new CategoryReader(mapping.category);
		this.extras = mapping.keep.map(({ column, kind }) => ({
			name: column,
			writer: columnWriter(kind, column, options.chunkRows)
		}));
		this.#columns = emptyColumns(options.chunkRows);
	}

	/**
	 * Starts a file. @param header  names of its columns, as `nameColumns` gives them
	 * @throws {AppError} `import/mapping` when a column of the mapping is not in this file
	 */
	open(name: string, header: string[], quote: number): void {
		const missing = columnsNeeded(this.#mapping).filter((column) => !header.includes(column));
		if (missing.length)
			throw new AppError(
				'import/mapping',
				`“${name}” has no column ${missing.map((column) => `“${column}”`).join(', ')}, which the first file has.`,
				'Import files with different columns one by one.'
			);
		const at = (column: string) => header.indexOf(column);
		const { time, end, place } = this.#mapping;
		this.#time = time ? timeReader(time, at) : undefined;
		this.#end = end ? timeReader(end, at) : undefined;
		this.#place = place ? placeReader(place, at, this.places) : undefined;
		// A row may lack cells at its end as long as those of its time, place and kind are there.
		const core = columnsNeeded({ ...this.#mapping, keep: [] });
		const needed = Math.max(1, ...core.map((column) => at(column) + 1));
		this.#file = { name, width: header.length, quote, needed, row: 0, at, header };
	}

	/** Takes the records of one batch. */
	take(batch: Batch): void {
		const n = batch.records;
		if (n > this.#keep.length) this.#makeRoom(n);
		this.read += n;
		const sound = this.#sound(batch);
		const kept = this.#placeAndTime(batch, sound);
		for (let i = 0; i < kept; i++) {
			const record = this.#keep[i];
			if (this.#hashes.add(batch.view, batch.from[record], batch.to[record])) this.duplicates++;
		}
		this.#settle(batch, kept);
		this.spread.add(this.#lon, this.#lat, 0, kept);
		this.times.add(this.#ms, this.#precision, 0, kept);
		this.kept += kept;
		for (let from = 0; from < kept;) {
			const to = Math.min(kept, from + this.#options.chunkRows - this.#rows);
			this.#append(batch, from, to);
			from = to;
		}
	}

	/**
	 * All files are read: gives the last chunk out.
	 * @throws {Recast} when only the whole file shows that its dates are months
	 */
	finish(): void {
		const { time } = this.#mapping;
		if (this.times.onlyFirsts && time && !time.clock && !time.form.firstIsMonth)
			throw new Recast({ form: { firstIsMonth: true } });
		if (this.#rows) this.#giveChunk();
	}

	/** Fills `#keep` with the records that have the cells they need and sets the others aside. @returns how many */
	#sound(batch: Batch): number {
		const { width, needed } = this.#file;
		let kept = 0;
		for (let r = 0; r < batch.records; r++) {
			const row = ++this.#file.row;
			const count = batch.counts[r];
			let reason: Reason | undefined;
			if (count < width && count < needed) reason = this.#isFooter(batch, r) ? 'total' : 'short';
			else if (count > width && !this.#isBlank(batch, r, width, count)) reason = 'long';
			else if (this.#isBlank(batch, r, 0, count)) reason = 'blank';
			else if (this.#isHeader(batch, r)) reason = 'header';
			if (reason) {
				this.#aside(batch, r, row, reason, reason === 'short' || reason === 'long' ? `${count} of ${width}` : '');
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
			const { unknown, wild } = this.places;
			if (this.#time) this.#time(batch, r, kept, this.#ms, this.#precision);
			else {
				this.#ms[kept] = NaN;
				this.#precision[kept] = 3;
			}
			if (this.#place) this.#place(batch, r, kept, this.#lon, this.#lat);
			else this.#lon[kept] = this.#lat[kept] = NaN;
			const unusable = this.#ms[kept] !== this.#ms[kept] && this.#lon[kept] !== this.#lon[kept];
			const footer = unusable && this.#isFooter(batch, r);
			if (unusable && (footer || areaAt < 0 || this.#isBlank(batch, r, areaAt, areaAt + 1))) {
				Object.assign(this.places, { unknown, wild });
				this.#aside(batch, r, this.#row[i], footer ? 'total' : 'nothing', '');
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
		if (!(this.#endMs[i] > this.#ms[i])) this.#endMs[i] = this.#ms[i]; // also when the end is unknown
	}

	/** Takes the quotes off the cells that hold doubled ones, now that the records as written are no longer needed. */
	#settle({ bytes, first, counts, starts, ends }: Batch, kept: number) {
		for (let i = 0; i < kept; i++) {
			const from = first[this.#keep[i]];
			for (let cell = from + counts[this.#keep[i]] - 1; cell >= from; cell--)
				if (ends[cell] < 0) ends[cell] = settleCell(bytes, starts[cell], ends[cell], this.#file.quote);
		}
	}

	#append(batch: Batch, from: number, to: number) {
		const { at } = this.#file;
		const columns = this.#columns;
		const rows = this.#rows;
		columns.lon.set(this.#lon.subarray(from, to), rows);
		columns.lat.set(this.#lat.subarray(from, to), rows);
		columns.start.set(this.#ms.subarray(from, to), rows);
		columns.end.set(this.#endMs.subarray(from, to), rows);
		columns.precision.set(this.#precision.subarray(from, to), rows);
		columns.row.set(this.#row.subarray(from, to), rows);
		this.#weigh(batch, from, to);
		const category = this.#mapping.category;
		const column = 'column' in category ? at(category.column) : -1;
		this.category.append(batch, this.#keep, from, to, column, columns.category, columns.weight, rows);
		for (const { name, writer } of this.extras) writer.append(batch, this.#keep, from, to, at(name));
		this.#rows += to - from;
		if (this.#rows === this.#options.chunkRows) this.#giveChunk();
	}

	#weigh({ bytes, first, starts, ends }: Batch, from: number, to: number) {
		const weight = this.#columns.weight;
		const at = this.#mapping.weight === null ? -1 : this.#file.at(this.#mapping.weight);
		for (let i = from, row = this.#rows; i < to; i++, row++) {
			const cell = at < 0 ? 0 : first[this.#keep[i]] + at;
			let value = at < 0 ? 1 : readNumber(bytes, starts[cell], ends[cell]);
			if (!Number.isInteger(value) || Math.abs(value) > 32_767) {
				this.unreadWeights++;
				value = 1;
			}
			weight[row] = value;
			this.net += value;
		}
	}

	#giveChunk() {
		const rows = this.#rows;
		const columns: Record<string, TypedColumn> = {};
		for (const [key, column] of Object.entries(this.#columns))
			columns[key] = (column as Float64Array<ArrayBuffer>).slice(0, rows);
		this.extras.forEach(({ writer }, i) => Object.assign(columns, writer.take(`x${i}`)));
		this.#rows = 0;
		this.#options.onChunk(columns as ChunkData, rows);
	}

	#aside(batch: Batch, record: number, row: number, reason: Reason, detail: string) {
		this.setAside[reason]++;
		this.#options.onAside(asideLine(this.#file.name, row, reason, detail, batch.bytes, batch.from[record], batch.to[record]));
	}

	#isBlank({ bytes, first, starts, ends }: Batch, record: number, from: number, to: number): boolean {
		for (let cell = first[record] + from; cell < first[record] + to; cell++) {
			const end = ends[cell] < 0 ? ~ends[cell] : ends[cell];
			for (let i = starts[cell]; i < end; i++) if (bytes[i] > 32) return false;
		}
		return true;
	}

	/** Whether the record is a total or a note below the table; asked only of records that are no incidents. */
	#isFooter({ bytes, first, starts, ends, counts }: Batch, record: number): boolean {
		const cells: string[] = [];
		for (let c = 0; c < counts[record]; c++) {
			const cell = first[record] + c;
			const from = starts[cell] + (ends[cell] < 0 ? 1 : 0);
			cells.push(decodeCell(bytes, from, Math.min(ends[cell] < 0 ? ~ends[cell] : ends[cell], from + 200)));
		}
		return isFooter(cells, this.#file.width);
	}

	/** Whether the record repeats the column names, as files do that were joined end to end. */
	#isHeader({ bytes, first, starts, ends, counts }: Batch, record: number): boolean {
		const { header, width } = this.#file;
		if (counts[record] !== width) return false;
		for (let c = 0; c < width; c++) {
			const cell = first[record] + c;
			const name = header[c];
			if (ends[cell] - starts[cell] !== name.length) return false;
			for (let i = 0; i < name.length; i++) if (bytes[starts[cell] + i] !== name.charCodeAt(i)) return false;
		}
		return true;
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

function emptyColumns(rows: number): IncidentColumns {
	return {
		lon: new Float64Array(rows),
		lat: new Float64Array(rows),
		start: new Float64Array(rows),
		end: new Float64Array(rows),
		precision: new Uint8Array(rows),
		category: new Uint16Array(rows),
		weight: new Int16Array(rows),
		row: new Uint32Array(rows)
	};
}

/** The reasons that occurred, with how many rows each. */
export function reasonsGiven(setAside: Record<Reason, number>): { reason: string; rows: number }[] {
	return (Object.keys(REASONS) as Reason[])
		.filter((key) => setAside[key])
		.map((key) => ({ reason: REASONS[key], rows: setAside[key] }));
}
