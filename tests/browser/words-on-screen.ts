import type { Page } from 'playwright';

/**
 * Everything that a screen says now: the text that is seen, and what a screen reader or a pointer would be told. Left out is what declares itself
 * to be of another language or no text of ours (`lang`, `translate`), and what is written for machines (addresses of requests, code).
 */
export function saidOn(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const said = new Set<string>([document.title]);
		const spoken = document.documentElement.lang;
		const told = ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'title', 'placeholder', 'alt'];
		const walk = (element: Element) => {
			const own = element.getAttribute('lang');
			if (
				/^(script|style|noscript|code)$/i.test(element.tagName) ||
				(own && own !== spoken) ||
				!(element as HTMLElement).translate
			)
				return;
			for (const name of told) said.add(element.getAttribute(name) ?? '');
			if (element instanceof HTMLOptGroupElement) said.add(element.label);
			// Choices of a closed list are not drawn, and are said all the same.
			const seen = element.tagName === 'OPTION' || element.checkVisibility();
			for (const node of element.childNodes)
				if (node instanceof Element) walk(node);
				else if (seen && node instanceof Text) said.add(node.data);
		};
		walk(document.body);
		return [...said].map((words) => words.replace(/\s+/g, ' ').trim()).filter(Boolean);
	});
}

/** Words that English cannot do without and Spanish does not have; those that both write alike (no, me, son, has, once …) are not among them. */
const ENGLISH =
	/(?<![\p{L}\d_-])(the|of|and|with|for|from|this|that|these|those|is|are|was|were|be|been|have|had|not|to|by|at|on|or|an|you|your|its|it|they|each|which|who|where|when|what|how|why|if|than|then|here|there|last|next|near|days?|weeks?|months?|years?|hours?|none|all|every|only|more|less|most|incidents?|places?|recorded|theft|street|choose|show|hide|save|delete|unknown)(?![\p{L}\d_-])/iu;

/** What is said in English among all that is said, addresses left out. */
export const inEnglish = (said: readonly string[]): string[] =>
	said.filter((words) => !words.startsWith('http') && ENGLISH.test(words));

/** Opens, one after the other, everything on the screen that opens (menus, dialogs, explanations, lists), and calls back while it stands open. */
export async function openEach(page: Page, look: (what: string) => Promise<void>): Promise<void> {
	await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
	await look('details');
	const openers = page.locator('button:is([aria-haspopup], [aria-expanded=false], [popovertarget])');
	for (let i = 0; i < (await openers.count()); i++) {
		const opener = openers.nth(i);
		if (!(await opener.isVisible()) || !(await opener.isEnabled())) continue;
		const name = (await opener.getAttribute('aria-label')) ?? (await opener.innerText());
		await opener.click();
		await page.waitForTimeout(200); // whatever opened has its words
		await look(name);
		await page.keyboard.press('Escape');
	}
}
