import { describe, expect, it } from 'vitest';
import { slug } from '$lib/components/shell/markdown';
import { LANGUAGE_CODES, type Language } from '$lib/messages/languages';
import { shapeDifferences } from './same-shape';

const files = import.meta.glob<string>('/docs/{methods*.md,*/methods*.md}', { query: '?raw', import: 'default', eager: true });
/** The documents of a language by their file names. */
function documentsIn(code: Language): Map<string, string> {
	const folder = code === 'en' ? '/docs/' : `/docs/${code}/`;
	const own = Object.entries(files).filter(([path]) => path.slice(0, path.lastIndexOf('/') + 1) === folder);
	return new Map(own.map(([path, text]) => [path.slice(folder.length), text]));
}
const english = documentsIn('en');
/** Nothing but references: the same in every language. */
const ALIKE = (piece: string) => /^(Benjamini Y, Hochberg Y|Ratcliffe JH) \(/.test(piece);

describe.each(LANGUAGE_CODES.filter((code) => code !== 'en'))('the methods in %s', (code) => {
	const translated = documentsIn(code);

	it('are the same files as in English', () => expect([...translated.keys()].sort()).toEqual([...english.keys()].sort()));

	it.each([...english])('%s says the same', (name, text) => {
		// Each line names a section: what was changed in docs/ is to be changed in docs/LANGUAGE/ too.
		expect(shapeDifferences(text, translated.get(name) ?? '', ALIKE)).toEqual([]);
	});
});

it.each(LANGUAGE_CODES)('have the heading that the scores lead to, in %s', async (code) => {
	const { default: models } = (await import(
		`../../src/lib/messages/${code}/models.ts`
	)) as typeof import('$lib/messages/en/models');
	const headings = [
		...documentsIn(code)
			.get('methods.md')!
			.matchAll(/^#+ (.*)$/gm)
	].map(([, heading]) => slug(heading));
	expect(headings).toContain(slug(models.board.scores));
});

describe('a translation is found to differ', () => {
	const text = [
		'# Counts',
		'Each of the rows weighs 1,000.5 (x ≤ 3), as `weight` says and [elsewhere](a.md); all that is *recorded* is counted once.',
		'- one thing\n- another thing',
		'| a | b |\n|---|---|\n| c | d |',
		'```\ncode\n```'
	].join('\n\n');
	const good = [
		'# Recuentos',
		'Cada fila pesa 1000,5 (x ≤ 3), como dice `weight` y [en otra parte](a.md); todo lo *registrado* se cuenta una sola vez.',
		'- una cosa\n- otra cosa',
		'| e | f |\n|---|---|\n| g | h |',
		'```\ncode\n```'
	].join('\n\n');

	it('not when only its words do', () => expect(shapeDifferences(text, good)).toEqual([]));
	it.each([
		[
			'# Recuentos',
			'## Recuentos',
			/after the beginning: has a heading of level 2 \(“Recuentos”\), English a heading of level 1 \(“Counts”\)/
		],
		['- otra cosa', '', /Counts.*has .*list of 1.*English .*list of 2/],
		['| g | h |', '| g | h |\n| i | j |', /rows have 2, 2 cells/],
		['| g | h |', '| g |', /rows have 1 cells/],
		['`weight`', '`peso`', /code differ: without `weight`, with `peso`/],
		['a.md', 'b.md', /links differ: without a\.md, with b\.md/],
		['1000,5', '100,5', /numbers differ: without 10005, with 1005/],
		['≤', '<', /signs differ: without ≤, with </],
		['*registrado*', 'registrado', /emphasis differ: without em/],
		['\ncode\n', '\ncódigo\n', /code differs/],
		['; todo lo *registrado* se cuenta una sola vez', '; *todo*', /% as long as in English/],
		[good.split('\n\n')[1], text.split('\n\n')[1], /not translated/],
		['una sola vez', 'una vez that is the one', /partly not translated/]
	])('when “%s” is “%s”', (from, to, message) => {
		expect(good).toContain(from);
		expect(shapeDifferences(text, good.replace(from, to)).join('\n')).toMatch(message);
	});
	it('when code comes in another order', () => {
		expect(shapeDifferences('Here `a` and `b`.', 'Aquí `b` y `a`.')[0]).toMatch(
			/code differ: in the order `b` `a`, English `a` `b`/
		);
	});
});
