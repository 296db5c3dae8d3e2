import { languageOf, type Language } from '$lib/messages/languages';

/** The same key as static/theme.js, which reads the choice before the first paint. */
const KEY = 'openbeat-language';

/** The language of this page, as static/theme.js settled it: the one chosen, else the first of the browser's that we speak. English while prerendering. */
export function pageLanguage(): Language {
	return typeof document === 'undefined' ? 'en' : languageOf(document.documentElement.lang);
}

/** Keeps the choice on this device and opens the page again in that language. */
export function chooseLanguage(language: Language): void {
	if (language === pageLanguage()) return;
	try {
		localStorage.setItem(KEY, language);
	} catch {
		return; // storage forbidden: the choice would not outlive the reload
	}
	location.reload();
}

/** What was prerendered in English may be seen: it speaks the page's language by now (static/theme.js hid it). */
export function uncover(): void {
	delete document.documentElement.dataset.waits;
}
