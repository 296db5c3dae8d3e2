/**
 * Lets one question run at a time; while it runs only the newest of those that follow waits, the others are dropped.
 * Dragging a filter so asks as often as answers come, never more.
 */
export function newestOnly<Q>(run: (question: Q) => Promise<void>): (question: Q) => Promise<void> {
	let running: Promise<void> | undefined;
	let waiting: { question: Q } | undefined;

	async function loop() {
		try {
			while (waiting) {
				const { question } = waiting;
				waiting = undefined;
				await run(question);
			}
		} finally {
			running = undefined;
		}
	}

	return (question) => {
		waiting = { question };
		return (running ??= loop());
	};
}
