import { languageOf, type Language } from './languages';
import { speak, type Catalogue } from './text';

/** The texts of a kind of worker, in every language. */
export type WorkTexts = Record<Language, () => Promise<Partial<Catalogue>>>;

/** Fetches the texts of a worker in its language; afterwards `text` has them. */
export async function loadWork(language: string, texts: WorkTexts): Promise<void> {
	const chosen = languageOf(language);
	speak(chosen, await texts[chosen]());
}

// Each is bundled only with the workers that name it.
/** Work that reads and stores rows. */
export const STORING: WorkTexts = { en: () => import('./groups/storing.en'), es: () => import('./groups/storing.es') };
/** Making the sample city, which is stored like other rows; the words of storing are fetched once for all workers. */
export const SAMPLING: WorkTexts = {
	en: async () => ({ ...(await STORING.en()), ...(await import('./groups/sampling.en')) }),
	es: async () => ({ ...(await STORING.es()), ...(await import('./groups/sampling.es')) })
};
/** Saving a backup and restoring it. */
export const SAVING: WorkTexts = { en: () => import('./groups/saving.en'), es: () => import('./groups/saving.es') };
/** Reading files of incidents. */
export const READING: WorkTexts = { en: () => import('./groups/reading.en'), es: () => import('./groups/reading.es') };
/** Looking at the quality of rows, and changing them. */
export const FINDINGS: WorkTexts = { en: () => import('./groups/findings.en'), es: () => import('./groups/findings.es') };
/** Asking the portals of the cities. */
export const ASKING: WorkTexts = { en: () => import('./groups/asking.en'), es: () => import('./groups/asking.es') };
/** Adding areas, tables and days to a dataset. */
export const JOINING: WorkTexts = { en: () => import('./groups/joining.en'), es: () => import('./groups/joining.es') };
/** Training and scoring models. */
export const TRAINING: WorkTexts = { en: () => import('./groups/training.en'), es: () => import('./groups/training.es') };
/** Smoothing and grouping incidents for the map, and drawing the tiles of its background. */
export const TILING: WorkTexts = { en: () => import('./groups/tiling.en'), es: () => import('./groups/tiling.es') };
/** Working out the questions of the pane Patterns. */
export const QUESTIONS: WorkTexts = { en: () => import('./groups/questions.en'), es: () => import('./groups/questions.es') };
