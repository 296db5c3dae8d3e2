/** A view of a dataset that the user kept, with words of their own. */
export interface Bookmark {
	id: string;
	dataset: string;
	name: string;
	/** Free text; only ever shown as text. */
	note: string;
	/** The part of the address that is the view: `cat=3&days=5-6`. */
	query: string;
	/** Epoch milliseconds. */
	createdAt: number;
	/** The net count it showed. */
	total: number;
	/** The column whose areas are filtered, where some are: codes of another column are other areas. */
	areas?: string;
}

/** Characters. */
export const MOST_NOTE = 2000;
export const MOST_NAME = 120;
