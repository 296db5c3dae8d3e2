import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import { text } from '$lib/messages/text';

/** The places of the app. Later ones are added here and get a door in the rail. */
export const PLACES = [
	{
		path: '/data/',
		get label() {
			return text.shell.places.data.label;
		},
		get about() {
			return text.shell.places.data.about;
		}
	},
	{
		path: '/explore/',
		get label() {
			return text.shell.places.explore.label;
		},
		get about() {
			return text.shell.places.explore.about;
		},
		get needs() {
			return text.shell.places.explore.needs;
		}
	},
	{
		path: '/models/',
		get label() {
			return text.shell.places.models.label;
		},
		get about() {
			return text.shell.places.models.about;
		},
		get needs() {
			return text.shell.places.models.needs;
		}
	},
	{
		path: '/forecast/',
		get label() {
			return text.shell.places.forecast.label;
		},
		get about() {
			return text.shell.places.forecast.about;
		},
		get needs() {
			return text.shell.places.forecast.needs;
		}
	},
	{
		path: '/settings/',
		get label() {
			return text.shell.places.settings.label;
		},
		get about() {
			return text.shell.places.settings.about;
		}
	}
] as const;
export type PlacePath = (typeof PLACES)[number]['path'];

type Query = Record<string, string | number | boolean | undefined>;

/** Reads and writes the query string, where the dataset and the view live, so that a link, the back button and a reload keep them. */
class Navigation {
	/** The last view of each place in this visit, so that coming back finds it as it was left. */
	#left = $state.raw<Record<string, string>>({});
	#waiting: Query | undefined;
	#push = false;

	/** One value of the query string. Call it in the browser only (`datasets.ready` says so): a prerendered page has no query. */
	query(key: string): string | null {
		return page.url.searchParams.get(key);
	}

	/**
	 * Changes some values of the query string and leaves the rest; `undefined` removes one.
	 * Changes made in one task become one step. @param push a new history entry, so that the back button undoes it
	 */
	setQuery(changes: Query, { push = false } = {}): void {
		this.#push ||= push;
		if (this.#waiting) return void Object.assign(this.#waiting, changes);
		this.#waiting = { ...changes };
		queueMicrotask(() => this.#flush());
	}

	#flush() {
		const url = new URL(page.url);
		for (const [key, value] of Object.entries(this.#waiting ?? {}))
			if (value === undefined) url.searchParams.delete(key);
			else url.searchParams.set(key, String(value));
		const replaceState = !this.#push;
		this.#waiting = undefined;
		this.#push = false;
		if (url.search === page.url.search) return;
		// Shallow `replaceState` of the kit would leave `page.url` behind; a `goto` without loads costs next to nothing.
		void goto(url, { replaceState, noScroll: true, keepFocus: true });
	}

	/** To be told after every navigation. */
	arrived(url: URL, place: string | null): void {
		if (place) this.#left = { ...this.#left, [place]: url.search };
	}

	/** Address of a place for a dataset: as it was left in this visit when that was the same dataset, else fresh. */
	address(path: PlacePath | '/', dataset: string | undefined, { fresh = false } = {}): string {
		const left = new URLSearchParams(this.#left[path] ?? '');
		if (!fresh && dataset && left.get('d') === dataset) return `${resolve(path)}?${left}`;
		return dataset ? `${resolve(path)}?d=${encodeURIComponent(dataset)}` : resolve(path);
	}
}

export const navigation = new Navigation();
