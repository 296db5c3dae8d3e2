import { Linter } from 'eslint';
import * as svelteParser from 'svelte-eslint-parser';
import ts from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { TRANSLATED, noLiteralText } from '../../scripts/literal-text.js';

const linter = new Linter();
/** The literal texts that the rule finds in a file. */
function found(code: string, filename: string): string[] {
	const messages = linter.verify(
		code,
		[
			{
				files: ['**/*.svelte', '**/*.ts'],
				languageOptions: filename.endsWith('.svelte')
					? { parser: svelteParser, parserOptions: { parser: ts.parser } }
					: { parser: ts.parser as Linter.Parser },
				plugins: { openbeat: { rules: { 'literal-text': noLiteralText as never } } },
				rules: { 'openbeat/literal-text': 'error' }
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
});

it('is looked for in every folder that was gone through', () => {
	expect(TRANSLATED.length).toBeGreaterThan(0);
});
