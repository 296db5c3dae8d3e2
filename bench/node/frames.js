/** Put into every page before it opens: keeps the WebGL contexts that it makes, so that their frames can be timed later. */
export const keepContexts = `(() => {
	const kept = (globalThis.benchContexts = []);
	const make = HTMLCanvasElement.prototype.getContext;
	HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
		const context = make.call(this, kind, ...rest);
		if (kind === 'webgl2' && context && !kept.includes(context)) kept.push(context);
		return context;
	};
})()`;

/**
 * Times the frames that draw while `act` goes on.
 *
 * @param {import('playwright').Page} page  opened with `keepContexts`
 * @param {() => Promise<unknown>} act
 * @param {boolean} toTheEnd  wait in every frame until the graphics card has drawn it, by reading a pixel: tells what a frame costs in all, and spoils what lies
 *   between frames
 * @returns {Promise<{ between: number[], gpu: number[], whole: number[] }>} milliseconds, each ascending: from a drawn frame to the next; of the graphics card
 *   for a frame, by its own clock (empty where the browser does not give it); from a frame's first script to its last pixel (empty unless `toTheEnd`)
 */
export async function timeFrames(page, act, toTheEnd = false) {
	await page.evaluate(watch, toTheEnd);
	await act();
	await page.waitForTimeout(300); // the card's own clock is read some frames later
	return page.evaluate(() => globalThis.benchFrames());
}

/** Runs in the page. `benchFrames` ends the watch. */
function watch(toTheEnd) {
	const contexts = globalThis.benchContexts.filter((gl) => !gl.isContextLost() && gl.canvas.isConnected);
	if (!contexts.length) throw new Error('No map with a graphics context stands on this page.');
	const gl = contexts.reduce((most, each) => (each.drawingBufferWidth > most.drawingBufferWidth ? each : most));
	const timer = toTheEnd ? null : gl.getExtension('EXT_disjoint_timer_query_webgl2');
	const [stamps, between, gpu, whole, pending] = [[], [], [], [], []];
	let draws = 0;
	const undo = [];
	for (const name of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced']) {
		const own = gl[name];
		gl[name] = function (...args) {
			draws++;
			return own.apply(gl, args);
		};
		undo.push(() => delete gl[name]);
	}
	const request = globalThis.requestAnimationFrame;
	globalThis.requestAnimationFrame = (callback) => request((time) => frame(callback, time));
	undo.push(() => (globalThis.requestAnimationFrame = request));
	const read = () => {
		while (pending.length && gl.getQueryParameter(pending[0], gl.QUERY_RESULT_AVAILABLE)) {
			const query = pending.shift();
			if (!gl.getParameter(timer.GPU_DISJOINT_EXT)) gpu.push(gl.getQueryParameter(query, gl.QUERY_RESULT) / 1e6);
			gl.deleteQuery(query);
		}
	};
	function frame(callback, time) {
		draws = 0;
		const began = performance.now();
		const query = timer && gl.createQuery();
		if (query) gl.beginQuery(timer.TIME_ELAPSED_EXT, query);
		try {
			callback(time);
		} finally {
			if (query) gl.endQuery(timer.TIME_ELAPSED_EXT);
			if (draws) {
				stamps.push(time);
				if (query) pending.push(query);
				if (toTheEnd) {
					gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
					whole.push(performance.now() - began);
				}
			} else if (query) gl.deleteQuery(query);
			if (timer) read();
		}
	}
	globalThis.benchFrames = () => {
		if (timer) read();
		for (const each of undo) each();
		const drawn = [...new Set(stamps)];
		for (let k = 1; k < drawn.length; k++) between.push(drawn[k] - drawn[k - 1]);
		for (const list of [between, gpu, whole]) list.sort((a, b) => a - b);
		return { between, gpu, whole };
	};
}
