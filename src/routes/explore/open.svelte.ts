import type { SavedChart } from '$lib/components/explore/saved-chart';

/** Which dialog of the Explore screen is open: its buttons are in the panel, which on small screens is a sheet that comes and goes, and on the cards. */
class Open {
	views = $state(false);
	saving = $state(false);
	/** What one card offers to save; null: the map and all charts. */
	charts = $state.raw<readonly SavedChart[] | null>(null);

	save(charts: readonly SavedChart[] | null): void {
		this.charts = charts;
		this.saving = true;
	}

	/** The screen is left, perhaps by the Back button with a dialog open: it must not open again by itself. */
	nothing(): void {
		this.views = this.saving = false;
		this.charts = null;
	}
}

export const open = new Open();
