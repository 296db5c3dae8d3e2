const CAN_TAKE_IT = [
	'a[href]',
	'button:enabled',
	'input:enabled',
	'select:enabled',
	'textarea:enabled',
	'summary',
	'[tabindex]'
].join();

interface Focused {
	control: HTMLElement;
	/** What it stands in, the nearest first. */
	around: HTMLElement[];
	/** It was reached by key: whoever uses a pointer must not see the screen jump. */
	byKey: boolean;
}

/**
 * An action for a part of the screen whose controls come and go. When the one that has the focus is taken away or disabled, the focus goes to the first that can take it
 * nearest to where it was: to what replaced it, or to a heading with `tabindex="-1"`. By itself the browser would begin again at the top of the page.
 */
export function keepFocus(node: HTMLElement): { destroy: () => void } {
	let last: Focused | undefined;
	const isLost = ({ control }: Focused) => !control.isConnected || control.matches(':disabled');

	function come({ target }: FocusEvent) {
		const control = target as HTMLElement;
		const around: HTMLElement[] = [];
		for (let each = control.parentElement; each; each = each.parentElement) around.push(each);
		last = { control, around, byKey: control.matches(':focus-visible') };
	}

	/** Somebody left it of their own accord, unless it turns out to be gone: browsers differ in which they tell first. */
	function gone() {
		queueMicrotask(() => {
			if (last && !isLost(last) && document.activeElement !== last.control) last = undefined;
		});
	}

	function look() {
		if (!last || !isLost(last)) return;
		const { control, around, byKey } = last;
		last = undefined;
		const now = document.activeElement;
		if (now && now !== document.body && now !== control) return;
		for (const place of around) {
			if (!place.isConnected) continue;
			const all = [...place.querySelectorAll<HTMLElement>(CAN_TAKE_IT)];
			const next = all.find((each) => each.checkVisibility({ visibilityProperty: true }));
			if (next) return next.focus({ preventScroll: !byKey });
		}
	}

	node.addEventListener('focusin', come);
	node.addEventListener('focusout', gone);
	const observer = new MutationObserver(look);
	observer.observe(node, { subtree: true, childList: true, attributeFilter: ['disabled'] });
	return {
		destroy() {
			observer.disconnect();
			queueMicrotask(look); // the part itself was taken away, with the control in it
		}
	};
}
