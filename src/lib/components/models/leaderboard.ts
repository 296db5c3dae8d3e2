import { metricOf, type Metric } from '$lib/evaluation/metrics';
import type { ModelBody } from '$lib/forecasting/record';
import { decimal } from '$lib/messages/say';
import { text } from '$lib/messages/text';

/** Columns shown together; `difference` and `seconds` are not metrics of metrics.ts. */
export const COLUMN_GROUPS = {
	overview: ['deviance', 'difference', 'auc', 'hit2', 'seconds'],
	counts: ['deviance_valid', 'deviance', 'difference', 'mae'],
	chances: ['auc', 'ap', 'brier', 'log_loss'],
	answers: ['accuracy', 'nir', 'precision', 'recall', 'f1', 'accuracy_half'],
	places: ['hit1', 'pai1', 'pei1', 'hit2', 'pai2', 'pei2', 'hit5', 'pai5', 'pei5']
} as const;
export type ColumnGroup = keyof typeof COLUMN_GROUPS;

export const columnGroups = (): { value: ColumnGroup; label: string }[] =>
	(Object.keys(COLUMN_GROUPS) as ColumnGroup[]).map((value) => ({ value, label: text.models.board.groups[value] }));

/** What is not a score of the test time, told like one. */
const OTHERS = {
	deviance_valid: { better: 'lower', digits: 4 },
	difference: { better: 'lower', digits: 4 },
	seconds: { better: 'neither', digits: 1 }
} as const;

export function columnMetric(key: string): Metric {
	if (!(key in OTHERS)) return metricOf(key);
	const other = key as keyof typeof OTHERS;
	return { key, ...OTHERS[other], ...text.metrics[other] };
}

/** A value with its interval, as the table writes it; intervals may be unknown. */
export interface Cell {
	value: number;
	lo: number;
	hi: number;
}

const UNKNOWN: Cell = { value: NaN, lo: NaN, hi: NaN };

export function cellOf(model: ModelBody, key: string): Cell {
	if (key === 'difference') return model.difference ?? UNKNOWN;
	if (key === 'seconds') return { ...UNKNOWN, value: model.seconds };
	return model.evaluation.scores[key] ?? UNKNOWN;
}

/** A score as written: "77.7 %", "1.0678". A true minus, not a hyphen. */
export function written(metric: Metric, value: number): string {
	if (!Number.isFinite(value)) return '–';
	const shown = decimal(metric.percent ? value * 100 : value, metric.digits);
	const signed = /^-0([.,]0*)?$/.test(shown) ? shown.slice(1) : shown.replace('-', '−');
	return signed + (metric.percent ? '\u00a0%' : '');
}

/** The interval as written: "75.1 to 80.2 %". */
export function interval(metric: Metric, { lo, hi }: Cell): string {
	if (!Number.isFinite(lo) || !Number.isFinite(hi)) return '';
	return text.metrics.interval(written(metric, lo).replace('\u00a0%', ''), written(metric, hi));
}

/**
 * How far from 0 the pictures of differences reach: as far as the nearer half of the models does. Weak ones stand at the edge,
 * so that those near the baseline can be told apart.
 */
export function differenceReach(models: readonly ModelBody[]): number {
	const extents = models
		.flatMap(({ difference }) => (difference ? [Math.max(Math.abs(difference.lo), Math.abs(difference.hi))] : []))
		.filter(Number.isFinite)
		.sort((a, b) => a - b);
	return extents[Math.floor((extents.length - 1) / 2)] || 1e-6;
}
