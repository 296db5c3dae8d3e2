import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blocksOf, slug, spansOf } from '$lib/components/shell/markdown';

const docs = new URL('../../../docs/', import.meta.url);

describe('our own documents', () => {
	it('keep their words, whatever the marks', () => {
		expect(spansOf('Use `PAI`, **not** *accuracy*: [why](#pai).')).toEqual([
			{ kind: 'text', text: 'Use ' },
			{ kind: 'code', text: 'PAI' },
			{ kind: 'text', text: ', ' },
			{ kind: 'strong', text: 'not' },
			{ kind: 'text', text: ' ' },
			{ kind: 'em', text: 'accuracy' },
			{ kind: 'text', text: ': ' },
			{ kind: 'link', text: 'why', href: '#pai' },
			{ kind: 'text', text: '.' }
		]);
	});
	it('leave a lone star a star', () => expect(spansOf('PEI* = n / n*')).toEqual([{ kind: 'text', text: 'PEI* = n / n*' }]));
	it('leave the star of a name a star', () => {
		expect(spansOf("Gi*'s p and *that* of Gi*'s")).toEqual([
			{ kind: 'text', text: "Gi*'s p and " },
			{ kind: 'em', text: 'that' },
			{ kind: 'text', text: " of Gi*'s" }
		]);
	});
	it('have headings with addresses', () => {
		expect(blocksOf('## ROC AUC, average precision')[0]).toMatchObject({ level: 2, id: 'roc-auc-average-precision' });
		expect(slug('PEI*: share of the best')).toBe('pei-share-of-the-best');
	});
	it('join wrapped lines, in paragraphs and lists', () => {
		const [paragraph, list] = blocksOf('one\ntwo\n\n- a\n  b\n- c');
		expect(paragraph).toMatchObject({ kind: 'paragraph', spans: [{ text: 'one two' }] });
		expect(list).toMatchObject({ kind: 'list', ordered: false, items: [[{ text: 'a b' }], [{ text: 'c' }]] });
	});
	it('have tables with a head', () => {
		const [table] = blocksOf('| a | b |\n|---|---|\n| 1 | 2 |');
		expect(table).toMatchObject({
			kind: 'table',
			head: [[{ text: 'a' }], [{ text: 'b' }]],
			rows: [[[{ text: '1' }], [{ text: '2' }]]]
		});
	});
	it('end, whatever they hold', () => {
		for (const odd of ['```\nopen', '|', '#', '- ', '  \n\n', '####### seven']) expect(Array.isArray(blocksOf(odd))).toBe(true);
	});

	const files = readdirSync(docs).filter((name) => /^methods.*\.md$/.test(name));
	it.each(files)('%s has whole tables and at most one title', (name) => {
		const blocks = blocksOf(readFileSync(new URL(name, docs), 'utf8'));
		for (const block of blocks)
			if (block.kind === 'table') for (const row of block.rows) expect(row).toHaveLength(block.head.length);
		expect(blocks.filter((block) => block.kind === 'heading' && block.level === 1).length).toBeLessThanOrEqual(1);
	});
});
