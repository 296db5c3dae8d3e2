import * as Comlink from 'comlink';

/** A worker over a real message channel, in this thread: cloning, transfer and cancelling are real. */
export class ChannelWorker extends EventTarget {
	stopped = false;
	readonly #port: MessagePort;
	constructor(api: object) {
		super();
		const { port1, port2 } = new MessageChannel();
		Comlink.expose(api, port2);
		this.#port = port1;
		port1.onmessage = (event) => this.dispatchEvent(new MessageEvent('message', { data: event.data }));
	}
	postMessage(message: unknown, transfer: Transferable[]) {
		this.#port.postMessage(message, transfer);
	}
	terminate() {
		this.stopped = true;
		this.#port.close();
	}
	/** Ends as one that ran out of memory does. */
	die() {
		this.terminate();
		this.dispatchEvent(new Event('error'));
	}
}
