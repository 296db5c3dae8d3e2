import { blocksOf, type Block } from '$lib/components/shell/markdown';
import { AppError } from '$lib/domain/errors';
import type { Language } from '$lib/messages/languages';
import { text } from '$lib/messages/text';

/** One piece of code a language, so that a reader of one fetches no other. */
const DOCUMENTS: Record<Language, () => Promise<{ default: Record<string, string> }>> = {
	en: () => import('./documents.en'),
	es: () => import('./documents.es')
};

/** A document of docs/ (of docs/es/ in Spanish), ready to be drawn. */
export interface MethodsDocument {
	path: string;
	blocks: Block[];
}

/**
 * What the app computes, in a language: the general document first, then its companions.
 * @throws AppError `methods/not-here` when they cannot be fetched
 */
export async function documentsOf(language: Language): Promise<MethodsDocument[]> {
	const files = await DOCUMENTS[language]().then(
		({ default: byPath }) => byPath,
		(cause: unknown) => {
			throw new AppError('methods/not-here', text.settings.methods.notHere, text.settings.methods.notHereHint, { cause });
		}
	);
	return Object.keys(files)
		.sort((a, b) => a.length - b.length || a.localeCompare(b))
		.map((path) => ({ path, blocks: blocksOf(files[path]) }));
}
