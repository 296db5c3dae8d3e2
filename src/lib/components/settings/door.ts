/** One request made, as Settings shows it; `storage/door-book.ts` keeps them. */
export interface Made {
	id: number;
	/** Milliseconds UTC. */
	time: number;
	host: string;
	path: string;
	status: number | null;
	bytes: number;
	end: 'sent' | 'done' | 'stopped' | 'moved' | 'unreadable';
}

/** The door as Settings shows it; `stores/door.svelte.ts` is one. */
export interface DoorState {
	readonly ready: boolean;
	readonly strict: boolean;
	readonly hosts: readonly string[];
	readonly ledger: readonly Made[];
	readonly failure: unknown;
	refresh(): Promise<void>;
	withdraw(host: string): Promise<void>;
	setStrict(on: boolean): Promise<void>;
	clear(): Promise<void>;
}
