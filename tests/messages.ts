import { GROUP_NAMES, loadText } from '$lib/messages/load';

// Unit tests speak English, with every text there, as a page or a worker has those it needs.
await loadText('en', ...GROUP_NAMES);
