import { playWindows, usualUnit, type PlayUnit } from '$lib/temporal/play';
import { explore } from './explore.svelte';

/** Milliseconds that a step stays, at least: it also waits for its counts. */
export const PACES = { slow: 2000, usual: 1000, quick: 500 } as const;
export type Pace = keyof typeof PACES;
type Days = [from: number, to: number] | null;

/**
 * Plays the date filter through the record, step by step. Everything that follows the date filter follows it: the map, the charts, the headline. Each step waits for its counts. Stopping gives the
 * dates back that were chosen before, unless they are kept; whoever chooses other dates meanwhile ends it.
 */
export class Playing {
	open = $state(false);
	running = $state(false);
	unit = $state<PlayUnit>('month');
	cumulative = $state(false);
	pace = $state<Pace>('usual');
	/** Which of `windows` is shown. */
	at = $state(0);
	windows = $derived.by(() => {
		const { overview } = explore;
		return this.open && overview?.days
			? playWindows(overview.firstDay, overview.firstDay + overview.days - 1, this.unit, this.cumulative)
			: [];
	});
	/** The window whose counts stand on the screen. */
	shown = $derived(this.windows[this.at]);
	/** What was chosen before. */
	before = $state.raw<Days>(null);
	#dataset: string | undefined;
	#set: Days = null;
	#turn = 0;

	/** Gets ready at the first step. @param months  the source gives no days */
	async begin(months: boolean): Promise<void> {
		const { overview, view } = explore;
		if (!overview?.days || this.open) return;
		this.open = explore.playing = true;
		this.#dataset = overview.dataset;
		this.before = view.filter.days;
		this.unit = usualUnit(overview.days, months);
		await this.go(0);
		explore.steady = this.open;
	}

	/** Shows a step, and resolves when its counts are there. */
	async go(at: number): Promise<void> {
		const days = this.windows[Math.min(Math.max(at, 0), this.windows.length - 1)];
		if (!days) return;
		this.at = this.windows.indexOf(days);
		this.#set = days;
		await explore.change({ days });
	}

	/** Other steps, from about the day that is shown. */
	async change(part: { unit?: PlayUnit; cumulative?: boolean }): Promise<void> {
		const day = this.shown?.[1] ?? 0;
		Object.assign(this, part);
		explore.steady = false; // other steps hold other numbers
		const at = this.windows.findIndex(([, to]) => to >= day);
		await this.go(at < 0 ? this.windows.length - 1 : at);
		explore.steady = this.open;
	}

	async play(): Promise<void> {
		if (this.running) return;
		this.running = true;
		const turn = ++this.#turn;
		if (this.at === this.windows.length - 1) await this.go(0);
		while (this.running && turn === this.#turn) {
			await new Promise((resume) => setTimeout(resume, PACES[this.pace]));
			if (!this.running || turn !== this.#turn) return;
			if (this.at >= this.windows.length - 1) return this.pause();
			await this.go(this.at + 1);
		}
	}

	pause(): void {
		this.running = false;
	}

	async step(by: 1 | -1): Promise<void> {
		this.pause();
		await this.go(this.at + by);
	}

	/** Ends. The dates before come back unless the present ones are kept. */
	stop(keep = false): void {
		this.pause();
		if (!this.open) return;
		this.open = explore.playing = explore.steady = false;
		if (!keep && explore.overview?.dataset === this.#dataset) void explore.change({ days: this.before });
	}

	/** Ends when the dates, or the dataset, are no longer those that were set here. */
	watch(days: Days, dataset: string | undefined): void {
		if (!this.open) return;
		if (dataset !== this.#dataset || days?.[0] !== this.#set?.[0] || days?.[1] !== this.#set?.[1]) this.stop(true);
	}
}

export const playing = new Playing();
