import { MediaQuery } from 'svelte/reactivity';

export const THEMES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEMES)[number];

/** The same key as static/theme.js, which applies the choice before the first paint. */
const KEY = 'openbeat-theme';

/** Light or dark: as the system says unless the user chose. */
class Theme {
	choice = $state<ThemeChoice>('system');
	#dark = new MediaQuery('prefers-color-scheme: dark', false);
	/** What is on the screen, for what CSS cannot colour (deck.gl, exported pictures). */
	shown: 'light' | 'dark' = $derived(this.choice === 'system' ? (this.#dark.current ? 'dark' : 'light') : this.choice);

	/** Reads the choice of an earlier visit; follows other tabs. Called once, by the layout. */
	start(): () => void {
		this.choice = stored();
		const follow = (event: StorageEvent) => {
			if (event.key === KEY) this.#apply(stored());
		};
		addEventListener('storage', follow);
		return () => removeEventListener('storage', follow);
	}

	choose(choice: ThemeChoice): void {
		this.#apply(choice);
		try {
			if (choice === 'system') localStorage.removeItem(KEY);
			else localStorage.setItem(KEY, choice);
		} catch {
			// Storage forbidden: the choice holds for this visit.
		}
	}

	#apply(choice: ThemeChoice) {
		this.choice = choice;
		if (choice === 'system') delete document.documentElement.dataset.theme;
		else document.documentElement.dataset.theme = choice;
	}
}

function stored(): ThemeChoice {
	try {
		const value = localStorage.getItem(KEY);
		return value === 'light' || value === 'dark' ? value : 'system';
	} catch {
		return 'system';
	}
}

export const theme = new Theme();
