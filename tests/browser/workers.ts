import { readFileSync } from 'node:fs';
import type { Page, Worker } from 'playwright';
import { transformWithOxc } from 'vite';

const SOURCE = new URL('../../src/lib/compute/start-worker.ts', import.meta.url).pathname;

/**
 * Lets tests go through the app's own `startWorker`: a Trusted Types policy may be made only once, so the one that the app made is
 * handed out again. Give it to `startApp` as `initScript`.
 */
export const shareTrustedTypes = `
	if (globalThis.trustedTypes) {
		const made = new Map();
		const create = trustedTypes.createPolicy.bind(trustedTypes);
		trustedTypes.createPolicy = (name, rules) => {
			if (!made.has(name)) made.set(name, create(name, rules));
			return made.get(name);
		};
	}`;

/** Puts the app's own `startWorker` (src/lib/compute/start-worker.ts, as it is) within reach of tests. */
export async function offerStartWorker(page: Page): Promise<void> {
	const { code } = await transformWithOxc(readFileSync(SOURCE, 'utf8'), SOURCE);
	await page.evaluate(
		`(() => { ${code.replace(/export\s*\{[^}]*\};?/g, '').replace(/^export /gm, '')}; globalThis.startWorker = startWorker; })()`
	);
}

interface Probe {
	startWorker(url: string): globalThis.Worker;
	probes?: globalThis.Worker[];
}

/** Starts one bundled worker as the app would and waits until it answers. The error says why it did not. */
export async function startBundledWorker(page: Page, address: string): Promise<Worker> {
	const appeared = page.waitForEvent('worker');
	await page.evaluate(async (address) => {
		const probe = globalThis as unknown as Probe;
		const worker = probe.startWorker(address);
		(probe.probes ??= []).push(worker);
		await new Promise<void>((resolve, reject) => {
			const timer = setTimeout(() => reject(new Error(`${address} does not answer`)), 20_000);
			worker.addEventListener('error', (event) => reject(new Error(`${address}: ${event.message || 'could not be loaded'}`)));
			worker.addEventListener('message', (event) => {
				if (event.data?.id !== 'probe') return;
				clearTimeout(timer);
				resolve();
			});
			// Comlink's own language: "what is your property called nothing?"
			worker.postMessage({ id: 'probe', type: 'GET', path: ['nothing'] });
		});
	}, address);
	return appeared;
}
