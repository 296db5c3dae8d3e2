/** What is fetched when the map stands: sentences, undo, kept views, saving. One file, so that it is one request. */
export { default as Dialogs } from './Dialogs.svelte';
export { default as Headline } from './Headline.svelte';
export { default as PanelFoot } from './PanelFoot.svelte';
export { default as PanelSayings } from './PanelSayings.svelte';
export { default as PanelSteps } from './PanelSteps.svelte';
export { default as Watch } from './Watch.svelte';
