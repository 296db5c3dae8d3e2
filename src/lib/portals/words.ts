import type { City, Outcome } from './types';
import { count, list } from '$lib/messages/say';
import { text } from '$lib/messages/text';

/** Asked once for a host. */
export const allowSentence = (hosts: readonly string[]) => text.asking.allow(list(hosts));

/** `2026-06` → "June 2026". */
export const monthInWords = (month: string) =>
	text.asking.month(text.asking.months[Number(month.slice(5)) - 1], month.slice(0, 4));

export function checkedWords({ checked, confidence }: City): string {
	return checked ? text.asking.checked(monthInWords(checked), text.asking.confidence[confidence]) : '';
}

export { list as listed };

type Counted = Pick<Outcome, 'count' | 'received' | 'kept' | 'dropped'>;

/** Rows that the portal counts and that did not come (above 0), or came beyond its count (below); null without a count. */
export function missingRows({ count: counted, received, dropped }: Counted, twice: string): number | null {
	if (counted === null) return null;
	const repeated = dropped.find(({ reason }) => reason === twice)?.rows ?? 0;
	return counted - (received - repeated);
}

/** What a fetch brought, against the portal's own count. */
export function reconciled(outcome: Counted, twice: string): string {
	const { kept, received, dropped, count: counted } = outcome;
	const aside = received - kept;
	const sum = text.fetched.kept(text.some.rows(kept), aside ? count(aside) : '');
	if (counted === null) return text.fetched.noCount(sum);
	const missing = missingRows(outcome, twice)!;
	if (missing === 0 && !dropped.some(({ reason }) => reason === twice)) return text.fetched.asMany(sum, count(counted));
	if (missing === 0) return text.fetched.withoutTwice(sum, count(counted));
	if (missing > 0) return text.fetched.missing(sum, text.some.rows(counted), count(missing));
	return text.fetched.beyond(sum, count(-missing), count(counted));
}
