/** What is fetched when the map stands: sentences, undo, kept views, saving. One file, so that it is one request. */
import type { SavedChart } from '$lib/components/explore/saved-chart';
import { open } from './open.svelte';

export { default as Dialogs } from './Dialogs.svelte';
export { default as Headline } from './Headline.svelte';
export { default as PanelFoot } from './PanelFoot.svelte';
export { default as PanelSayings } from './PanelSayings.svelte';
export { default as PanelSteps } from './PanelSteps.svelte';
export { default as Watch } from './Watch.svelte';

/** Offers what a card shows to be saved. */
export const save = (charts: readonly SavedChart[]) => open.save(charts);
