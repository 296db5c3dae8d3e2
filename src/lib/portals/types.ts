import type { Catalogue } from '$lib/messages/text';
import type { Bounds, Grain, SetAside } from '$lib/domain/dataset';

/** The ways in which portals answer questions about their data. */
export type FamilyName = 'socrata' | 'arcgis' | 'ckan' | 'carto' | 'police-uk' | 'file';

/** One table, layer or file of a portal. Days are ISO (`2024-03-07`), `to` is the first day that is no longer in it. */
export interface Part {
	/** Dataset id, resource id, table, path of a layer or of a file below `Series.base`; see each family. */
	id: string;
	/** Days it covers, where that is known: it is not asked for others. */
	from?: string;
	to?: string;
	/** It overlaps with another part: only those days are asked of it. */
	cut?: boolean;
}

/** What a time column says: a clock on the wall, true UTC, a wall clock falsely marked as UTC, a month, or text of any form. */
export type TimeKind = 'floating' | 'utc' | 'false-utc' | 'month' | 'text';

/** Tables of one portal with the same columns, asked one after the other. */
export interface Series {
	id: string;
	title: string;
	family: FamilyName;
	/** `https://host` with the path in front of every part's id, without a closing slash. */
	base: string;
	parts: readonly Part[];
	time: { column: string; kind: TimeKind; meaning: 'occurrence' | 'report' | 'dispatch' };
	/** The column that says what kind of incident it was, and its values where they are known. */
	category?: { column: string; values?: readonly string[] };
	/** A condition that is always part of the question, in the portal's own words. */
	filter?: string;
	/** Columns asked for; none: all. Columns about people are not asked for where the others are known. */
	columns?: readonly string[];
	/** Columns without which the data would be of no use: time, kind, place. Their loss stops a fetch. */
	needed: readonly string[];
	/** Columns that together name one row and no other: a row that comes twice is then seen. */
	rowKey?: readonly string[];
	grain: Grain;
	/** Days or months seen in it when it was last checked, in words. */
	covers: string;
	/** Rows asked for at a time. */
	pageSize: number;
	/** Said before fetching and in the report. */
	notes?: readonly string[];
}

/** How well what we say of a portal is known: column names read from it, partly confirmed, or to be confirmed. */
export type Confidence = 'confirmed' | 'partly' | 'unconfirmed';

/** A city (or country) and where its police data is published. */
export interface City {
	id: string;
	name: string;
	region: string;
	/** IANA name of its clock: true UTC becomes local time by it. */
	zone: string;
	publisher: string;
	licence: string;
	/** A page for people, where the data can also be downloaded as a file. */
	page: string;
	/** Month in which the addresses and columns were last checked, `2026-06`, against what is written about them. */
	checked: string;
	confidence: Confidence;
	/** A host that answers by sending on to another. Both names are this portal's. */
	moved?: { from: string; to: string };
	/** Words to search by, beside name, region and hosts. */
	also?: string;
	series: readonly Series[];
	notes?: readonly string[];
	/** The portal is asked by area: a box that is offered first, degrees. */
	box?: Bounds;
}

type CityWords = 'region' | 'licence' | 'notes';
type SeriesWords = 'title' | 'covers' | 'notes';
/** What a record in `cities/` says of a series; its words stand in the catalogue of texts (`messages/en/cities.ts`) under its id. */
export type SeriesRecord = Omit<Series, SeriesWords> & {
	/** Times come as UTC from a server that may not mean it: this is said. */
	assumedUtc?: true;
};
/** What a record in `cities/` says of a city, by `name` in English; `catalogue.ts` adds the words of the language in use. */
export type CityRecord = Omit<City, CityWords | 'series' | 'id'> & {
	id: keyof Catalogue['cities']['cities'];
	/** Left out where only the portal's page says it. */
	licence?: keyof Catalogue['cities']['licences'];
	series: readonly SeriesRecord[];
};

/** What the user asks of a portal. Days are ISO and both included. */
export interface Wish {
	from?: string;
	to?: string;
	/** Values of the series' category column; none or empty: all. */
	kinds?: readonly string[];
	/** Only where a portal is asked by area. */
	box?: Bounds;
}

/** One part with the days that are asked of it. */
export interface Job {
	city: Pick<City, 'zone' | 'name' | 'moved'>;
	series: Series;
	part: Part;
	/** First day, and first day no longer wanted. */
	from?: string;
	before?: string;
	kinds?: readonly string[];
	box?: Bounds;
}

/** A question to a portal, exactly as it will be sent. */
export interface PortalRequest {
	method: 'GET';
	url: string;
	/** What it is for, in words. */
	what: string;
}

/** Why the door gave no reply of the portal: see `door-rules.ts` and `service-worker.ts`. */
export type DoorWord =
	| 'portal'
	| 'closed'
	| 'not-allowed'
	| 'unknown-host'
	| 'not-secure'
	| 'bad-request'
	| 'moved'
	| 'unreadable'
	| 'ledger'
	| 'no-door'
	| 'too-large';

/** What came back through the door. `door: 'portal'` says that the portal itself answered. */
export interface Reply {
	door: DoorWord;
	status: number;
	type: string;
	body: ArrayBuffer;
}
/** Puts a question through the door. Never throws: a failure is a reply too. */
export type Ask = (request: PortalRequest) => Promise<Reply>;

/** Where the next page begins: a row number, the last id seen, or the boxes still to be asked. Plain data: it is kept for resuming. */
export type Cursor = number | Bounds[];

/** A page as read. */
export interface Page {
	header: string[];
	/** Cells by the header; a row of another length is set aside. */
	rows: string[][];
	/** Whether more follows: known, or `if-full` when only a full page says so. */
	more: 'yes' | 'no' | 'if-full';
	next: Cursor;
}

/** One way of asking: pure functions from what is wanted to addresses, and from texts to rows. */
export interface Family {
	start(job: Job): Cursor;
	page(job: Job, cursor: Cursor): PortalRequest;
	/** @throws {Unreadable} when the text is cut short */
	read(text: string, job: Job, cursor: Cursor): Page;
	/** How many rows fit, where the portal says so. */
	count?(job: Job): PortalRequest;
	readCount?(text: string): number;
	/** Which kinds there are, where the portal says so. */
	kinds?(series: Series, part: Part): PortalRequest;
	/** The portal's own words when it answers with an error, whatever the status; undefined when it is no error. */
	complaint(text: string): string | undefined;
	/** A status by which the portal says that nothing is there, and the text that means the same. */
	nothing?: { status: number; text: string };
	/** What differs in the requests that follow the first. */
	following: string;
	/** Smaller boxes after an answer that says that too much is in one. */
	split?(cursor: Cursor): Cursor | undefined;
}

/** What became of a fetch. `kept + dropped = received`. */
export interface Outcome {
	received: number;
	kept: number;
	dropped: SetAside[];
	/** The portal's own count for the same question; null when it publishes none. */
	count: number | null;
	pages: number;
	/** The latest day in the data, ISO; empty without any. */
	newest: string;
}
