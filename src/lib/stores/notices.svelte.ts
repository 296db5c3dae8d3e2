import { isAbort, isAppError, isFull } from '$lib/domain/errors';
import { text } from '$lib/messages/text';

export type NoticeTone = 'plain' | 'good' | 'problem';

export interface NoticeOptions {
	tone?: NoticeTone;
	/** What to do next, or more about it. */
	hint?: string;
	action?: { label: string; run: () => void | Promise<void> };
	/** With a link to what could be deleted. */
	seeAlso?: 'what-takes-room';
	/** How long it stays, in seconds; a problem stays until it is closed. */
	seconds?: number;
	/** Called once when it goes without its action having been taken. */
	onGone?: () => void;
}

export interface Notice extends NoticeOptions {
	id: number;
	text: string;
	tone: NoticeTone;
	seconds: number;
}

/** What the app says at the edge of the screen: short, closable, with at most one action (undo, reload). */
export class Notices {
	list = $state.raw<Notice[]>([]);
	#next = 1;

	/** Says something. @returns a function that takes it back */
	say(text: string, options: NoticeOptions = {}): () => void {
		const tone = options.tone ?? 'plain';
		const seconds = options.seconds ?? (tone === 'problem' ? Infinity : options.action ? 10 : 5);
		const notice: Notice = { ...options, id: this.#next++, text, tone, seconds };
		this.list = [...this.list.filter((other) => other.text !== text || other.action), notice];
		return () => this.close(notice.id);
	}

	/** Says what went wrong and what to do. An abort is silence: somebody asked for it. */
	fail(error: unknown): void {
		if (isAbort(error)) return;
		if (isAppError(error))
			this.say(error.message, { tone: 'problem', hint: error.hint, seeAlso: isFull(error) ? 'what-takes-room' : undefined });
		else
			this.say(text.ui.unforeseen, {
				tone: 'problem',
				hint: text.shell.notices.stillHere(describe(error))
			});
	}

	/** Takes the notice's action, which closes it. */
	async act(id: number): Promise<void> {
		const notice = this.#take(id);
		try {
			await notice?.action?.run();
		} catch (error) {
			this.fail(error);
		}
	}

	close(id: number): void {
		this.#take(id)?.onGone?.();
	}

	#take(id: number): Notice | undefined {
		const notice = this.list.find((other) => other.id === id);
		if (notice) this.list = this.list.filter((other) => other.id !== id);
		return notice;
	}
}

function describe(error: unknown): string {
	const said = error instanceof Error ? error.message : String(error ?? '');
	return said ? text.shell.notices.browserSaid(said.slice(0, 200)) : '';
}

export const notices = new Notices();
