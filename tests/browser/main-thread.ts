import type { Page } from 'playwright';

/** One animation frame, or task between frames, that took longer than 50 ms. All times in milliseconds. */
export interface LongTask {
	start: number;
	duration: number;
	/** The longest single script entry (one callback, event or task of ours), less what it waited for the GPU. */
	script: number;
	/** Inside WebGL calls: with a software GPU these wait for the drawing, which is no work of ours. */
	gpu: number;
	/** Style, layout and painting. */
	rendering: number;
	/** Who ran: "how it was called, function, file". */
	callers: string[];
}

/**
 * Watches the main thread: put it into `startApp` as `initScript`, before any page opens. Long Animation Frames say which script ran
 * how long; every WebGL call is timed beside it, so that drawing by the software GPU can be told apart from our own work.
 */
export const watchMainThread = `(() => {
	const tasks = (globalThis.__longTasks = []);
	const gpu = [];
	const wrap = (prototype) => {
		for (const name of Object.getOwnPropertyNames(prototype)) {
			const property = Object.getOwnPropertyDescriptor(prototype, name);
			if (typeof property.value !== 'function' || !property.writable) continue;
			const call = property.value;
			prototype[name] = function (...args) {
				const start = performance.now();
				try {
					return call.apply(this, args);
				} finally {
					const end = performance.now();
					if (end - start >= 1) gpu.push([start, end]);
				}
			};
		}
	};
	if (globalThis.WebGL2RenderingContext) wrap(WebGL2RenderingContext.prototype);
	const overlap = (start, end) =>
		gpu.reduce((sum, [a, b]) => sum + Math.max(0, Math.min(end, b) - Math.max(start, a)), 0);
	new PerformanceObserver((list) => {
		for (const frame of list.getEntries()) {
			if (frame.duration <= 50) continue;
			const end = frame.startTime + frame.duration;
			const scripts = frame.scripts.map((script) => ({
				own: script.duration - overlap(script.startTime, script.startTime + script.duration),
				caller: [script.invoker, script.sourceFunctionName, script.sourceURL.split('/').pop()].filter(Boolean).join(', ')
			}));
			tasks.push({
				start: frame.startTime,
				duration: frame.duration,
				script: Math.max(0, ...scripts.map((script) => script.own)),
				gpu: overlap(frame.startTime, end),
				rendering: frame.styleAndLayoutStart ? end - frame.styleAndLayoutStart : 0,
				callers: scripts.sort((a, b) => b.own - a.own).map((script) => Math.round(script.own) + ' ms ' + script.caller)
			});
		}
		const now = performance.now();
		while (gpu.length && gpu[0][1] < now - 10_000) gpu.shift();
	}).observe({ type: 'long-animation-frame', buffered: true });
})();`;

interface Watched {
	__longTasks: LongTask[];
}

/** Forgets what was seen so far. */
export const forgetLongTasks = (page: Page) =>
	page.evaluate(() => void ((globalThis as unknown as Watched).__longTasks.length = 0));

/** The long frames since then. */
export async function longTasks(page: Page): Promise<LongTask[]> {
	await page.waitForTimeout(200); // frames are reported when they are over
	return page.evaluate(() => (globalThis as unknown as Watched).__longTasks);
}

/** Those in which a single piece of our own script held the thread for longer than a person notices, 50 ms unless said otherwise. */
export const longScripts = (tasks: LongTask[], limit = 50) => tasks.filter((task) => task.script > limit);
