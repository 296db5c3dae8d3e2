/** The build id of the service worker that serves this page; null when none answers. It also clears out old versions. */
export function pingController(timeout = 2000): Promise<string | null> {
	const controller = globalThis.navigator?.serviceWorker?.controller;
	if (!controller) return Promise.resolve(null);
	const { port1, port2 } = new MessageChannel();
	return new Promise((resolve) => {
		const done = (build: string | null) => {
			clearTimeout(timer);
			port1.close();
			resolve(build);
		};
		const timer = setTimeout(done, timeout, null);
		port1.onmessage = (event: MessageEvent<{ build: string }>) => done(event.data.build);
		controller.postMessage('ping', [port2]);
	});
}
