import { ADDRESSES } from './addresses';
import type { DoorWord } from './types';

/** What the user has decided about the door. */
export interface DoorRules {
	/** Nobody is asked anything. */
	strict: boolean;
	/** Hosts the user has allowed (with the port, where it is not the usual one). */
	hosts: readonly string[];
}

/**
 * Whether a question may leave, and if not, why. The rules are kept in the browser's storage, where code that turned hostile inside the
 * app could write; the list of addresses is part of the service worker itself, and that code cannot add to it.
 *
 * @param app  where the app itself is served from
 */
export function mayAsk(url: URL, { strict, hosts }: DoorRules, app: URL): DoorWord {
	if (strict) return 'closed';
	if (url.username || url.password || url.hash) return 'bad-request';
	const besideTheApp = isLoopback(url) && isLoopback(app);
	if (url.protocol !== 'https:' && !besideTheApp) return 'not-secure';
	if (!besideTheApp && !isListed(url)) return 'unknown-host';
	return hosts.includes(url.host) ? 'portal' : 'not-allowed';
}

/** A program on this very device. It may be asked only by an app that is served from this device too, as in tests and trials. */
export const isLoopback = ({ protocol, hostname }: URL) => protocol === 'http:' && hostname === '127.0.0.1';
export const isListed = (url: URL) => ADDRESSES.some((address) => url.href.startsWith(address));
