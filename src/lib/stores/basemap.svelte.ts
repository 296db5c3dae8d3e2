import { closeBasemap, drawTile, keepTiles, openBasemap, type DrawnTile, type TileFile } from '$lib/compute/basemap';
import type { Basemap, TileName } from '$lib/domain/basemap';
import { isAbort, isAppError } from '$lib/domain/errors';
import type { Box } from '$lib/spatial/bin';
import { tilesOver, zoomFor } from '$lib/spatial/mercator';
import type { Projection } from '$lib/spatial/projection';
import { keptBasemap, removeBasemap } from '$lib/storage/basemap-file';

/** Which part of the map is seen. */
export interface Seen {
	projection: Projection;
	/** Metres. */
	box: Box;
	/** Metres per pixel of the screen. */
	metres: number;
	/** Pixels of the device per pixel of the screen. */
	ratio: number;
	theme: 'light' | 'dark';
}

export interface ShownTile extends DrawnTile {
	key: string;
	z: number;
	image: ImageBitmap;
}

/** A tile is drawn for this many pixels of the screen and never shown larger, but beyond the last zoom we go to. */
const PIXELS = 512;
const MOST_IN_VIEW = 40;
/** About a megabyte each, four on fine screens. */
const MOST_KEPT = 96;
const AT_ONCE = 2;
/** Drawings of lines stay sharp this far beyond the file's own zooms; pictures gain nothing. */
const FURTHER = 4;

/** The background map: a file of map tiles that the user chose. It is read on this device and nothing is fetched for it. */
class BasemapStore {
	map = $state.raw<Basemap>();
	/** Drawn tiles of the part that is seen, those to be drawn last at the end. */
	tiles = $state.raw<ShownTile[]>([]);
	opening = $state(false);
	/** Share that is copied for later visits; undefined when nothing is. */
	copied = $state<number>();
	/** It is kept for later visits. */
	kept = $state(false);
	failure = $state.raw<unknown>();
	/** Why it is not kept, or what in it could not be read. */
	trouble = $state.raw<unknown>();

	#file: TileFile | undefined;
	#cache = new Map<string, ShownTile | null>();
	#asked = new Map<string, AbortController>();
	#seen: Seen | undefined;
	#wanted: TileName[] = [];
	#copying = new AbortController();
	#started: Promise<void> | undefined;

