import { newestOnly } from '$lib/compute/newest';
import { hotSpots, patternOf } from '$lib/compute/statistics';
import type { HexagonLayout } from '$lib/domain/exploration';
import type { HotSpots } from '$lib/statistics/hot-spots';
import type { Pattern } from '$lib/statistics/pattern';

interface Counted {
	hexagons: HexagonLayout;
	/** Net counts, one more than hexagons. */
	bins: Float64Array;
	signal: AbortSignal;
}

/** Which hexagons stand out, and how incidents lie as a whole: found for what is shown, while the map is to show it. */
export class StandingOut {
	hotSpots = $state.raw<HotSpots>();
	/** Undefined while it is worked out. */
	pattern = $state.raw<Pattern>();
	#hexagons: HexagonLayout | undefined;
	#weighing = new AbortController();
	readonly #fail: (error: unknown) => void;

	constructor(fail: (error: unknown) => void) {
		this.#fail = fail;
	}

	/** Undefined: nothing more is to be found. Of the same hexagons the former stand until the new ones are known. */
	show(counted: Counted | undefined): void {
		if (this.#hexagons !== counted?.hexagons) this.hotSpots = undefined;
		this.#hexagons = counted?.hexagons;
		this.#forgetPattern();
		if (counted) void this.#find(counted);
	}

	#find = newestOnly<Counted>(async ({ hexagons, bins, signal }) => {
		this.#forgetPattern(); // of what was found while this waited
		try {
			const found = await hotSpots(hexagons, bins, signal);
			if (this.#hexagons !== hexagons) return;
			this.hotSpots = found;
			void this.#weigh(hexagons, bins);
		} catch (error) {
			this.#fail(error);
		}
	});

	/** Given up as soon as others are shown. */
	async #weigh(hexagons: HexagonLayout, bins: Float64Array): Promise<void> {
		const { signal } = this.#weighing;
		try {
			const found = await patternOf(hexagons, bins, signal);
			if (!signal.aborted) this.pattern = found;
		} catch (error) {
			this.#fail(error);
		}
	}

	#forgetPattern(): void {
		this.#weighing.abort();
		this.#weighing = new AbortController();
		this.pattern = undefined;
	}
}
