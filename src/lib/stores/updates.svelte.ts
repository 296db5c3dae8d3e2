import { base } from '$app/paths';
import { pingController } from '$lib/compute/controller';
import { trustedUrl } from '$lib/compute/start-worker';
import { text } from '$lib/messages/text';
import { HOUR_MS } from '$lib/temporal/civil';

/** How often an open app looks for a new version by itself. */
const LOOKS_EVERY = HOUR_MS;

/**
 * The app's own version: kept for offline use by the service worker, and changed only when the user accepts a new one.
 * Nothing here ever reloads a page that did not ask for it.
 */
class Updates {
	/** A new version is here, complete, and waits. */
	waiting = $state(false);
	/** Another tab switched: this one still runs the version it began with. */
	switchedElsewhere = $state(false);
	/** Everything is kept on the device: the app opens without a network. */
	offlineReady = $state(false);
	/** Why the app cannot be kept for offline use here; empty when it can. */
	problem = $state('');

	#registration: ServiceWorkerRegistration | undefined;
	#accepted = false;
	#looked = 0;

	/** Begins to keep the app for offline use. Call once, after the first screen is there. */
	async start(): Promise<void> {
		if (this.#registration || import.meta.env.DEV) return;
		if (!('serviceWorker' in navigator)) {
			this.problem = text.shell.update.noOffline;
			return;
		}
		this.#holdBuild();
		// Only a change of controller is news: the first visit begins without one.
		let controlled = Boolean(navigator.serviceWorker.controller);
		navigator.serviceWorker.addEventListener('controllerchange', () => {
			if (this.#accepted) location.reload();
			else if (controlled) this.switchedElsewhere = true;
			controlled = true;
			this.offlineReady = true;
		});
		try {
			const registration = await navigator.serviceWorker.register(trustedUrl(`${base}/service-worker.js`), {
				scope: `${base}/`,
				updateViaCache: 'none'
			});
			this.#registration = registration;
			this.#watch(registration);
		} catch (error) {
			this.problem = text.shell.update.notKept(error instanceof Error ? error.message : String(error));
		}
	}

	/** Switches to the waiting version and opens this page again with it. */
	accept(): void {
		this.#accepted = true;
		if (this.#registration?.waiting) this.#registration.waiting.postMessage('accept');
		else location.reload(); // it was accepted in another tab
	}

	#watch(registration: ServiceWorkerRegistration) {
		const look = () => {
			this.waiting = Boolean(registration.waiting && navigator.serviceWorker.controller);
			this.offlineReady = Boolean(registration.active);
		};
		look();
		registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
		if (registration.installing) registration.installing.addEventListener('statechange', look);
		void pingController(); // it also clears out old versions
		const askHost = () => {
			if (document.visibilityState !== 'visible' || Date.now() - this.#looked < LOOKS_EVERY) return;
			this.#looked = Date.now();
			registration.update().catch(() => {}); // offline: another time
		};
		document.addEventListener('visibilitychange', askHost);
		setInterval(askHost, LOOKS_EVERY);
	}

	/** As long as this page is open, the files of its build stay, whatever version serves new pages. */
	#holdBuild() {
		void navigator.locks?.request(`openbeat-${__BUILD__.id}`, { mode: 'shared' }, () => new Promise(() => {}));
	}
}

export const updates = new Updates();
