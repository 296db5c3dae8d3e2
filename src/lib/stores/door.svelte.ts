import { clearLedger, readDoorRules, readLedger, setDoorRule, type LedgerEntry } from '$lib/storage/door-book';
import { guarded } from '$lib/storage/failures';

/** The door as the user sees it: what is allowed, and what was asked. The service worker keeps to it by the same records. */
class Door {
	ready = $state(false);
	/** Strict mode: nobody is asked anything. */
	strict = $state(false);
	/** Hosts the user has allowed. */
	hosts = $state.raw<readonly string[]>([]);
	/** Every request made, the latest first. */
	ledger = $state.raw<readonly LedgerEntry[]>([]);
	failure = $state.raw<unknown>();

	/** Reads rules and ledger again; a failure is shown where the door is. */
	async refresh(): Promise<void> {
		await this.#do(async () => {});
	}

	async allow(hosts: readonly string[]): Promise<void> {
		await this.#do(() => Promise.all(hosts.map((host) => setDoorRule(`host:${host}`, true))));
	}

	async withdraw(host: string): Promise<void> {
		await this.#do(() => setDoorRule(`host:${host}`, false));
	}

	async setStrict(on: boolean): Promise<void> {
		this.strict = on; // as the switch shows it
		await this.#do(() => setDoorRule('strict', on));
		if (this.failure) this.strict = !on; // a switch must not say that a door is closed which is not
	}

	async clear(): Promise<void> {
		await this.#do(clearLedger);
	}

	async #do(work: () => Promise<unknown>) {
		try {
			await guarded(async () => {
				await work();
				const rules = await readDoorRules();
				this.strict = rules.strict;
				this.hosts = rules.hosts;
				this.ledger = await readLedger();
			});
			this.failure = undefined;
			this.ready = true;
		} catch (error) {
			this.failure = error;
		}
	}
}

export const door = new Door();
