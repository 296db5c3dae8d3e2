import { AppError } from '$lib/domain/errors';
import { looksLikeHtml, Unreadable } from './reply';
import type { Ask, City, Family, PortalRequest } from './types';

/** Seconds waited before the second, third, … try. */
export const WAITS = [1, 2, 4, 8, 16];
/** A hurried portal (429), an overloaded or failing one; anything else will not get better by itself. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);

export interface Patience {
	ask: Ask;
	signal: AbortSignal;
	/** Sleeps so many seconds; rejects when the signal aborts. */
	wait(seconds: number): Promise<void>;
	/** Both names of a portal that has moved, where they are known. */
	moved?: City['moved'];
	/** To be told of every wait: why, and how long. */
	onWait?(reason: string, seconds: number): void;
}

/**
 * Asks until an answer can be read: growing waits when the portal throttles, fails or cannot be read (such replies often lack the
 * headers that let a page see them, and then look like a broken line).
 *
 * @param read  takes the text; what it throws as `Unreadable` counts as no answer
 * @throws {AppError} `portal/…` with what to do instead
 */
export async function askPatiently<Result>(
	request: PortalRequest,
	family: Family,
	{ ask, signal, wait, onWait, moved }: Patience,
	read: (text: string) => Result
): Promise<Result> {
	const { host } = new URL(request.url);
	let reason: string;
	for (let attempt = 0; ; attempt++) {
		signal.throwIfAborted();
		const { door, status, type, body } = await ask(request);
		signal.throwIfAborted();
		if (door === 'portal' && !PASSING.has(status)) {
			if (status === family.nothing?.status) return read(family.nothing.text);
			const text = new TextDecoder().decode(body);
			refuse(host, status, type, text, family);
			try {
				return read(text);
			} catch (error) {
				if (!(error instanceof Unreadable)) throw error;
				reason = `The reply of ${host} cannot be read: ${error.message}`;
			}
		} else if (door === 'portal' || door === 'unreadable') {
			if (status === 503 && family.split) throw new TooMuch();
			reason = door === 'portal' ? `${host} asks us to wait (${status})` : `No answer from ${host} could be read`;
		} else throw atTheDoor(door, host, moved);
		if (attempt === WAITS.length)
			throw new AppError(
				'portal/unreachable',
				`${reason}, ${attempt + 1} times in a row.`,
				'Continue later: the pages that came are kept. Or download the file from the portal with the browser and drop it here.'
			);
		onWait?.(reason, WAITS[attempt]);
		await wait(WAITS[attempt]);
	}
}

/** More lies in this area than the portal answers with. */
export class TooMuch extends Error {
	override readonly name = 'TooMuch';
}

function refuse(host: string, status: number, type: string, text: string, family: Family) {
	if (looksLikeHtml(text, type))
		throw new AppError(
			'portal/not-data',
			`${host} sent a web page where data was expected (${status}).`,
			'The portal may be closed for maintenance, ask for a login or have moved. Open its page, download the file and drop it here.'
		);
	const complaint = family.complaint(text);
	if (complaint !== undefined || status >= 400)
		throw new AppError(
			'portal/refused',
			`${host} did not accept the question (${status})${complaint ? `: “${complaint}”` : '.'}`,
			'A column may have a new name, or the table a new place. Open the portal’s page, download the file and drop it here.'
		);
}

function atTheDoor(door: string, host: string, moved: City['moved']): AppError {
	switch (door) {
		case 'closed':
			return new AppError(
				'portal/closed',
				'Strict mode is on: the app asks nobody anything.',
				'Switch it off in Settings to fetch from a portal.'
			);
		case 'not-allowed':
			return new AppError(
				'portal/not-allowed',
				`You have not allowed ${host}.`,
				'Press “Allow and fetch”, or download the file and drop it here.'
			);
		case 'unknown-host':
		case 'not-secure':
			return new AppError(
				'portal/unknown-host',
				`The door of this app does not lead to ${host}.`,
				'It leads to the portals of its list over https, and to nobody else. Download the file with the browser and drop it here.'
			);
		case 'moved':
			return new AppError(
				'portal/moved',
				`This portal has moved: ${host} sends us on${moved && moved.to !== host ? ` (it is known to be at ${moved.to} now)` : ' to another address'}, and the app does not follow.`,
				'Open the portal’s page in the browser, download the file and drop it here.'
			);
		case 'too-large':
			return new AppError(
				'portal/too-large',
				`The reply of ${host} is larger than 256 MB.`,
				'Choose fewer days, or download the file with the browser and drop it here.'
			);
		case 'ledger':
			return new AppError(
				'portal/no-ledger',
				'The request could not be written into the list of requests, so it was not made.',
				'Free some space on this device and try again.'
			);
		default:
			return new AppError(
				'portal/no-door',
				'The part of the app that may ask portals is not ready.',
				'Reload the page once. In a private window or without https it cannot be had: download the file and drop it here.'
			);
	}
}
