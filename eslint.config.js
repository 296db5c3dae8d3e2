import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { UNGOVERNED, layerRules } from './scripts/layers.js';
import { TRANSLATED, noEarlyText, noLiteralText } from './scripts/literal-text.js';
import svelteConfig from './svelte.config.js';

export default ts.config(
	{
		ignores: ['build/', '.svelte-kit/', 'node_modules/', 'bench/peers/', 'bench/dist/', 'bench/out/', 'src/lib/**/assembly/']
	},
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off', // TypeScript knows better
			'no-restricted-globals': ['error', ...UNGOVERNED],
			'no-console': 'error',
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'svelte/no-at-html-tags': 'error',
			'svelte/no-navigation-without-resolve': 'off',
			'svelte/prefer-svelte-reactivity': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { projectService: false, extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig }
		}
	},
	{ files: ['scripts/**', 'bench/**', 'tests/**'], rules: { 'no-console': 'off' } },
	{ plugins: { openbeat: { rules: { 'literal-text': noLiteralText, 'early-text': noEarlyText } } } },
	{ files: TRANSLATED, rules: { 'openbeat/literal-text': 'error' } },
	{ files: ['src/**/*.ts', 'workers/**'], rules: { 'openbeat/early-text': 'error' } },
	...layerRules
);
