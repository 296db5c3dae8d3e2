import type { AreaJoinReport } from '$lib/domain/dataset';
import type { FuzzyPair } from './keys';

/** A column of numbers that may be joined, and whether models may use it. */
export interface OfferedColumn {
	name: string;
	feature: boolean;
	/** Why it starts unticked, in words; undefined when nothing speaks against it. */
	caution?: string;
}

/** What a file could be to a dataset, with the choices the user may change before it is joined. */
export type Proposal =
	| {
			kind: 'boundaries';
			format: string;
			areas: number;
			/** Features that are no areas. */
			left: number;
			/** Properties, likeliest name first, and the one chosen as the name. */
			properties: string[];
			property: string;
			/** What the new column will be called. */
			label: string;
			by: AreaJoinReport['by'];
	  }
	| {
			kind: 'areas';
			/** The key column of the table and the area column of the dataset, by way of a property of its boundaries or of itself (null). */
			key: string;
			column: string;
			property: string | null;
			rows: number;
			matched: number;
			areas: number;
			/** Pairs of names that differ, each with whether it is accepted. */
			fuzzy: (FuzzyPair & { keyName: string; areaName: string; accepted: boolean })[];
			areasWithout: string[];
			areasWithoutCount: number;
			keysWithout: string[];
			keysWithoutCount: number;
			repeated: number;
			columns: OfferedColumn[];
			knownFrom: number | null;
	  }
	| {
			kind: 'days';
			column: string;
			/** First and last day, days since 1970-01-01, and how many have a row. */
			from: number;
			to: number;
			days: number;
			rowsPerDay: number;
			undated: number;
			/** Days of the dataset that the series covers, and the dataset's days in all. */
			covered: number;
			of: number;
			columns: OfferedColumn[];
	  }
	| { kind: 'places'; places: number; unplaced: number; knownFrom: number | null };
