import { LAT, LON, placeOf, type Place } from './geojson-points';
import type { CsvBytes } from './csv-bytes';
import { MemberSpans, NOTHING, OBJECT, scanObject } from './json-scan';

const decoder = new TextDecoder();
const FEATURE = new TextEncoder().encode('Feature');
/** Members that make an object a feature, of GeoJSON or of ArcGIS, or are its parts. */
const PARTS = ['type', 'geometry', 'properties', 'attributes', 'id'];
const [TYPE, GEOMETRY, PROPERTIES, ATTRIBUTES, ID] = PARTS.keys();

/** A name of members, and which columns its values go to: itself, or the two of a place. -1 while none is known. */
interface Name {
	key: string;
	bytes: Uint8Array;
	/** Which part of a feature it names; -1 none. */
	part: number;
	column: number;
	lon: number;
	lat: number;
}

/** Names as they come: rows repeat them in the same order, so that the next is nearly always the one behind the last. */
class Names {
	#list: Name[] = [];
	#byKey = new Map<string, number>();
	#next = 0;

	begin(): void {
		this.#next = 0;
	}

	/** The name of member `m`. */
	of(bytes: Uint8Array, { nameFrom, nameTo, nameEscaped }: MemberSpans, m: number): Name {
		const [from, to] = [nameFrom[m], nameTo[m]];
		const likely = this.#list[this.#next];
		if (likely && same(likely.bytes, bytes, from, to)) {
			this.#next++;
			return likely;
		}
		const text = decoder.decode(bytes.subarray(from, to));
		const key: string = nameEscaped[m] ? JSON.parse(`"${text}"`) : text;
		let n = this.#byKey.get(key);
		if (n === undefined) {
			n = this.#list.length;
			this.#byKey.set(key, n);
			this.#list.push({ key, bytes: bytes.slice(from, to), part: PARTS.indexOf(key), column: -1, lon: -1, lat: -1 });
		}
		this.#next = n + 1;
		return this.#list[n];
	}
}

function same(a: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
	if (a.length !== to - from) return false;
	for (let i = 0; i < a.length; i++) if (a[i] !== bytes[from + i]) return false;
	return true;
}

/** Cells whose text is not in the file: numbers of a place. */
const MADE = 99;

/**
 * The cells of one row after the other, as positions in the bytes of the file. Rows leave out what is empty; a column is known from its
 * first value on. The place of a feature comes under the keys LON and LAT, that of any other member as two columns of its name.
 */
export class JsonCells {
	/** Of the columns, in order of appearance. */
	readonly keys: string[] = [];
	#columns = new Map<string, number>();
	#outer = new Names();
	#inner = new Names();
	#properties = new MemberSpans();
	#named: Name[] = [];
	#parts = new Int32Array(PARTS.length);
	#bytes: Uint8Array = new Uint8Array(0);
	#from = new Int32Array(64);
	#to = new Int32Array(64);
	#kind = new Uint8Array(64);
	#made: number[] = [];

