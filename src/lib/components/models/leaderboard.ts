import { metricOf, type Metric } from '$lib/evaluation/metrics';
import type { ModelBody } from '$lib/forecasting/record';

/** Columns shown together; `difference` and `seconds` are not metrics of metrics.ts. */
export const COLUMN_GROUPS = {
	overview: ['deviance', 'difference', 'auc', 'hit2', 'seconds'],
	counts: ['deviance_valid', 'deviance', 'difference', 'mae'],
	chances: ['auc', 'ap', 'brier', 'log_loss'],
	answers: ['accuracy', 'nir', 'precision', 'recall', 'f1', 'accuracy_half'],
	places: ['hit1', 'pai1', 'pei1', 'hit2', 'pai2', 'pei2', 'hit5', 'pai5', 'pei5']
} as const;
export type ColumnGroup = keyof typeof COLUMN_GROUPS;

export const GROUP_WORDS: { value: ColumnGroup; label: string }[] = [
	{ value: 'overview', label: 'Overview' },
	{ value: 'counts', label: 'How many' },
	{ value: 'chances', label: 'Chances' },
	{ value: 'answers', label: 'Yes or no' },
	{ value: 'places', label: 'Places' }
];

/** What is not a score of the test time, told like one. */
const OTHERS: Record<string, Metric> = {
	deviance_valid: {
		key: 'deviance_valid',
		term: 'Validation deviance',
		plain: 'error of the counts on the validation time',
		better: 'lower',
		digits: 4,
		definition:
			'The Poisson deviance on the validation time. Models and settings are chosen by this alone; the test only says how well the choice did.'
	},
	difference: {
		key: 'difference',
		term: 'Difference to the baseline',
		plain: 'change of the error against the baseline to beat',
		better: 'lower',
		digits: 4,
		definition:
			'Poisson deviance minus that of the reference baseline on the same cells and periods, with a paired 95 % interval: blocks of time are drawn again and again, the same for both. Below 0 is better; an interval that holds 0 could be chance.'
	},
	seconds: {
		key: 'seconds',
		term: 'Seconds',
		plain: 'time it took on this device',
		better: 'neither',
		digits: 1,
		definition: 'Tuning, training, refitting during the test time and forecasting, on this device.'
	}
};

export const columnMetric = (key: string): Metric => OTHERS[key] ?? metricOf(key);

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

/** One formatter for each number of digits: making one costs more than a hundred numbers. */
const formatters = new Map<number, Intl.NumberFormat>();
function numbers(digits: number): Intl.NumberFormat {
	let found = formatters.get(digits);
	if (!found)
		formatters.set(
			digits,
			(found = new Intl.NumberFormat('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits }))
		);
	return found;
}

/** A score as written: "77.7 %", "1.0678". A true minus, not a hyphen. */
export function written(metric: Metric, value: number): string {
	if (!Number.isFinite(value)) return '–';
	const shown = numbers(metric.digits).format(metric.percent ? value * 100 : value);
	const signed = /^-0(\.0*)?$/.test(shown) ? shown.slice(1) : shown.replace('-', '−');
	return signed + (metric.percent ? ' %' : '');
}

/** The interval as written: "75.1 to 80.2 %". */
export function interval(metric: Metric, { lo, hi }: Cell): string {
	if (!Number.isFinite(lo) || !Number.isFinite(hi)) return '';
	return `${written(metric, lo).replace(' %', '')} to ${written(metric, hi)}`;
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

export const KIND_WORDS: Record<ModelBody['kind'], string> = {
	baseline: 'baseline',
	learned: 'learned',
	blend: 'mixed',
	network: 'network'
};
