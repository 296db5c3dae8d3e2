import { blocksOf, type Block } from '$lib/components/shell/markdown';
import { AppError } from '$lib/domain/errors';
import type { Language } from '$lib/messages/languages';
import { text } from '$lib/messages/text';

/**
 * Where each document lies, by its path. They are fetched as files, not imported as code: a browser that once failed to import
 * something does not ask for it again before the page is loaded anew.
 */
const ADDRESSES: Record<Language, Record<string, string>> = {
	en: import.meta.glob<string>('/docs/methods*.md', { query: '?url&no-inline', import: 'default', eager: true }),
	es: import.meta.glob<string>('/docs/es/methods*.md', { query: '?url&no-inline', import: 'default', eager: true })
};

/** A document of docs/ (of docs/es/ in Spanish), ready to be drawn. */
export interface MethodsDocument {
	path: string;
	blocks: Block[];
}

/**
 * What the app computes, in one language: the general document first, then its companions.
 * @throws AppError `methods/not-here` when one of them cannot be fetched
 */
export async function documentsOf(language: Language): Promise<MethodsDocument[]> {
	const addresses = ADDRESSES[language];
	const paths = Object.keys(addresses).sort((a, b) => a.length - b.length || a.localeCompare(b));
	return Promise.all(paths.map(async (path) => ({ path, blocks: blocksOf(await textAt(addresses[path])) })));
}

async function textAt(address: string): Promise<string> {
	try {
		const reply = await fetch(address);
		if (reply.ok) return await reply.text();
		throw new Error(`${address} answered ${reply.status}`);
	} catch (cause) {
		throw new AppError('methods/not-here', text.settings.methods.notHere, text.settings.methods.notHereHint, { cause });
	}
}
