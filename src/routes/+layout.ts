import { loadText } from '$lib/messages/load';
import { pageLanguage } from '$lib/stores/language';

export const prerender = true;
export const ssr = true;
export const trailingSlash = 'always';

/** The texts that every screen needs are here before anything is drawn. */
export const load = () => loadText(pageLanguage(), 'base');
