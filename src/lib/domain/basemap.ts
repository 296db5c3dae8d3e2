import type { Bounds } from './dataset';

/** What a file of map tiles says of itself. */
export interface Basemap {
	name: string;
	bytes: number;
	/** Lines and areas that we draw ourselves, or pictures as they are. */
	kind: 'vector' | 'image';
	minZoom: number;
	maxZoom: number;
	/** Degrees. */
	bounds: Bounds;
	/** Who made it, as plain text; empty when the file does not say. */
	attribution: string;
}

/** A tile of the web's square grid: at zoom z the world is 2^z tiles wide; y counts from the north. */
export interface TileName {
	z: number;
	x: number;
	y: number;
}

/** The name of a place on the basemap. */
export interface PlaceName {
	text: string;
	/** Metres of the dataset's map. */
	x: number;
	y: number;
	/** Smaller is more important. */
	rank: number;
}
