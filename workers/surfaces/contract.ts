import type { Bounds } from '$lib/domain/dataset';
import type { Progress } from '$lib/domain/kernel';
import type { Points } from '$lib/domain/exploration';
import type { Areas } from '$lib/spatial/area-index';
import type { Surface } from '$lib/statistics/surface';
import type { OnProgress } from '$workers/jobs';

export interface SurfaceQuestion {
	parts: Points[];
	bounds: Bounds;
	/** The ground, when it is known: the edge is corrected there. */
	areas: Areas | null;
	/** Metres; null: chosen from the data. */
	bandwidth: number | null;
	adaptive: boolean;
	/** What the map is compared with: other incidents, or an amount of each area (`areas` has to be there); null: nothing. */
	below: { parts: Points[] } | { amounts: Float64Array<ArrayBuffer> } | null;
}

export interface SurfacesApi {
	/** A smooth map of incidents; null when there are too few for one. */
	surface(job: number, question: SurfaceQuestion, onProgress: OnProgress<Progress>): Promise<Surface | null>;
	cancel(job: number): void;
}
