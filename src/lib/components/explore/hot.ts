/** What the layer “What stands out” shows beside its colours: fetched with it. */
export { default as HotLegend } from './HotLegend.svelte';
export { hotLimit, hotNote } from './hot-words';
