import { count, decimal } from '$lib/messages/say';
import { text } from '$lib/messages/text';

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
	if (bytes < 100_000) return `${count(Math.ceil(bytes / 1000))} kB`;
	return bytes < 1e9 ? `${decimal(bytes / 1e6, bytes < 1e7 ? 1 : 0)} MB` : `${decimal(bytes / 1e9, 1)} GB`;
}

/**
 * Says that there is no room. The browser's own figure is named only where it fits: some browsers always claim the same free room,
 * so that pages cannot tell devices apart, and refuse all the same.
 *
 * @param needed  bytes that were to be stored, roughly
 */
export function fullMessage(needed?: number, room: Room | null = null): string {
	if (needed === undefined) return text.failures.full.none;
	const needs = text.failures.full.needs(megabytes(needed));
	if (!room) return text.failures.full.unknown(needs);
	if (room.free < needed) return text.failures.full.free(needs, megabytes(room.free));
	return text.failures.full.refused(needs, megabytes(room.free), megabytes(room.used));
}
