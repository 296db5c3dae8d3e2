import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { haveRealFiles } from '../ingest/real-files';
import { startApp, type App } from './harness';
import { FILES, importAndLook } from './real-files';

/** Every real file of incidents through the screen, without a question; at the end a table. */
describe.skipIf(!haveRealFiles)('a real file, through the screen', () => {
	let app: App;
	const table: string[] = [];
	beforeAll(async () => {
		app = await startApp();
	});
	afterAll(async () => {
		await app.close();
		console.log(['file | rows | kept | set aside | seconds', ...table].join('\n'));
	});

	it.each(FILES)('$file', { timeout: 120_000 }, async (real) => {
		const seconds = await importAndLook(app, real);
		table.push([real.file, real.read, real.kept, real.read - real.kept, seconds.toFixed(1)].join(' | '));
		expect(app.problems).toEqual([]);
		expect(app.offOrigin).toEqual([]);
	});
});
