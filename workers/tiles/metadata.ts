const LONGEST = 200;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", copy: '©', nbsp: ' ' };

/** Who made a map, as plain text: files write links, and what is read from a file is never markup here. */
export function attributionOf({ attribution }: Record<string, unknown>): string {
	if (typeof attribution !== 'string') return '';
	return attribution
		.replace(/<[^>]*>/g, ' ')
		.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|(\w{2,8}));/gi, (whole, decimal, hex, name) => {
			const code = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : NaN;
			return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : (ENTITIES[String(name).toLowerCase()] ?? whole);
		})
		.replace(/\s+/g, ' ')
		.trim()
		.slice(0, LONGEST);
}

/** Names of the layers of vector tiles; empty when the file does not say. */
export function layersOf({ vector_layers: layers }: Record<string, unknown>): string[] {
	if (!Array.isArray(layers)) return [];
	return layers.map((layer: unknown) => String((layer as { id?: unknown } | null)?.id ?? '')).filter(Boolean);
}
