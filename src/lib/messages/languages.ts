/** The languages Openbeat speaks; static/theme.js has the same list, to know the language before the first paint. */
export const LANGUAGES = {
	/** British: dates as "3 May 2017", so that no country misreads them. */
	en: { name: 'English', locale: 'en-GB', dir: 'ltr', millions: '' },
	es: { name: 'Español', locale: 'es', dir: 'ltr', millions: 'de ' }
} as const satisfies Record<string, LanguageFacts>;
export type Language = keyof typeof LANGUAGES;

interface LanguageFacts {
	/** Its own name for itself. */
	name: string;
	/** How numbers, dates and lists are written. */
	locale: string;
	dir: 'ltr' | 'rtl';
	/** Stands between a whole number of millions and what is counted: "1.000.000 de filas". */
	millions: string;
}

export const LANGUAGE_CODES = Object.keys(LANGUAGES) as Language[];

/** English for what is not spoken, or not known. */
export function languageOf(code: string | null | undefined): Language {
	return LANGUAGE_CODES.find((known) => known === code) ?? 'en';
}
