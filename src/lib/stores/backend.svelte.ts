import { testBackends, type Backend, type SelfTestResult } from '$lib/compute/train';
import { isAbort } from '$lib/domain/errors';
import { readSetting, writeSetting } from '$lib/storage/settings';
import { notices } from './notices.svelte';

export type BackendChoice = Backend | 'auto';

const CHOICE = 'backend';
/** What the last self-test on this device found, for the screen; the worker keeps its own by browser and adapter. */
const RESULTS = 'backend-results';

/** Where networks are trained: what the self-test found, and what the user chose. */
class Backends {
	choice = $state<BackendChoice>('auto');
	results = $state.raw<readonly SelfTestResult[]>();
	testing = $state(false);
	failure = $state.raw<unknown>();
	#abort = new AbortController();
	#read: Promise<void> | undefined;

	/** Reads the choice and the last results, once. */
	open(): Promise<void> {
		return (this.#read ??= this.#open());
	}

	async #open() {
		try {
			this.choice = (await readSetting<BackendChoice>(CHOICE)) ?? 'auto';
			this.results ??= await readSetting<SelfTestResult[]>(RESULTS);
		} catch (error) {
			this.failure = error;
			this.#read = undefined;
		}
	}

	choose(choice: BackendChoice): void {
		this.choice = choice;
		writeSetting(CHOICE, choice === 'auto' ? undefined : choice).catch((error) => notices.fail(error));
	}

	/** A self-test was made elsewhere (before a network was trained). */
	heard(results: SelfTestResult[]): void {
		this.results = results;
		writeSetting(RESULTS, results).catch((error) => notices.fail(error));
	}

	/** Tests all backends anew; takes a few seconds each. */
	async test(): Promise<void> {
		if (this.testing) return;
		const { signal } = (this.#abort = new AbortController());
		this.testing = true;
		this.failure = undefined;
		try {
			this.heard(await testBackends(signal, () => {}));
		} catch (error) {
			if (!isAbort(error)) this.failure = error;
		} finally {
			this.testing = false;
		}
	}

	cancel(): void {
		this.#abort.abort();
	}
}

export const backends = new Backends();
