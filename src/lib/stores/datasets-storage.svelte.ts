/** How much this browser holds for Openbeat, and whether it has promised to keep it. */
class DeviceStorage {
	/** Bytes; null while unknown or where the browser does not say. */
	used = $state<number | null>(null);
	quota = $state<number | null>(null);
	/** The promise not to delete without asking; null where the browser cannot give one. */
	kept = $state<boolean | null>(null);
	ready = $state(false);

	async refresh(): Promise<void> {
		// Absent on insecure addresses; each part may fail alone.
		const { storage } = navigator;
		const [estimate, kept] = await Promise.allSettled([storage?.estimate?.(), storage?.persisted?.()]);
		if (estimate.status === 'fulfilled') {
			this.used = estimate.value?.usage ?? null;
			this.quota = estimate.value?.quota ?? null;
		}
		if (kept.status === 'fulfilled') this.kept = kept.value ?? null;
		this.ready = true;
	}

	/** Asks the browser to keep the data. Some ask the user, some decide by how often the app is used. */
	async askToKeep(): Promise<boolean> {
		this.kept = (await navigator.storage?.persist?.()) ?? null;
		return this.kept === true;
	}
}

export const deviceStorage = new DeviceStorage();
