/** What a backup file says about itself. */
export interface BackupContents {
	/** Epoch milliseconds. */
	savedAt: number;
	datasets: { name: string; rows: number }[];
	/** Trained models. */
	models: number;
}

/** What the backup panel shows and asks for; the backup store is one. */
export interface BackupWork {
	/** What is under way; the panel offers nothing else meanwhile. */
	running: 'saving' | 'looking' | 'restoring' | undefined;
	doing: string;
	/** 0 to 1. */
	share: number;
	cancelling: boolean;
	/** When this device was last backed up, and how large the file was; null if never, undefined while unknown. */
	last: { at: number; bytes: number } | null | undefined;
	/** A file the user chose, waiting for a yes. */
	chosen: { name: string; contents: BackupContents } | undefined;
	failure: unknown;
	/** @param download  hands a file to the browser, where the user cannot be asked for a place */
	save(download: (file: Blob, name: string) => void): void;
	choose(file: File): void;
	restore(): void;
	/** Puts the chosen file away. */
	dismiss(): void;
	cancel(): void;
}
