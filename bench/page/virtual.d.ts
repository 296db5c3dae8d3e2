declare module 'virtual:bench' {
	export const run: import('./types').Bench;
}
declare module 'virtual:peers' {
	export const run: import('./types').Bench | undefined;
}
