import { describe, expect, it } from 'vitest';
import { obeyedBy } from '$lib/components/explore/save-map';
import type { HotSpots } from '$lib/statistics/hot-spots';
import type { LayerReading } from '$lib/statistics/map-readings';

const by = (layer: LayerReading['layer']) => obeyedBy({ known: { reading: { layer } as LayerReading, bins: [], area: 1 } });

describe('what the figures of a saved map obey', () => {
	it('is every filter but the place where hexagons are coloured: those outside the place chosen are drawn too', () => {
		const hexagons = { without: ['place'], needs: 'place' };
		expect(obeyedBy({ known: { bins: [], area: 1 } })).toEqual(hexagons);
		expect(obeyedBy({ known: { hotSpots: {} as HotSpots, bins: [], area: 1 } })).toEqual(hexagons);
		for (const layer of ['rate', 'share', 'change', 'emerging'] as const) expect(by(layer)).toEqual(hexagons);
	});
	it('is the place as well where a surface is made of the incidents that lie in it', () => {
		for (const layer of ['heat', 'relative'] as const) expect(by(layer)).toEqual({ without: [], needs: 'place' });
	});
	it('is every filter but the areas where areas are coloured: rows count by their area, with a place or without', () => {
		expect(by('areas')).toEqual({ without: ['areas'], needs: undefined });
	});
});