	/** Takes a row. @returns the place of a feature, undefined for a row that is none. @throws {SyntaxError} */
	take(bytes: Uint8Array, members: MemberSpans): Place | undefined {
		this.#bytes = bytes;
		this.#kind.fill(NOTHING);
		const { count } = members;
		const named = this.#named;
		const at = this.#parts.fill(-1);
		this.#outer.begin();
		for (let m = 0; m < count; m++) {
			const name = (named[m] = this.#outer.of(bytes, members, m));
			if (name.part >= 0) at[name.part] = m;
		}
		if (!(at[TYPE] >= 0 && this.#isFeature(bytes, members, at[TYPE])) && !(at[ATTRIBUTES] >= 0 && at[GEOMETRY] >= 0)) {
			for (let m = 0; m < count; m++) this.#set(named[m], members, m);
			return undefined;
		}
		const place = at[GEOMETRY] < 0 ? 'none' : placeOf(JSON.parse(this.#valueText(members, at[GEOMETRY])));
		this.#place(this.#column(LON), this.#column(LAT), place);
		const id = at[ID] < 0 ? undefined : named[at[ID]];
		const inner = this.#propertiesOf(bytes, members, at[PROPERTIES] >= 0 ? at[PROPERTIES] : at[ATTRIBUTES]);
		let hasId = false;
		this.#inner.begin();
		for (let m = 0; m < inner.count; m++) {
			named[m] = this.#inner.of(bytes, inner, m);
			if (named[m].part === ID) hasId = true;
		}
		// An id of its own is left out where the properties have one.
		if (id && !hasId) this.#set(id, members, at[ID]);
		for (let m = 0; m < inner.count; m++) this.#set(named[m], inner, m);
		return place;
	}

	#propertiesOf(bytes: Uint8Array, { kind, from, to }: MemberSpans, m: number): MemberSpans {
		const inner = this.#properties;
		inner.count = 0;
		if (m >= 0 && kind[m] === OBJECT && scanObject(bytes.subarray(0, to[m]), from[m], inner) < 0)
			throw new SyntaxError('an object is not closed');
		return inner;
	}

	#isFeature(bytes: Uint8Array, { from, to }: MemberSpans, m: number): boolean {
		return bytes[from[m] - 1] === 0x22 && same(FEATURE, bytes, from[m], to[m]);
	}

	#valueText({ kind, from, to }: MemberSpans, m: number): string {
		const isString = kind[m] !== NOTHING && this.#bytes[from[m] - 1] === 0x22;
		return decoder.decode(this.#bytes.subarray(from[m] - Number(isString), to[m] + Number(isString)));
	}

	/** The column of a key, a new one when there is none yet. */
	#column(key: string): number {
		let column = this.#columns.get(key);
		if (column === undefined) {
			column = this.keys.length;
			this.#columns.set(key, column);
			this.keys.push(key);
			if (column === this.#kind.length) this.#grow();
		}
		return column;
	}

	#grow(): void {
		const length = 2 * this.#kind.length;
		const [from, to, kind] = [new Int32Array(length), new Int32Array(length), new Uint8Array(length)];
		from.set(this.#from);
		to.set(this.#to);
		kind.set(this.#kind);
		[this.#from, this.#to, this.#kind] = [from, to, kind];
	}

	#set(name: Name, members: MemberSpans, m: number): void {
		const kind = members.kind[m];
		if (kind === OBJECT) {
			const place = placeOf(JSON.parse(this.#valueText(members, m)));
			if (typeof place === 'object') {
				if (name.lon < 0) name.lon = this.#column(`${name.key} longitude`);
				if (name.lat < 0) name.lat = this.#column(`${name.key} latitude`);
				return this.#place(name.lon, name.lat, place);
			}
		}
		if (name.column < 0) name.column = this.#column(name.key);
		const { column } = name;
		this.#kind[column] = kind;
		this.#from[column] = members.from[m];
		this.#to[column] = members.to[m];
	}

	#place(lon: number, lat: number, place: Place): void {
		const kind = typeof place === 'object' ? MADE : NOTHING;
		this.#kind[lon] = this.#kind[lat] = kind;
		if (typeof place !== 'object') return;
		this.#made[lon] = place.x;
		this.#made[lat] = place.y;
	}

	/** Writes the row: the cells of these columns, in this order. */
	write(out: CsvBytes, keys: readonly number[]): void {
		for (const column of keys) {
			const kind = this.#kind[column];
			if (kind === MADE) out.ascii(String(this.#made[column]));
			else if (kind === NOTHING) out.cell(this.#bytes, 0, 0, NOTHING);
			else out.cell(this.#bytes, this.#from[column], this.#to[column], kind);
		}
		out.end();
	}

	/** The columns of these keys. */
	columnsOf(keys: readonly string[]): number[] {
		return keys.map((key) => this.#column(key));
	}
}
