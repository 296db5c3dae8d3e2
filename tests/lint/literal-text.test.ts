import { Linter } from 'eslint';
import * as svelteParser from 'svelte-eslint-parser';
import ts from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { TRANSLATED, noEarlyText, noLiteralText } from '../../scripts/literal-text.js';

const linter = new Linter();
/** The literal texts that the rule finds in a file. */
function found(code: string, filename: string, rule = 'literal-text'): string[] {
	const messages = linter.verify(
		code,
		[
			{
				files: ['**/*.svelte', '**/*.ts'],
				languageOptions: filename.endsWith('.svelte')
					? { parser: svelteParser, parserOptions: { parser: ts.parser } }
					: { parser: ts.parser as Linter.Parser },
				plugins: { openbeat: { rules: { 'literal-text': noLiteralText, 'early-text': noEarlyText } as never } },
				rules: { [`openbeat/${rule}`]: 'error' }
			}
		],
		{ filename }
	);
	return messages.map(({ message }) => /^“(.*)” is read/.exec(message)?.[1] ?? message);
}

describe('literal text in a component', () => {
	it.each([
		['<p>Rows kept</p>', 'Rows kept'],
		['<p>{n} rows</p>', 'rows'],
		['<Button>Undo</Button>', 'Undo'],
		['<input placeholder="search" />', 'search'],
		['<Card title="What was found" />', 'What was found'],
		['<Card title="More for {name}" />', 'More for'],
		["<p>{done ? 'Try it again' : ''}</p>", 'Try it again'],
		['<p>{`${n} of them`}</p>', 'of them'],
		["<script>const label = 'Delete';</script>", 'Delete']
	])('%s is found', (code, text) => expect(found(code, 'x.svelte')).toEqual([text]));

	it.each([
		'<p>{text.data.kept} · {n} – ✓</p>',
		'<Button kind="primary" size="l" class="Wide one">{text.ui.undo}</Button>',
		"<script>import Card from '$lib/A card.svelte'; if (error.name === 'Not found') throw error;</script>",
		"<script lang=\"ts\">type Pane = 'The map' | 'The table'; const url = 'https://example.org/A b';</script>",
		'<style>p { font-family: Source Sans; }</style>',
		'<svg viewBox="0 0 10 10"><path d="M0 0 L10 10" /></svg>'
	])('%s holds none', (code) => expect(found(code, 'x.svelte')).toEqual([]));
});

it('is found in the words of a module as well', () => {
	expect(found("export const WORDS = { far: 'Far from all the others' };", 'x.ts')).toEqual(['Far from all the others']);
	expect(found("export const words = () => text.quality.far + ' · ';", 'x.ts')).toEqual([]);
	expect(found("throw new AppError('import/empty', 'The file is empty.');", 'x.ts')).toEqual(['The file is empty.']);
	expect(found("throw new AppError('input/shape', 'Two columns, expected three.');", 'x.ts')).toEqual([]);
});

describe('a text read while its module loads', () => {
	const IMPORT = "import { text } from '$lib/messages/text';\n";
	it.each([
		'export const LABEL = text.data.kept;',
		'export const LABELS = { kept: text.data.kept };',
		'class Store { doing = text.data.kept; }\nexport const store = new Store();'
	])('%s is found', (code) => expect(found(IMPORT + code, 'x.ts', 'early-text')).toHaveLength(1));
	it.each([
		'export const label = () => text.data.kept;',
		'export const LABELS = { get kept() { return text.data.kept; } };',
		'export function short(text: string) { return text.length; }'
	])('%s is not', (code) => expect(found(IMPORT + code, 'x.ts', 'early-text')).toEqual([]));
});

it('is looked for in every folder that was gone through', () => {
	expect(TRANSLATED.length).toBeGreaterThan(0);
});
