import { text } from '$lib/messages/text';

/** What a score is called, in plain words and in the field's, and how to read it. Definitions in full: docs/methods.md, "Scores". */
export interface Metric {
	key: string;
	/** The field's term. */
	term: string;
	/** Plain words. */
	plain: string;
	better: 'lower' | 'higher' | 'neither';
	digits: number;
	percent?: boolean;
	definition: string;
}

/** How a score is read: which way is better, how many digits say something, whether it is a share. */
type Reading = Pick<Metric, 'better' | 'digits' | 'percent'>;

const READINGS = {
	deviance: { better: 'lower', digits: 4 },
	mae: { better: 'lower', digits: 3 },
	accuracy: { better: 'higher', digits: 1, percent: true },
	accuracy_half: { better: 'higher', digits: 1, percent: true },
	nir: { better: 'neither', digits: 1, percent: true },
	precision: { better: 'higher', digits: 1, percent: true },
	recall: { better: 'higher', digits: 1, percent: true },
	f1: { better: 'higher', digits: 3 },
	auc: { better: 'higher', digits: 4 },
	ap: { better: 'higher', digits: 4 },
	brier: { better: 'lower', digits: 4 },
	log_loss: { better: 'lower', digits: 4 }
} satisfies Record<string, Reading>;

/** Those of the places chosen, at a share of the area in per cent: `hit2`, `pai1`. */
const OF_AREA = {
	hit: { better: 'higher', digits: 1, percent: true },
	pai: { better: 'higher', digits: 2 },
	pei: { better: 'higher', digits: 3 }
} satisfies Record<string, Reading>;

/** A score by its key, in the language in use. */
export function metricOf(key: string): Metric {
	const [, name, percent] = /^(hit|pai|pei)(\d+)$/.exec(key) ?? [];
	if (!name) return { key, ...READINGS[key as keyof typeof READINGS], ...text.metrics[key as keyof typeof READINGS] };
	const said = text.metrics[name as keyof typeof OF_AREA];
	const of = (words: string | ((percent: number) => string)) => (typeof words === 'string' ? words : words(Number(percent)));
	return {
		key,
		...OF_AREA[name as keyof typeof OF_AREA],
		term: of(said.term),
		plain: of(said.plain),
		definition: of(said.definition)
	};
}
