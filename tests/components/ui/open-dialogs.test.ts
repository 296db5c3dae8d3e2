import { describe, expect, it } from 'vitest';
import { OpenDialogs } from '$lib/components/ui/open-dialogs.svelte';

describe('the dialog on top', () => {
	it('is the one opened last of those that are open', () => {
		const open = new OpenDialogs<string>();
		expect(open.top).toBeUndefined();
		open.opened('list');
		open.opened('question');
		expect(open.top).toBe('question');
		open.closed('list'); // the one below
		expect(open.top).toBe('question');
		open.closed('question');
		expect(open.top).toBeUndefined();
	});
	it('is counted once, however often it is opened', () => {
		const open = new OpenDialogs<string>();
		open.opened('list');
		open.opened('question');
		open.opened('list');
		expect(open.top).toBe('list');
		open.closed('list');
		expect(open.top).toBe('question');
	});
});
