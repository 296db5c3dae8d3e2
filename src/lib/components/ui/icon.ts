import type { Component } from 'svelte';

/** A sign beside a word, or on a button whose name is said: readers skip it. Those of @lucide/svelte fit. */
export type Icon = Component<{ size?: number | string; strokeWidth?: number | string; 'aria-hidden'?: 'true' }>;
