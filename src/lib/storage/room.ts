/** Bytes that the browser says Openbeat takes, and would still get. */
export interface Room {
	used: number;
	free: number;
}

/** What the browser says of its room; null where it says nothing. */
export async function roomOf(storage: StorageManager | undefined = globalThis.navigator?.storage): Promise<Room | null> {
	try {
		const { usage, quota } = (await storage?.estimate?.()) ?? {};
		return usage === undefined || quota === undefined ? null : { used: usage, free: Math.max(0, quota - usage) };
	} catch {
		return null; // it is asked only to say more about a failure
	}
}

/** 12,400,000 → "12.4 MB", in powers of 1,000 as everywhere in the app. */
function megabytes(bytes: number): string {
	if (bytes < 100_000) return `${Math.ceil(bytes / 1000)} kB`;
	return bytes < 1e9 ? `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}

/**
 * Says that there is no room. The browser's own figure is named only where it fits: some browsers always claim the same free room,
 * so that pages cannot tell devices apart, and refuse all the same.
 *
 * @param needed  bytes that were to be stored, roughly
 */
export function fullMessage(needed?: number, room: Room | null = null): string {
	if (needed === undefined) return 'The browser has no room left for Openbeat.';
	const needs = `The browser has no room left for this: it needs about ${megabytes(needed)}`;
	if (!room) return `${needs}, and the browser does not say how much is free.`;
	if (room.free < needed) return `${needs}, and ${megabytes(room.free)} are free.`;
	return `${needs}. The browser says that ${megabytes(room.free)} are free, yet it refused: the disk of this device may be full. Openbeat takes ${megabytes(room.used)}.`;
}
