/** What the layer “What stands out” needs to ask other grids, and chance: loaded with it. */
export * from './grid-reading';
export { default as OtherGrids } from './OtherGrids.svelte';
