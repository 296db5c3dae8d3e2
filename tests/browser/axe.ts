import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

type Theme = 'light' | 'dark';

const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What a change of colours alone can break. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong on the page as it stands, WCAG 2.2 AA and good practice: one line an element, empty when nothing. */
export async function axeViolations(page: Page, coloursOnly = false): Promise<string[]> {
	const axe = new AxeBuilder({ page });
	const { violations } = await (coloursOnly ? axe.withRules(COLOURS) : axe.withTags(ALL)).analyze();
	return violations.flatMap((rule) =>
		rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')} (${node.failureSummary?.split('\n')[1]?.trim() ?? rule.help})`)
	);
}

/** The new colours have been drawn, and those that fade over have. */
async function coloursSettled(): Promise<void> {
	await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
	const fading = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
	await Promise.allSettled(fading.map(({ finished }) => finished));
}

/** The same page in both themes (or those named); each line says in which. The themes differ in nothing but colours: the rest is looked at once. */
export async function axeInThemes(page: Page, themes: Theme[] = ['light', 'dark']): Promise<string[]> {
	const found: string[] = [];
	for (const colorScheme of themes) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await page.evaluate(coloursSettled);
		found.push(...(await axeViolations(page, colorScheme !== themes[0])).map((line) => `${colorScheme}: ${line}`));
	}
	return found;
}
