import type { Language } from '$lib/messages/languages';

/** Texts that another language writes as English does: names, units, words of both. */
export const SAME: Record<Exclude<Language, 'en'>, readonly string[]> = {
	es: [
		'failures.worker.names.portal',
		'mapping.systems.placeholder',
		'metrics.auc.term',
		'metrics.f1.term',
		'quality.cells.no',
		'quality.cells.point',
		'ui.bytes'
	]
};