	/** Takes up what was kept at an earlier visit; once. */
	start(): Promise<void> {
		return (this.#started ??= (async () => {
			const found = await keptBasemap();
			if (!found || this.#file) return;
			await this.#open(found.file, found.name);
			this.kept = this.map !== undefined;
		})());
	}

	/** Shows a file, and copies it for later visits. */
	async add(file: File): Promise<void> {
		await this.start(); // what was kept is not to come later than what was chosen
		this.#copying.abort();
		if (!(await this.#open(file, file.name))) return;
		await this.keep();
	}

	async keep(): Promise<void> {
		const file = this.#file;
		if (!file) return;
		const { signal } = (this.#copying = new AbortController());
		this.kept = false;
		this.copied = 0;
		try {
			await keepTiles(file, signal, (share) => {
				if (!signal.aborted) this.copied = share;
			});
			this.kept = true;
		} catch (error) {
			if (isAppError(error)) this.trouble = error;
			else if (!isAbort(error)) throw error;
		} finally {
			if (this.#copying.signal === signal) this.copied = undefined;
		}
	}

	stopCopying(): void {
		this.#copying.abort();
	}

	async remove(): Promise<void> {
		this.#copying.abort();
		this.#forget();
		this.map = this.#file = this.failure = this.trouble = undefined;
		this.kept = false;
		closeBasemap();
		await removeBasemap();
	}

	/** Another part of the map is seen. */
	look(seen: Seen): void {
		const redraw = this.#seen?.theme !== seen.theme || this.#seen.projection !== seen.projection;
		if (redraw) this.#forget();
		this.#seen = seen;
		const { map } = this;
		if (!map) return;
		const zoom = zoomFor(seen.projection, seen.metres, PIXELS);
		const last = map.kind === 'vector' ? map.maxZoom + FURTHER : map.maxZoom;
		const z = Math.min(Math.max(zoom, map.minZoom), last);
		this.#wanted = tilesOver(seen.projection, seen.box, z, map.bounds, MOST_IN_VIEW);
		const keys = new Set(this.#wanted.map(keyOf));
		for (const [key, asked] of this.#asked) if (!keys.has(key)) asked.abort();
		this.#show();
		this.#ask();
	}

	async #open(file: File, name: string): Promise<boolean> {
		this.failure = this.trouble = undefined;
		this.opening = true;
		const own: TileFile = { file, name, id: crypto.randomUUID() };
		try {
			const map = await openBasemap(own, new AbortController().signal);
			this.#forget();
			this.#file = own;
			this.map = map;
			this.kept = false;
			return true;
		} catch (error) {
			if (!isAppError(error)) throw error;
			this.failure = error;
			return false;
		} finally {
			this.opening = false;
			if (this.#seen) this.look(this.#seen);
		}
	}

	/** Asks for the next tiles that are seen and not there. */
	#ask(): void {
		const seen = this.#seen;
		const file = this.#file;
		if (!seen || !file) return;
		for (const tile of this.#wanted) {
			if (this.#asked.size >= AT_ONCE) return;
			const key = keyOf(tile);
			if (this.#cache.has(key) || this.#asked.has(key)) continue;
			const asked = new AbortController();
			this.#asked.set(key, asked);
			void this.#draw(file, tile, key, seen, asked.signal);
		}
	}

	async #draw(file: TileFile, tile: TileName, key: string, seen: Seen, signal: AbortSignal): Promise<void> {
		try {
			const pixels = PIXELS * Math.min(2, Math.max(1, Math.round(seen.ratio)));
			const { projection, theme } = seen;
			const { image, ...drawn } = await drawTile(file, { tile, projection, pixels, theme }, signal);
			if (signal.aborted) return image?.close();
			this.#cache.set(key, image && { ...drawn, image, key, z: tile.z });
		} catch (error) {
			if (signal.aborted || isAbort(error)) return;
			if (!isAppError(error)) throw error;
			this.#cache.set(key, null); // it would fail again
			this.trouble = error;
		} finally {
			if (this.#asked.get(key)?.signal === signal) this.#asked.delete(key);
			this.#show();
			this.#ask();
		}
	}

	/** What there is of the part seen; while some of it is still missing, with what other zooms have of it underneath. */
	#show(): void {
		const wanted = new Set(this.#wanted.map(keyOf));
		const complete = this.#wanted.every((tile) => this.#cache.has(keyOf(tile)));
		const [west, south, east, north] = this.#seen?.box ?? [0, 0, 0, 0];
		const seen = ({ box }: ShownTile) => box[0] < east && box[2] > west && box[1] < north && box[3] > south;
		const shown = [...this.#cache.values()].filter(
			(tile) => tile !== null && (wanted.has(tile.key) || (!complete && seen(tile)))
		);
		const own = this.#wanted[0]?.z ?? 0;
		shown.sort((a, b) => Math.abs(b!.z - own) - Math.abs(a!.z - own));
		this.tiles = shown as ShownTile[];
		for (const tile of shown) {
			// The latest seen is the last to go.
			this.#cache.delete(tile!.key);
			this.#cache.set(tile!.key, tile);
		}
		for (const [key, tile] of this.#cache) {
			if (this.#cache.size <= MOST_KEPT) break;
			if (tile && this.tiles.includes(tile)) continue;
			this.#cache.delete(key);
			tile?.image.close();
		}
	}

	#forget(): void {
		for (const asked of this.#asked.values()) asked.abort();
		this.#asked.clear();
		this.tiles = [];
		for (const tile of this.#cache.values()) tile?.image.close();
		this.#cache.clear();
	}
}

const keyOf = ({ z, x, y }: TileName) => `${z}/${x}/${y}`;

export const basemap = new BasemapStore();
