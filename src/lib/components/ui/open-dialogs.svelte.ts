/** The dialogs that are open, the topmost last. Whatever stands outside the topmost can neither be pressed nor is read out. */
export class OpenDialogs<Dialog> {
	#open = $state.raw<readonly Dialog[]>([]);

	get top(): Dialog | undefined {
		return this.#open.at(-1);
	}

	opened(dialog: Dialog): void {
		this.#open = [...this.#open.filter((other) => other !== dialog), dialog];
	}

	/** It was closed, or taken away while it was open. */
	closed(dialog: Dialog): void {
		this.#open = this.#open.filter((other) => other !== dialog);
	}
}

export const openDialogs = new OpenDialogs<HTMLDialogElement>();
