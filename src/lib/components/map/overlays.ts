type Colour = readonly [number, number, number, number];

/** What lies over the cells of a map; everything in metres. Parts are compared by identity, as those of a scene. */
export interface Overlays {
	/** Closed outlines, flat x, y, …; `fill` within them. */
	rings?: readonly { corners: ArrayLike<number>; line: Colour; fill?: Colour; width?: number }[];
	/** Open lines, flat x, y, …. */
	paths?: readonly { corners: ArrayLike<number>; line: Colour; width?: number }[];
	/** Straight links from x₀, y₀ to x₁, y₁, four numbers each. */
	links?: { ends: Float32Array; colour: Colour };
	/** Dots of so many pixels: x, y, 0 of each, and its colour. */
	dots?: { positions: Float32Array; colours: Uint8Array; radius: number };
}
