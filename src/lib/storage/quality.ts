import type { Language } from '$lib/messages/languages';
import { language } from '$lib/messages/text';
import type { QualityReport } from '$lib/quality/types';
import { readSetting, writeSetting } from './settings';

/** Keys that end in a dataset's id are swept with it. */
const settingFor = (dataset: string) => `quality:${dataset}`;
/** A report of another version of the measures is made again. */
const VERSION = 1;

interface KeptReport {
	version: number;
	/** Of the rows it was made from (`rowsStamp`). */
	stamp: string;
	/** In which it is written; English where it does not say. */
	language?: Language;
	report: QualityReport;
}

export function keepReport(dataset: string, stamp: string, report: QualityReport): Promise<void> {
	return writeSetting(settingFor(dataset), { version: VERSION, stamp, language: language(), report } satisfies KeptReport);
}

/** The report kept for a dataset; undefined where there is none of these rows. */
export async function keptReport(dataset: string, stamp: string): Promise<QualityReport | undefined> {
	const kept = await readSetting<KeptReport>(settingFor(dataset));
	return kept?.version === VERSION && kept.stamp === stamp && (kept.language ?? 'en') === language() ? kept.report : undefined;
}
