import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

type Theme = 'light' | 'dark';

/** What axe finds wrong on the page as it stands, WCAG 2.2 AA and good practice: one line an element, empty when nothing. */
export async function axeViolations(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	return violations.flatMap((rule) =>
		rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')} (${node.failureSummary?.split('\n')[1]?.trim() ?? rule.help})`)
	);
}

/** The same page in both themes (or those named); each line says in which. */
export async function axeInThemes(page: Page, themes: Theme[] = ['light', 'dark']): Promise<string[]> {
	const found: string[] = [];
	for (const colorScheme of themes) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await page.waitForTimeout(400); // colours may fade over, a map is drawn anew
		found.push(...(await axeViolations(page)).map((line) => `${colorScheme}: ${line}`));
	}
	return found;
}
