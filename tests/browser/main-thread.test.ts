import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type App } from './harness';
import { forgetLongTasks, longScripts, longTasks, watchMainThread } from './main-thread';

let app: App;
beforeAll(async () => {
	app = await startApp({ initScript: watchMainThread });
	await app.open();
	await forgetLongTasks(app.page);
});
afterAll(() => app.close());

it('sees a script that holds the thread, and who it was', async () => {
	await app.page.evaluate(
		() =>
			new Promise<void>((resolve) => {
				setTimeout(() => {
					const end = performance.now() + 120;
					while (performance.now() < end);
					requestAnimationFrame(() => resolve());
				});
			})
	);
	const found = longScripts(await longTasks(app.page));
	expect(found).toHaveLength(1);
	expect(found[0].script).toBeGreaterThan(100);
	expect(found[0].callers[0]).toContain('setTimeout');
});

it('tells waiting for the software GPU apart', async () => {
	await forgetLongTasks(app.page);
	const waited = await app.page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				const gl = document.createElement('canvas').getContext('webgl2')!;
				gl.canvas.width = gl.canvas.height = 4096;
				setTimeout(() => {
					gl.enable(gl.SCISSOR_TEST); // a clear of a part is real drawing
					gl.scissor(1, 1, 4000, 4000);
					const start = performance.now();
					const pixel = new Uint8Array(4);
					while (performance.now() - start < 150) {
						for (let i = 0; i < 10; i++) gl.clear(gl.COLOR_BUFFER_BIT);
						gl.readPixels(9, 9, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
					}
					requestAnimationFrame(() => resolve(performance.now() - start));
				});
			})
	);
	const tasks = await longTasks(app.page);
	expect(waited).toBeGreaterThan(140);
	expect(tasks.reduce((sum, task) => sum + task.gpu, 0)).toBeGreaterThan(100);
	expect(longScripts(tasks)).toEqual([]);
});

it('is quiet when nothing happens', async () => {
	await forgetLongTasks(app.page);
	await app.page.waitForTimeout(500);
	expect(longScripts(await longTasks(app.page))).toEqual([]);
});
