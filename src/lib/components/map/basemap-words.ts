import type { Basemap } from '$lib/domain/basemap';
import { text } from '$lib/messages/text';

/** "lines and areas, zoom 0 to 14". */
export function basemapKind({ kind, minZoom, maxZoom }: Basemap): string {
	return text.placing.background[kind === 'vector' ? 'vector' : 'pictures'](minZoom, maxZoom);
}
