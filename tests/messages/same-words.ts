import type { Language } from '$lib/messages/languages';

/** Texts that another language writes as English does: names, units, words of both. */
export const SAME: Record<Exclude<Language, 'en'>, readonly string[]> = {
	es: [
		'emerging.further',
		'findings.precision.no',
		'files.no',
		'files.of',
		'files.columns.pAlone',
		'exploring.methods.dbscan.term',
		'exploring.methods.hdbscan.term',
		'failures.worker.names.portal',
		'forecasting.names.CNN',
		'forecasting.names.EWMA',
		'forecasting.names.GLM',
		'forecasting.names.KDE 365 d',
		'forecasting.names.LSTM',
		'forecasting.names.ProMap',
		'mapping.systems.placeholder',
		'metrics.auc.term',
		'metrics.f1.term',
		'patterns.goesWith.pearson',
		'patterns.goesWith.spearman',
		'quality.cells.no',
		'quality.cells.point',
		'ui.bytes',
		'ui.latitude'
	]
};

/** Texts that tell what they were given in words of their own: "month" becomes "mes". */
export const TOLD_OTHERWISE: Record<Exclude<Language, 'en'>, readonly string[]> = {
	es: ['training.noPeriod', 'findings.level.after', 'findings.level.before', 'findings.level.from', 'findings.level.none']
};
