import { GROUP_NAMES, loadText } from '$lib/messages/load';
import * as work from '$lib/messages/work';

// Unit tests speak English, with every text there, as a page or a worker has those it needs.
await loadText('en', ...GROUP_NAMES);
for (const texts of Object.values(work)) if (typeof texts === 'object') await work.loadWork('en', texts);
