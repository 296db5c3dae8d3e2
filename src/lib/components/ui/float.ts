/** Room kept between a floating box and the edge of the window, in pixels. */
const EDGE = 8;

export interface Placement {
	align: 'start' | 'center' | 'end';
	/** Pixels between the anchor and the box. */
	gap: number;
}

interface Box {
	left: number;
	top: number;
	width: number;
	height: number;
}

/**
 * Where a box stands beside its anchor: below it, or above where there is more room, and never outside the window.
 * All numbers in CSS pixels from the window's top left corner.
 */
export function beside(
	anchor: Box,
	box: { width: number; height: number },
	view: { width: number; height: number },
	{ align, gap }: Placement
) {
	const along = { start: 0, center: (anchor.width - box.width) / 2, end: anchor.width - box.width }[align];
	const left = Math.max(EDGE, Math.min(anchor.left + along, view.width - box.width - EDGE));
	const below = anchor.top + anchor.height + gap;
	const above = anchor.top - gap - box.height;
	const fits = below + box.height <= view.height - EDGE;
	const top = fits || anchor.top < view.height - below ? below : Math.max(EDGE, above);
	return { left, top };
}

/** Puts a popover beside its anchor and keeps it there while the page scrolls. @returns how to stop that */
export function follow(anchor: Element, popover: HTMLElement, placement: Placement): () => void {
	function place() {
		const { left, top } = beside(
			anchor.getBoundingClientRect(),
			popover.getBoundingClientRect(),
			{ width: document.documentElement.clientWidth, height: innerHeight },
			placement
		);
		popover.style.left = `${left}px`;
		popover.style.top = `${top}px`;
	}
	place();
	addEventListener('scroll', place, { capture: true, passive: true });
	addEventListener('resize', place);
	return () => {
		removeEventListener('scroll', place, { capture: true });
		removeEventListener('resize', place);
	};
}
