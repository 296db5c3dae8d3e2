import { decimal } from '$lib/components/ui/format';

/** False discoveries that are allowed, and the level of every test: 5 in 100. */
export const LEVEL = 0.05;

/** "p = 0.001", "p < 0.001", never broken over two lines. */
export function pWords(p: number): string {
	if (Number.isNaN(p)) return 'p not known';
	return p < 0.001 ? 'p\u00a0<\u00a00.001' : `p\u00a0=\u00a0${written(p)}`;
}

const written = (p: number) => decimal(p, p < 0.01 ? 3 : 2);

/** 0.0714 → "7 %", 0.0042 → "0.4 %", never broken over two lines. */
export const share = (part: number) => (Number.isNaN(part) ? '–' : `${decimal(100 * part, part < 0.01 ? 1 : 0)}\u00a0%`);

/** Shares of an interval: "6 to 8 %", "0.4 to 1 %". */
export const between = (low: number, high: number) => `${share(low).replace('\u00a0%', '')} to ${share(high)}`;

/** "a", "a and b", "a, b and c". */
export function list(parts: readonly string[]): string {
	return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/**
 * Limits as they are typed: "100, 200, 400" → [100, 200, 400]; null where they are no rising numbers above 0, or too many.
 */
export function readLimits(text: string, most = 8): number[] | null {
	const parts = text.trim().split(/[\s,;]+/);
	const limits = parts.map(Number);
	const fine = limits.every((limit, k) => Number.isFinite(limit) && limit > (k ? limits[k - 1] : 0));
	return text.trim() && fine && limits.length <= most ? limits : null;
}
