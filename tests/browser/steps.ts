import type { Page } from 'playwright';
import { expect } from 'vitest';

/** The list of steps that were done to the rows, on the quality page. */
export const stepList = (page: Page) => page.getByRole('complementary', { name: 'Steps' });

/** Waits until so many steps stand in the list, and the report is of the rows as they are then. */
export async function stepsSettled(page: Page, count: number): Promise<void> {
	await expect
		.poll(() =>
			stepList(page)
				.getByRole('button', { name: /^Undo:/ })
				.count()
		)
		.toBe(count);
	await page.getByRole('progressbar').waitFor({ state: 'detached' });
}
