import { list } from '$lib/messages/say';
import { decimal } from '$lib/components/ui/format';
import { text } from '$lib/messages/text';

/** False discoveries that are allowed, and the level of every test: 5 in 100. */
export const LEVEL = 0.05;

/** "p = 0.001", "p < 0.001", never broken over two lines. */
export function pWords(p: number): string {
	if (Number.isNaN(p)) return text.answers.pUnknown;
	return p < 0.001 ? `p\u00a0<\u00a0${written(0.001)}` : `p\u00a0=\u00a0${written(p)}`;
}

const written = (p: number) => decimal(p, p < 0.01 ? 3 : 2);

/** 0.0714 → "7 %", 0.0042 → "0.4 %", never broken over two lines. */
export const share = (part: number) => (Number.isNaN(part) ? '–' : `${decimal(100 * part, part < 0.01 ? 1 : 0)}\u00a0%`);

/** Shares of an interval: "6 to 8 %", "0.4 to 1 %". */
export const between = (low: number, high: number) => text.answers.between(share(low).replace('\u00a0%', ''), share(high));

/** In a column of a table: "0.012", "< 0.001". */
export const pShort = (p: number) => (p < 0.001 ? `< ${decimal(0.001, 3)}` : decimal(p, 3));

export { list };

/**
 * Limits as they are typed: "100, 200, 400" → [100, 200, 400]; null where they are no rising numbers above 0, or too many.
 */
export function readLimits(text: string, most = 8): number[] | null {
	const parts = text.trim().split(/[\s,;]+/);
	const limits = parts.map(Number);
	const fine = limits.every((limit, k) => Number.isFinite(limit) && limit > (k ? limits[k - 1] : 0));
	return text.trim() && fine && limits.length <= most ? limits : null;
}
