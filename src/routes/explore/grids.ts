/** What the layer “What stands out” needs to ask other grids, and chance: loaded with it. */
export { default as ByDraws } from '$lib/components/explore/ByDraws.svelte';
export { drawnNote } from '$lib/components/explore/draws-words';
export { default as Stability } from '$lib/components/explore/Stability.svelte';
export { stabilityMarks } from '$lib/components/explore/stability-marks';
export { gridNote } from '$lib/components/explore/stability-words';
export { stability } from '$lib/stores/stability.svelte';
