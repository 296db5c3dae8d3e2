declare global {
	/** Version, commit and date of this build, written in by Vite. */
	const __BUILD__: { version: string; commit: string; date: string; id: string };
	/** The content policy as a header's text, for the service worker. */
	const __POLICY__: string;
}

export {};
