import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { afterAll, describe, expect, it } from 'vitest';
import { LANGUAGES, LANGUAGE_CODES, languageOf, type Language } from '$lib/messages/languages';
import { GROUP_NAMES, loadText } from '$lib/messages/load';
import { count, decimal, form, list, some } from '$lib/messages/say';
import { language, text } from '$lib/messages/text';
import * as work from '$lib/messages/work';
import { SAME, TOLD_OTHERWISE } from './same-words';

type Leaf = string | readonly string[] | ((...given: unknown[]) => string);
type Section = { [key: string]: Leaf | Section };

const files = import.meta.glob<{ default: Section }>('/src/lib/messages/{en,es}/*.ts', { eager: true });
/** Every text of a language by its path: "shell.places.data.label". */
function leaves(of: Language): Map<string, Leaf> {
	const found = new Map<string, Leaf>();
	const walk = (section: Section, path: string) => {
		for (const [key, value] of Object.entries(section)) {
			if (typeof value === 'object' && !Array.isArray(value)) walk(value as Section, `${path}.${key}`);
			else found.set(`${path}.${key}`, value as Leaf);
		}
	};
	for (const [file, section] of Object.entries(files)) {
		const [, folder, name] = /\/(\w+)\/([\w-]+)\.ts$/.exec(file)!;
		if (folder === of) walk(section.default, name);
	}
	return found;
}

/** What a function of the catalogue is given: numbers that nobody would write by chance, and where it wants a list, a list of one. */
const NUMBERS = [41, 43, 47, 53, 59, 61, 67, 71];
function say(leaf: Leaf, given: readonly number[]): string {
	if (typeof leaf === 'string') return leaf;
	if (typeof leaf !== 'function') return leaf.join(' ');
	const numbers = given.slice(0, leaf.length);
	try {
		return leaf(...numbers);
	} catch {
		return leaf(...numbers.map((n, i) => (i === 0 ? [String(n)] : n)));
	}
}

const english = leaves('en');
/** Everything that the page and the workers may say. */
async function speakAll(code: Language): Promise<void> {
	await loadText(code, ...GROUP_NAMES);
	for (const texts of Object.values(work)) if (typeof texts === 'object') await work.loadWork(code, texts);
}
afterAll(() => speakAll('en'));

it('has a text wherever one is asked for, of the page or of a worker', () => {
	const sections = new Set([...english.keys()].map((path) => path.split('.')[0]));
	expect(Object.keys(text).sort()).toEqual([...sections].sort());
});

describe.each(LANGUAGE_CODES.filter((code) => code !== 'en'))('%s', (code) => {
	const other = leaves(code);

	it('has the same texts as English, none of them empty', async () => {
		expect([...other.keys()].sort()).toEqual([...english.keys()].sort());
		await speakAll(code);
		const empty = [...other].filter(([, leaf]) => !say(leaf, NUMBERS).trim()).map(([path]) => path);
		expect(empty).toEqual([]);
	});

	it('takes the same and says what it was given, as English does', async () => {
		const said = async (of: Language) => {
			await speakAll(of);
			return new Map(
				[...(of === 'en' ? english : other)].map(([path, leaf]) => {
					const takes = typeof leaf === 'string' ? 'nothing' : leaf.length;
					return [path, { takes, numbers: NUMBERS.filter((n) => say(leaf, NUMBERS).includes(String(n))) }];
				})
			);
		};
		const [theirs, ours] = [await said(code), await said('en')];
		for (const path of TOLD_OTHERWISE[code]) for (const each of [theirs, ours]) expect(each.delete(path), path).toBe(true);
		expect(theirs).toEqual(ours);
	});

	it('says one as well as many', async () => {
		await speakAll(code);
		for (const [path, leaf] of other) expect(say(leaf, [1, 1, 1, 1, 1, 1, 1, 1]), path).not.toMatch(/undefined|NaN|\[object/);
	});

	it('differs from English, but for what is the same in both', async () => {
		const same = [...other]
			.filter(([path, leaf]) => say(leaf, NUMBERS) === say(english.get(path)!, NUMBERS))
			.map(([path]) => path)
			.sort();
		expect(same).toEqual([...SAME[code]].sort());
	});
});

describe('numbers and lists', () => {
	const in_ = (code: Language) => loadText(code, 'base');
	it('are written as the language writes them', async () => {
		await in_('es');
		expect([language(), count(268815), decimal(1.5, 1), list(['a', 'b', 'c'])]).toEqual(['es', '268.815', '1,5', 'a, b y c']);
		await in_('en');
		expect([language(), count(268815), decimal(1.5, 1), list(['a', 'b', 'c'])]).toEqual(['en', '268,815', '1.5', 'a, b and c']);
	});
	it('count by the rules of the language, millions too', async () => {
		await in_('es');
		expect([1, 0, 2, 1_000_000].map((n) => text.some.rows(n))).toEqual(['1 fila', '0 filas', '2 filas', '1.000.000 de filas']);
		await in_('en');
		expect([1, 0, 2, 1_000_000].map((n) => text.some.rows(n))).toEqual(['1 row', '0 rows', '2 rows', '1,000,000 rows']);
		expect(some(2, { one: 'city', other: 'cities' })).toBe('2 cities');
		expect(form(1, { one: 'is', other: 'are' })).toBe('is');
	});
});

describe('the script that runs before the first paint', () => {
	const script = readFileSync('static/theme.js', 'utf8');
	function settle(languages: string[], kept: string | null) {
		const root = { lang: 'en', dir: '', dataset: {} as Record<string, string> };
		runInNewContext(script, {
			document: { documentElement: root },
			navigator: { languages },
			localStorage: { getItem: (key: string) => (key === 'openbeat-language' ? kept : null) }
		});
		return root;
	}
	it.each(LANGUAGE_CODES)('knows %s and its direction', (code) => {
		expect(settle([`${code}-XX`], null)).toMatchObject({ lang: code, dir: LANGUAGES[code].dir });
	});
	it('takes the choice before the browser’s languages, and the first of those that we speak', () => {
		expect(settle(['en-US', 'es'], 'es').lang).toBe('es');
		expect(settle(['fr', 'es-MX', 'en'], null).lang).toBe('es');
		expect(settle(['fr'], 'tlh').lang).toBe('en');
	});
	it('covers the page until it speaks the language, only where it was not prerendered in it', () => {
		expect('waits' in settle(['es'], null).dataset).toBe(true);
		expect('waits' in settle(['en'], null).dataset).toBe(false);
	});
});

it('speaks English for a language that it does not know', () => {
	expect([languageOf('es'), languageOf('tlh'), languageOf(null)]).toEqual(['es', 'en', 'en']);
});
