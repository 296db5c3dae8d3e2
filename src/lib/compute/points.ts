import type { Points } from '$lib/domain/exploration';

/** The memory of incidents, to be handed over to a worker. */
export function columnsOf(parts: readonly Points[]): ArrayBuffer[] {
	return parts.flatMap((part) => Object.values(part).map(({ buffer }) => buffer as ArrayBuffer));
}
