import type { ColourScale } from '$lib/components/map/colour-scale';

/** From surely cold (-3) to surely hot (3). Cells that do not stand out are drawn too: they were looked at. */
export const HOT_SCALE: ColourScale = {
	limits: [-3.5, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 3.5],
	clipped: false,
	hideAt: -Infinity,
	// A step has one colour: from its lower limit on it is that of its level.
	share: (level) => (Math.round(level) + 3) / 6
};
