import { count, decimal } from '$lib/messages/say';
import { text } from '$lib/messages/text';

/** How a sample of places is drawn: dots in pixels, how many lie in the frame, a round distance as scale. */
export interface SampleFrame {
	dots: [x: number, y: number][];
	inside: number;
	outside: number;
	centre: [lon: number, lat: number];
	bar: { pixels: number; label: string };
}

const METRES_PER_DEGREE = 111_195;
const MARGIN = 14;

/**
 * Frames the middle 98 % of the places, east–west shortened as it is at their latitude.
 * @param points  lon₀, lat₀, lon₁, … in degrees, at least one
 */
export function sampleFrame(points: Float64Array, width: number, height: number): SampleFrame {
	const lon = points.filter((_, i) => i % 2 === 0).sort();
	const lat = points.filter((_, i) => i % 2 === 1).sort();
	const at = (sorted: Float64Array, share: number) => sorted[Math.round(share * (sorted.length - 1))];
	const [west, east, south, north] = [at(lon, 0.01), at(lon, 0.99), at(lat, 0.01), at(lat, 0.99)];
	const centre: [number, number] = [(west + east) / 2, (south + north) / 2];
	const shorten = Math.max(0.05, Math.cos((centre[1] * Math.PI) / 180));
	const across = Math.max((east - west) * shorten, 0.002);
	const up = Math.max(north - south, 0.002);
	const scale = Math.min((width - 2 * MARGIN) / across, (height - 2 * MARGIN) / up); // pixels a degree of latitude
	const dots: [number, number][] = [];
	let outside = 0;
	for (let i = 0; i < points.length; i += 2) {
		const x = width / 2 + (points[i] - centre[0]) * shorten * scale;
		const y = height / 2 - (points[i + 1] - centre[1]) * scale;
		if (x >= 0 && x <= width && y >= 0 && y <= height) dots.push([Math.round(x * 10) / 10, Math.round(y * 10) / 10]);
		else outside++;
	}
	return { dots, inside: dots.length, outside, centre, bar: scaleBar(scale / METRES_PER_DEGREE, width / 3) };
}

/** The longest of 1, 2, 5 × 10ⁿ metres that fits. */
function scaleBar(pixelsPerMetre: number, longest: number) {
	const room = longest / pixelsPerMetre;
	const power = 10 ** Math.floor(Math.log10(room));
	const metres = [5, 2, 1].map((n) => n * power).find((n) => n <= room) ?? power;
	return { pixels: Math.round(metres * pixelsPerMetre), label: metres >= 1000 ? `${count(metres / 1000)} km` : `${metres} m` };
}

/** "41.84° N, 87.68° W". */
export function placeLabel([lon, lat]: [number, number]): string {
	return `${text.ui.latitude(decimal(Math.abs(lat)), lat < 0)}, ${text.ui.longitude(decimal(Math.abs(lon)), lon < 0)}`;
}
