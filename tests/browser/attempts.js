/* eslint-disable @typescript-eslint/no-unused-vars */
/* Read as text and run in pages and workers by hostile.test.ts: what code that turned hostile would try. */

/** From any thread: each channel asks for a path of its name. Returns the channels tried. */
async function attemptFromAnyThread(host) {
	const url = (channel) => `http://${host}/${channel}`;
	const tried = {
		fetch: () => fetch(url('fetch'), { mode: 'no-cors' }),
		'fetch-post': () => fetch(url('fetch-post'), { method: 'POST', mode: 'no-cors', body: 'secret' }),
		xhr: () =>
			new Promise((resolve) => {
				const request = new XMLHttpRequest();
				request.onloadend = resolve;
				request.open('GET', url('xhr'));
				request.send();
			}),
		websocket: () =>
			new Promise((resolve) => {
				const socket = new WebSocket(`ws://${host}/websocket`);
				socket.onclose = socket.onerror = resolve;
			}),
		eventsource: () =>
			new Promise((resolve) => {
				const source = new EventSource(url('eventsource'));
				source.onerror = () => resolve(source.close());
			}),
		import: () => import(url('import')),
		'nested-worker': () =>
			new Promise((resolve) => {
				const code = `fetch('${url('nested-worker')}', { mode: 'no-cors' }).finally(() => postMessage(0))`;
				const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
				worker.onmessage = worker.onerror = resolve;
			})
	};
	if (typeof importScripts === 'function') tried['import-scripts'] = () => importScripts(url('import-scripts'));
	const soon = () => new Promise((resolve) => setTimeout(resolve, 1500));
	await Promise.all(
		Object.values(tried).map((attempt) => Promise.race([new Promise((resolve) => resolve(attempt())).catch(() => {}), soon()]))
	);
	return Object.keys(tried);
}

/** What only a page can try. */
async function attemptFromPage(host) {
	const url = (channel) => `http://${host}/${channel}`;
	const element = (tag, attributes) => () => {
		const made = document.createElement(tag);
		for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
		document.body.append(made);
	};
	const tried = {
		beacon: () => navigator.sendBeacon(url('beacon'), 'secret'),
		image: () => (new Image().src = url('image')),
		'image-element': element('img', { src: url('image-element') }),
		stylesheet: element('link', { rel: 'stylesheet', href: url('stylesheet') }),
		prefetch: element('link', { rel: 'prefetch', href: url('prefetch') }),
		preload: element('link', { rel: 'preload', as: 'image', href: url('preload') }),
		'style-url': element('div', { style: `background-image: url(${url('style-url')}); height: 9px` }),
		script: element('script', { src: url('script') }),
		frame: element('iframe', { src: url('frame') }),
		video: element('video', { src: url('video'), preload: 'auto' }),
		object: element('object', { data: url('object') }),
		font: () => new FontFace('x', `url(${url('font')})`).load(),
		form: () => {
			const form = document.createElement('form');
			Object.assign(form, { action: url('form'), method: 'post', target: '_blank' });
			document.body.append(form);
			form.submit();
		}
	};
	for (const attempt of Object.values(tried)) {
		try {
			await Promise.race([attempt(), new Promise((resolve) => setTimeout(resolve, 500))]);
		} catch {
			// refused: as it should be
		}
	}
	await new Promise((resolve) => setTimeout(resolve, 800));
	return Object.keys(tried);
}
