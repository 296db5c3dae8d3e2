import { loadText } from '$lib/messages/load';
import { pageLanguage } from '$lib/stores/language';

export const load = () => loadText(pageLanguage(), 'settings');
