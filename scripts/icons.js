import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium, launchOptions } from './chromium.js';
import { ROOT } from './install.js';

/** Draws the PNG icons from their SVGs; run after changing one of them (`node scripts/icons.js`) and commit the result. */
const { chromium } = await import('playwright');
const browser = await chromium.launch(launchOptions(await ensureChromium()));
const folder = join(ROOT, 'static/icons');
for (const name of ['icon', 'maskable'])
	for (const size of [192, 512]) {
		const page = await browser.newPage({ viewport: { width: size, height: size } });
		const svg = readFileSync(join(folder, `${name}.svg`), 'utf8').replace('<svg ', `<svg width="${size}" height="${size}" `);
		await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
		writeFileSync(join(folder, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
		await page.close();
	}
await browser.close();
