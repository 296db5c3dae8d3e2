/** How a pair of coordinates stands in a text: with marks that say which is which, or bare (by custom latitude first). */
export interface TextPlace {
	lat: number;
	lon: number;
	/** The text itself says which number is which (WKT, JSON keys), or one of them is above 90. */
	sure: boolean;
}

const NUMBER = String.raw`([-+]?\d{1,3}(?:\.\d+)?)`;
const DECIMAL = String.raw`([-+]?\d{1,3}\.\d+)`;
const WKT = new RegExp(String.raw`POINT\s*(?:Z\s*|M\s*)?\(\s*${NUMBER}\s+${NUMBER}(?:\s+[-+\d.]+)?\s*\)`, 'i');
const GEOJSON = new RegExp(String.raw`["']coordinates["']\s*:\s*\[\s*${NUMBER}\s*,\s*${NUMBER}`, 'i');
const LAT_KEY = new RegExp(String.raw`["']?\blat(?:itude)?\b["']?\s*[:=]\s*["']?${NUMBER}`, 'i');
const LON_KEY = new RegExp(String.raw`["']?\b(?:lon|lng|long|longitude)\b["']?\s*[:=]\s*["']?${NUMBER}`, 'i');
const BRACKETS = new RegExp(String.raw`[([]\s*${NUMBER}\s*[,;]\s*${NUMBER}\s*[)\]]`);
/** Without brackets both need a decimal point, and must be all there is or stand at the end: house numbers have none. */
const BARE = new RegExp(String.raw`(?:^|[\s,;:|])${DECIMAL}\s*[,;\s]\s*${DECIMAL}\s*$`);
/** With commas before the decimals, at least three of them; then blanks or a semicolon stand between the numbers. */
const COMMA_DECIMAL = String.raw`([-+]?\d{1,3},\d{3,})`;
const COMMAS = new RegExp(String.raw`(?:^|[\s;:|([])${COMMA_DECIMAL}\s*(?:[;|/]|,?\s)\s*${COMMA_DECIMAL}\s*[)\]]?\s*$`);

/**
 * The coordinates written in a text: `… (41.88, -87.63)`, `41.88, -87.63`, `41,88123; -87,63245`, `POINT (-87.63 41.88)`, GeoJSON, `{"latitude": "41.88", …}`. Null when
 * there are none.
 * @param swapped  bare pairs are written longitude first
 */
export function placeInText(text: string, swapped = false): TextPlace | null {
	const point = WKT.exec(text) ?? GEOJSON.exec(text);
	if (point) return place(Number(point[2]), Number(point[1]), true);
	const lat = LAT_KEY.exec(text);
	const lon = lat && LON_KEY.exec(text);
	if (lat && lon) return place(Number(lat[1]), Number(lon[1]), true);
	const pair = BRACKETS.exec(text) ?? BARE.exec(text);
	const found = pair ?? COMMAS.exec(text);
	if (!found) return null;
	const [a, b] = [found[1], found[2]].map((number) => Number(number.replace(',', '.')));
	// A number above 90 is a longitude, whatever the custom.
	if (Math.abs(a) > 90 && Math.abs(b) <= 90) return place(b, a, true);
	return swapped && Math.abs(b) <= 90 ? place(b, a, false) : place(a, b, Math.abs(b) > 90);
}

const place = (lat: number, lon: number, sure: boolean): TextPlace | null =>
	Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon, sure } : null;
