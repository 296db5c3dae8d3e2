import type { Language } from './languages';
import { language as spoken, speak } from './text';

/** The sections of the page, in the groups in which they are fetched: what a screen needs comes at once, and only in the language in use. */
const GROUPS = {
	en: {
		base: () => import('./groups/base.en'),
		data: () => import('./groups/data.en'),
		settings: () => import('./groups/settings.en'),
		adding: () => import('./groups/adding.en'),
		portals: () => import('./groups/portals.en'),
		quality: () => import('./groups/quality.en'),
		models: () => import('./groups/models.en'),
		mapping: () => import('./groups/mapping.en'),
		details: () => import('./groups/details.en'),
		beside: () => import('./groups/beside.en'),
		explore: () => import('./groups/explore.en'),
		exploring: () => import('./groups/exploring.en'),
		patterns: () => import('./groups/patterns.en')
	},
	es: {
		base: () => import('./groups/base.es'),
		data: () => import('./groups/data.es'),
		settings: () => import('./groups/settings.es'),
		adding: () => import('./groups/adding.es'),
		portals: () => import('./groups/portals.es'),
		quality: () => import('./groups/quality.es'),
		models: () => import('./groups/models.es'),
		mapping: () => import('./groups/mapping.es'),
		details: () => import('./groups/details.es'),
		beside: () => import('./groups/beside.es'),
		explore: () => import('./groups/explore.es'),
		exploring: () => import('./groups/exploring.es'),
		patterns: () => import('./groups/patterns.es')
	}
};
export type Group = keyof (typeof GROUPS)['en'];
export const GROUP_NAMES = Object.keys(GROUPS.en) as Group[];

/** Fetches groups of texts in a language; afterwards `text` has them. What is there already costs nothing. */
export async function loadText(language: Language, ...groups: Group[]): Promise<void> {
	for (const sections of await Promise.all(groups.map((group) => GROUPS[language][group]()))) speak(language, sections);
}

/** Fetches further groups in the language in use, beside a component that is itself fetched late: `await withText(import('./Late.svelte'), 'adding')`. */
export async function withText<Loaded>(late: Promise<Loaded>, ...groups: Group[]): Promise<Loaded> {
	const [loaded] = await Promise.all([late, loadText(spoken(), ...groups)]);
	return loaded;
}
