import { text } from '$lib/messages/text';

/** What the import calls the kind of a row without one. The same in every language: it is compared and joined. */
export const NOT_GIVEN = 'Not given';
/** The one kind of a file whose rows say none. */
export const ALL_ROWS = 'All incidents';

/** A kind of incident as it is shown: as the file has it, but for the two of our own. */
export function kindName(kept: string): string {
	if (kept === NOT_GIVEN) return text.ui.kinds.notGiven;
	return kept === ALL_ROWS ? text.ui.kinds.all : kept;
}
