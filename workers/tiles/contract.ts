import type { Basemap, PlaceName, TileName } from '$lib/domain/basemap';
import type { Box } from '$lib/spatial/bin';
import type { Projection } from '$lib/spatial/projection';
import type { OnProgress } from '$workers/jobs';

/** A file and the name it goes by: a worker that has lost it opens it again. */
export interface TileFile {
	file: Blob;
	name: string;
	/** Tells files apart. */
	id: string;
}

export interface TileQuestion {
	tile: TileName;
	projection: Projection;
	/** Pixels along each side of the picture. */
	pixels: number;
	theme: 'light' | 'dark';
}

export interface DrawnTile {
	/** null: the file has nothing there. */
	image: ImageBitmap | null;
	/** What it covers, metres of the dataset's map. */
	box: Box;
	names: PlaceName[];
}

export interface TilesApi {
	/** What a file says of itself; refuses what cannot be read or drawn. */
	open(job: number, file: TileFile): Promise<Basemap>;
	/** Draws a tile, projected onto the dataset's map. */
	draw(job: number, file: TileFile, question: TileQuestion): Promise<DrawnTile>;
	/** Copies a file into the browser's private storage, for later visits; what was kept before goes. */
	keep(job: number, file: TileFile, onProgress: OnProgress): Promise<void>;
	cancel(job: number): void;
}
