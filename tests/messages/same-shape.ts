import { blocksOf, type Block, type Span } from '$lib/components/shell/markdown';

/** Words that are always English: a piece with many of them has not been translated. */
const ENGLISH = /\b(the|is|are|which|that|where|when|it|they|than|has|have|with|by)\b/gi;
const SIGNS = /[Σ√≤≥∈·×±∓⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹ᵃ₀₁₂ᵢⱼₖₘαλφθμρχσεπ½°^=<>+−%⌊⌋]/g;

interface Section {
	/** Its place and heading, for messages. */
	name: string;
	blocks: Block[];
}

function sectionsOf(markdown: string): Section[] {
	const sections: Section[] = [{ name: 'the beginning', blocks: [] }];
	for (const block of blocksOf(markdown)) {
		if (block.kind === 'heading') sections.push({ name: `“${wordsOf(block.spans)}”`, blocks: [] });
		sections.at(-1)!.blocks.push(block);
	}
	return sections;
}

const wordsOf = (spans: readonly Span[]) => spans.map(({ text }) => text).join('');
const start = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** A block as an outline: what must be the same whatever the language. */
function outline(block: Block): string {
	if (block.kind === 'heading') return `a heading of level ${block.level}`;
	if (block.kind === 'list') return `a ${block.ordered ? 'numbered ' : ''}list of ${block.items.length}`;
	if (block.kind === 'table')
		return `a table of ${block.head.length} columns whose rows have ${block.rows.map((row) => row.length).join(', ')} cells`;
	return block.kind === 'code' ? 'code' : 'a paragraph';
}

/** The pieces of text of a block: paragraph, heading, items or cells. */
function piecesOf(block: Block): Span[][] {
	if (block.kind === 'list') return block.items;
	if (block.kind === 'table') return [...block.head, ...block.rows.flat()];
	return block.kind === 'code' ? [] : [block.spans];
}

/** The digits of every number, without what languages write between them: 1,000.5 and 1000,5 are both 10005; .05 and 0,05 both 5. */
function numbersIn(text: string): string[] {
	const found = [...text.matchAll(/\d+(?:[.,]\d+)*/g)].map(([number]) => number.replace(/[.,]/g, ''));
	return found.map((digits) => digits.replace(/^0+(?=\d)/, '')).sort();
}

/** What a translation must leave as it is: code and links in their order; numbers, signs and marks in any (a sentence may turn). */
const MARKS: [name: string, of: (spans: readonly Span[]) => string[]][] = [
	['code', (spans) => spans.filter(({ kind }) => kind === 'code').map(({ text }) => `\`${text}\``)],
	['links', (spans) => spans.filter(({ kind }) => kind === 'link').map(({ href }) => href!)],
	['emphasis', (spans) => spans.map(({ kind }) => kind).filter((kind) => kind === 'strong' || kind === 'em')],
	['numbers', (spans) => numbersIn(wordsOf(spans))],
	['signs', (spans) => [...wordsOf(spans).matchAll(SIGNS)].map(([sign]) => sign).sort()]
];

/** The first that differs, said of both. */
function firstDifference(english: string[], other: string[]): string | undefined {
	const missing = [...english];
	const added = other.filter((one) => {
		const at = missing.indexOf(one);
		if (at >= 0) missing.splice(at, 1);
		return at < 0;
	});
	if (missing.length || added.length)
		return [...missing.map((one) => `without ${one}`), ...added.map((one) => `with ${one}`)].join(', ');
	return english.join(' ') === other.join(' ') ? undefined : `in the order ${other.join(' ')}, English ${english.join(' ')}`;
}

function comparePieces(english: readonly Span[], other: readonly Span[], alike: (text: string) => boolean): string[] {
	const [en, own] = [wordsOf(english), wordsOf(other)];
	const found = MARKS.flatMap(([name, of]) => {
		const difference = firstDifference(of(english), of(other));
		return difference ? [`${name} differ: ${difference}`] : [];
	});
	const plain = other.filter(({ kind }) => kind === 'text').map(({ text }) => text);
	const letters = english.filter(({ kind }) => kind !== 'code').flatMap(({ text }) => text.match(/\p{L}{2,}/gu) ?? []);
	if (alike(en)) return found;
	if (en === own && letters.length > 3) found.push('not translated');
	else if ((plain.join(' ').match(ENGLISH)?.length ?? 0) > 2) found.push('partly not translated');
	const longer = own.length / en.length;
	if (en.length > 100 && (longer < 0.8 || longer > 1.7))
		found.push(`${Math.round(longer * 100)} % as long as in English: something may be missing`);
	return found;
}

/**
 * What a translation of one of our documents has otherwise than the English: one line each, with the section and the piece, in English.
 * Words may differ; headings, lists, tables, code, links, numbers and signs may not.
 * @param alike pieces that may be the same in both (references)
 */
export function shapeDifferences(english: string, other: string, alike: (text: string) => boolean = () => false): string[] {
	const [en, own] = [sectionsOf(english), sectionsOf(other)];
	const heading = (section: Section | undefined) =>
		section?.blocks[0]?.kind === 'heading' ? outline(section.blocks[0]) : 'no heading';
	for (let i = 1; i < Math.max(en.length, own.length); i++)
		if (heading(en[i]) !== heading(own[i]))
			return [`after ${en[i - 1].name}: has ${heading(own[i])} (${own[i]?.name}), English ${heading(en[i])} (${en[i]?.name})`];
	return en.flatMap(({ name, blocks }, i) => {
		const theirs = own[i].blocks;
		const [here, there] = [blocks.map(outline), theirs.map(outline)];
		if (here.join('\n') !== there.join('\n')) return [`${name}: has ${there.join(' + ')}, English ${here.join(' + ')}`];
		return blocks.flatMap((block, j) => {
			const translated = theirs[j];
			if (block.kind === 'code' && translated.kind === 'code' && block.text !== translated.text) return [`${name}: code differs`];
			const pieces = piecesOf(translated);
			return piecesOf(block).flatMap((piece, k) =>
				comparePieces(piece, pieces[k], alike).map((what) => `${name}, “${start(wordsOf(piece))}”: ${what}`)
			);
		});
	});
}
