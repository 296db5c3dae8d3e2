/** A piece of a line: plain text, code, emphasis or a link. */
export interface Span {
	kind: 'text' | 'code' | 'strong' | 'em' | 'link';
	text: string;
	href?: string;
}

export type Block =
	| { kind: 'heading'; level: number; id: string; spans: Span[] }
	| { kind: 'paragraph'; spans: Span[] }
	| { kind: 'list'; ordered: boolean; items: Span[][] }
	| { kind: 'table'; head: Span[][]; rows: Span[][][] }
	| { kind: 'code'; text: string };

/** A star within a word, as in Gi*'s, begins no emphasis. */
const SPAN = /`([^`]+)`|\*\*([^*]+)\*\*|(?<![\p{L}\p{N}])\*([^*\s][^*]*)\*|\[([^\]]+)\]\(([^)\s]+)\)/gu;
const ITEM = /^(?:[-*]|\d+\.)\s+/;

/** The pieces of one line of text. */
export function spansOf(line: string): Span[] {
	const spans: Span[] = [];
	let at = 0;
	for (const match of line.matchAll(SPAN)) {
		if (match.index > at) spans.push({ kind: 'text', text: line.slice(at, match.index) });
		const [whole, code, strong, em, label, href] = match;
		if (code) spans.push({ kind: 'code', text: code });
		else if (strong) spans.push({ kind: 'strong', text: strong });
		else if (em) spans.push({ kind: 'em', text: em });
		else spans.push({ kind: 'link', text: label, href });
		at = match.index + whole.length;
	}
	if (at < line.length) spans.push({ kind: 'text', text: line.slice(at) });
	return spans;
}

/** An address for a heading: "ROC AUC, average precision" → "roc-auc-average-precision". */
export const slug = (heading: string) =>
	heading
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-|-$/g, '');

/**
 * Reads the part of Markdown that our own documents use: headings, paragraphs, flat lists, tables, fenced code.
 * Not for text from elsewhere; what it does not know becomes a paragraph.
 */
export function blocksOf(markdown: string): Block[] {
	const lines = markdown.split(/\r?\n/);
	const blocks: Block[] = [];
	const take = (more: (line: string) => boolean) => {
		const taken: string[] = [];
		while (lines.length && more(lines[0])) taken.push(lines.shift()!);
		return taken;
	};
	const plain = (line: string) => line.trim() !== '' && !/^(#{1,6}\s|```|\|)/.test(line);
	while (lines.length) {
		const line = lines[0];
		const heading = /^(#{1,6})\s+(.*)$/.exec(line);
		if (!line.trim()) lines.shift();
		else if (heading) {
			lines.shift();
			blocks.push({ kind: 'heading', level: heading[1].length, id: slug(heading[2]), spans: spansOf(heading[2]) });
		} else if (line.startsWith('```')) {
			lines.shift();
			const text = take((next) => !next.startsWith('```')).join('\n');
			lines.shift();
			blocks.push({ kind: 'code', text });
		} else if (line.startsWith('|')) {
			const rows = take((next) => next.startsWith('|')).map(cells);
			const ruled = rows[1]?.every((cell) => /^:?-+:?$/.test(cell.map(({ text }) => text).join('')));
			blocks.push({ kind: 'table', head: ruled ? rows[0] : [], rows: ruled ? rows.slice(2) : rows });
		} else if (ITEM.test(line)) {
			const items: string[] = [];
			for (const next of take(plain))
				if (ITEM.test(next)) items.push(next.replace(ITEM, ''));
				else items[items.length - 1] += ` ${next.trim()}`; // a wrapped line belongs to its item
			blocks.push({ kind: 'list', ordered: /^\d/.test(line), items: items.map(spansOf) });
		} else {
			const text = [lines.shift()!, ...take((next) => plain(next) && !ITEM.test(next))].map((part) => part.trim()).join(' ');
			blocks.push({ kind: 'paragraph', spans: spansOf(text) });
		}
	}
	return blocks;
}

const cells = (row: string) =>
	row
		.trim()
		.replace(/^\||\|$/g, '')
		.split(/(?<!\\)\|/)
		.map((cell) => spansOf(cell.trim().replaceAll('\\|', '|')));
