import { AppError } from '$lib/domain/errors';
import { looksLikeHtml, Unreadable } from './reply';
import type { Ask, City, Family, PortalRequest } from './types';
import { text } from '$lib/messages/text';

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
	read: (reply: string) => Result
): Promise<Result> {
	const { host } = new URL(request.url);
	let reason: string;
	for (let attempt = 0; ; attempt++) {
		signal.throwIfAborted();
		const { door, status, type, body } = await ask(request);
		signal.throwIfAborted();
		if (door === 'portal' && !PASSING.has(status)) {
			if (status === family.nothing?.status) return read(family.nothing.text);
			const reply = new TextDecoder().decode(body);
			refuse(host, status, type, reply, family);
			try {
				return read(reply);
			} catch (error) {
				if (!(error instanceof Unreadable)) throw error;
				reason = text.asking.unreadable(host, error.message);
			}
		} else if (door === 'portal' || door === 'unreadable') {
			if (status === 503 && family.split) throw new TooMuch();
			reason = door === 'portal' ? text.asking.wait(host, status) : text.asking.noneRead(host);
		} else throw atTheDoor(door, host, moved);
		if (attempt === WAITS.length)
			throw new AppError('portal/unreachable', text.asking.inARow(reason, attempt + 1), text.asking.keptBrowser);
		onWait?.(reason, WAITS[attempt]);
		await wait(WAITS[attempt]);
	}
}

/** More lies in this area than the portal answers with. */
export class TooMuch extends Error {
	override readonly name = 'TooMuch';
}

function refuse(host: string, status: number, type: string, reply: string, family: Family) {
	if (looksLikeHtml(reply, type))
		throw new AppError('portal/not-data', text.asking.webPage(host, status), text.asking.webPageHint);
	const complaint = family.complaint(reply);
	if (complaint !== undefined || status >= 400)
		throw new AppError('portal/refused', text.asking.refused(host, status, complaint ?? ''), text.asking.refusedHint);
}

function atTheDoor(door: string, host: string, moved: City['moved']): AppError {
	switch (door) {
		case 'closed':
			return new AppError('portal/closed', text.asking.strict, text.asking.strictHint);
		case 'not-allowed':
			return new AppError('portal/not-allowed', text.asking.notAllowed(host), text.asking.notAllowedHint);
		case 'unknown-host':
		case 'not-secure':
			return new AppError('portal/unknown-host', text.asking.noDoor(host), text.asking.noDoorHint);
		case 'moved':
			return new AppError(
				'portal/moved',
				text.asking.moved(host, moved && moved.to !== host ? moved.to : ''),
				text.asking.movedHint
			);
		case 'too-large':
			return new AppError('portal/too-large', text.asking.tooLarge(host), text.asking.tooLargeHint);
		case 'ledger':
			return new AppError('portal/no-ledger', text.asking.noLedger, text.asking.noLedgerHint);
		default:
			return new AppError('portal/no-door', text.asking.notReady, text.asking.notReadyHint);
	}
}
