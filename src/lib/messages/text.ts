import { LANGUAGES, type Language } from './languages';

type Base = typeof import('./groups/base.en');
type Data = typeof import('./groups/data.en');
type Settings = typeof import('./groups/settings.en');
type Adding = typeof import('./groups/adding.en');
type Portals = typeof import('./groups/portals.en');
type Quality = typeof import('./groups/quality.en');
type Models = typeof import('./groups/models.en');
type Mapping = typeof import('./groups/mapping.en');
type Details = typeof import('./groups/details.en');
type Explore = typeof import('./groups/explore.en');
type Exploring = typeof import('./groups/exploring.en');
type Patterns = typeof import('./groups/patterns.en');
type Beside = typeof import('./groups/beside.en');
type Storing = typeof import('./groups/storing.en');
type Saving = typeof import('./groups/saving.en');
type Reading = typeof import('./groups/reading.en');
type Findings = typeof import('./groups/findings.en');
type Asking = typeof import('./groups/asking.en');
type Joining = typeof import('./groups/joining.en');
type Training = typeof import('./groups/training.en');
type Sampling = typeof import('./groups/sampling.en');
type Tiling = typeof import('./groups/tiling.en');
type Questions = typeof import('./groups/questions.en');
/** Every text of the app, by section. English says which there are; another language that lacks one does not compile. */
export interface Catalogue
	extends
		Base,
		Data,
		Settings,
		Adding,
		Portals,
		Quality,
		Models,
		Mapping,
		Details,
		Explore,
		Exploring,
		Patterns,
		Beside,
		Storing,
		Saving,
		Reading,
		Findings,
		Asking,
		Joining,
		Training,
		Sampling,
		Tiling,
		Questions {}

/**
 * The texts of the language in use: `text.data.dropHere`, `text.some.rows(3)`. Filled by `loadText` before a screen is drawn and before a worker
 * serves; so read it in functions and components, never while a module loads.
 */
export const text = {} as Catalogue;

let spoken: Language = 'en';

/** The language in use in this thread. */
export const language = (): Language => spoken;
/** For Intl: how this language writes numbers, dates and lists. */
export const locale = (): string => LANGUAGES[spoken].locale;

/** Speaks this language from now on. For `loadText`. */
export function speak(chosen: Language, sections: Partial<Catalogue>): void {
	spoken = chosen;
	Object.assign(text, sections);
}

/** A value made once for each language: `const day = inLanguage((locale) => new Intl.DateTimeFormat(locale, …))`, then `day().format(…)`. */
export function inLanguage<Value>(make: (locale: string) => Value): () => Value {
	let made: { locale: string; value: Value } | undefined;
	return () => {
		const now = locale();
		if (made?.locale !== now) made = { locale: now, value: make(now) };
		return made.value;
	};
}
