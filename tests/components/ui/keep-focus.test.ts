import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepFocus } from '$lib/components/ui/keep-focus';

/** Stands for an element: what the action asks of one, and no more. */
class Part {
	parentElement: Part | null = null;
	children: Part[] = [];
	disabled = false;
	hears: Record<string, (event: { target: Part }) => void> = {};
	constructor(
		readonly name: string,
		...children: Part[]
	) {
		children.forEach((child) => this.append(child));
	}
	append(child: Part) {
		child.parentElement = this;
		this.children.push(child);
	}
	/** Taken away, as by the framework: the browser lets the focus go without a word. */
	remove() {
		const { parentElement } = this;
		parentElement!.children = parentElement!.children.filter((child) => child !== this);
		this.parentElement = null;
		if (focused && !focused.isConnected) focused = body;
		told();
	}
	disable() {
		this.disabled = true;
		told();
	}
	get isConnected(): boolean {
		return this === body || !!this.parentElement?.isConnected;
	}
	matches(selector: string) {
		return selector === ':disabled' ? this.disabled : true;
	}
	querySelectorAll(): Part[] {
		const inside = this.children.flatMap((child) => [child, ...child.querySelectorAll()]);
		return inside.filter(({ name, disabled }) => !disabled && /^(button|heading)/.test(name));
	}
	checkVisibility = () => !this.name.includes('hidden');
	addEventListener(type: string, hear: (event: { target: Part }) => void) {
		this.hears[type] = hear;
	}
	focus() {
		moveTo(this);
	}
}

let body: Part;
let focused: Part;
function moveTo(part: Part) {
	const before = focused;
	focused = part;
	for (let each: Part | null = before; each; each = each.parentElement) each.hears.focusout?.({ target: before });
	for (let each: Part | null = part; each; each = each.parentElement) each.hears.focusin?.({ target: part });
}
let told: () => void;
beforeEach(() => {
	body = focused = new Part('body');
	told = () => {};
	vi.stubGlobal('document', {
		get body() {
			return body;
		},
		get activeElement() {
			return focused;
		}
	});
	vi.stubGlobal(
		'MutationObserver',
		class {
			constructor(look: () => void) {
				told = look;
			}
			observe() {}
			disconnect() {
				told = () => {};
			}
		}
	);
});
afterEach(() => vi.unstubAllGlobals());

const keep = (part: Part) => keepFocus(part as unknown as HTMLElement);

describe('the focus, when its control is gone,', () => {
	it('goes to what replaced it, not to what is hidden or disabled', () => {
		const start = new Part('button start');
		const row = new Part('row', start);
		const card = new Part('card', row);
		body.append(new Part('button at the top'));
		body.append(card);
		keep(card);
		start.focus();
		const off = new Part('button that is off');
		off.disabled = true;
		for (const part of [new Part('button hidden'), off, new Part('button cancel')]) row.append(part);
		start.remove();
		expect(focused.name).toBe('button cancel');
	});
	it('goes to the heading of the nearest part that is still there', () => {
		const clear = new Part('button clear');
		const card = new Part('card', new Part('heading'), new Part('row', clear));
		body.append(card);
		keep(card);
		clear.focus();
		clear.parentElement!.remove();
		expect(focused.name).toBe('heading');
	});
	it('goes to another control when its own is disabled', () => {
		const [back, on] = [new Part('button back'), new Part('button on')];
		const bar = new Part('bar', back, on);
		body.append(bar);
		keep(bar);
		back.focus();
		back.disable();
		expect(focused.name).toBe('button on');
	});
	it('goes outside when the whole part is taken away', async () => {
		const close = new Part('button close');
		const bar = new Part('bar', close);
		body.append(new Part('map', bar, new Part('button zoom')));
		const { destroy } = keep(bar);
		close.focus();
		bar.remove();
		destroy();
		await Promise.resolve();
		expect(focused.name).toBe('button zoom');
	});
	it('stays where somebody has put it meanwhile', async () => {
		const [start, elsewhere] = [new Part('button start'), new Part('button elsewhere')];
		const card = new Part('card', start, new Part('button cancel'));
		body.append(card);
		body.append(elsewhere);
		keep(card);
		start.focus();
		elsewhere.focus();
		await Promise.resolve();
		start.remove();
		expect(focused.name).toBe('button elsewhere');
		body.focus();
		elsewhere.remove();
		expect(focused.name).toBe('body');
	});
});
