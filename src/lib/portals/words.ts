import type { City, Confidence, Outcome, Series } from './types';

/** What a portal comes to know, said before anything is asked. */
export const WHAT_IT_LEARNS =
	'The portal learns the network address of this device, at which address this app is hosted, and which data you asked for. It gets no cookie, not the screen you are on, and nothing of what is stored here.';

/** Asked once for a host. */
export const allowSentence = (hosts: readonly string[]) =>
	`May this app ask ${listed(hosts)}? It will send the requests described above and nothing else, and write each of them into the list in Settings, where you can take the permission back.`;

export const CONFIDENCE_WORDS: Record<Confidence, string> = {
	confirmed: 'columns confirmed',
	partly: 'columns partly confirmed',
	unconfirmed: 'columns not confirmed: look closely at what comes in'
};

const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];

/** `2026-06` → "June 2026". */
export const monthInWords = (month: string) => `${MONTHS[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;

export function checkedWords({ checked, confidence }: City): string {
	return checked
		? `Last checked in ${monthInWords(checked)} against what is published about them; ${CONFIDENCE_WORDS[confidence]}.`
		: '';
}

export const TIME_MEANING: Record<Series['time']['meaning'], string> = {
	occurrence: 'when it happened',
	report: 'when it was reported',
	dispatch: 'when officers were sent'
};

export const listed = (words: readonly string[]) => new Intl.ListFormat('en', { type: 'conjunction' }).format(words);

const count = (n: number) => n.toLocaleString('en');
const rows = (n: number) => `${count(n)} ${n === 1 ? 'row' : 'rows'}`;

type Counted = Pick<Outcome, 'count' | 'received' | 'kept' | 'dropped'>;

/** Rows that the portal counts and that did not come (above 0), or came beyond its count (below); null without a count. */
export function missingRows({ count, received, dropped }: Counted, twice: string): number | null {
	if (count === null) return null;
	const repeated = dropped.find(({ reason }) => reason === twice)?.rows ?? 0;
	return count - (received - repeated);
}

/** What a fetch brought, against the portal's own count. */
export function reconciled(outcome: Counted, twice: string): string {
	const { kept, received, dropped, count: counted } = outcome;
	const aside = received - kept;
	const sum = `${rows(kept)} kept${aside ? ` and ${count(aside)} set aside` : ''}`;
	if (counted === null) return `${sum}. This portal publishes no count to compare with.`;
	const missing = missingRows(outcome, twice)!;
	if (missing === 0 && !dropped.some(({ reason }) => reason === twice))
		return `${sum}: as many as the portal counts (${count(counted)}).`;
	if (missing === 0)
		return `${sum}. Without the rows that came twice these are as many as the portal counts (${count(counted)}).`;
	if (missing > 0)
		return `${sum}, but the portal counts ${rows(counted)}: ${count(missing)} did not come. Fetch again before you rely on it.`;
	return `${sum}, ${count(-missing)} more than the portal counted (${count(counted)}): its data changed while it was read.`;
}
