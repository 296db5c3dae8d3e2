import type { Overlays } from '$lib/components/map/overlays';
import { CATEGORICAL, rampColour, SEQUENTIAL } from '$lib/components/ui/ramps';
import type { Points } from '$lib/domain/exploration';
import { text } from '$lib/messages/text';
import type { CentreEllipses } from '$lib/statistics/centre-ellipse';
import { inRing } from '$lib/spatial/ring';
import type { ClusterHulls } from '$lib/statistics/clusters';
import type { LegendKey } from './legend-key';

// Drawn with what they name: fetched with it.
export { default as LegendKeys } from './LegendKeys.svelte';

type Colour = readonly [number, number, number, number];
export interface Drawn {
	incidents: readonly Points[] | undefined;
	clusters: ClusterHulls | undefined;
	/** Position of the cluster that is marked; -1 none. */
	marked?: number;
	centres: CentreEllipses | undefined;
	/** Links x₀, y₀, x₁, y₁, metres. */
	links: Float32Array | undefined;
}

const INK: Record<'light' | 'dark', Colour> = { light: [23, 32, 42, 255], dark: [233, 237, 241, 255] };
const DOT: Record<'light' | 'dark', Colour> = { light: [23, 32, 42, 190], dark: [233, 237, 241, 200] };
const DOT_RADIUS = 3.5;
const ELLIPSE_CORNERS = 48;
/** Ellipses of so many months are drawn, the last ones; of all months the path of the centres. */
const MOST_ELLIPSES = 12;

/** What lies over the cells, as the map draws it; null: nothing. */
export function overlayShapes(
	{ incidents, clusters, marked = -1, centres, links }: Drawn,
	theme: 'light' | 'dark'
): Overlays | null {
	if (!incidents && !clusters && !centres && !links) return null;
	const rings: NonNullable<Overlays['rings']>[number][] = [];
	const paths: NonNullable<Overlays['paths']>[number][] = [];
	for (const [k, hull] of (clusters?.hulls ?? []).entries()) {
		if (hull.ring.length < 6) continue; // all on one place or line
		const [r, g, b] = CATEGORICAL[0];
		rings.push({ corners: hull.ring, line: INK[theme], fill: [r, g, b, k === marked ? 85 : 45], width: k === marked ? 5 : 2.5 });
	}
	if (centres) {
		const months = Array.from(centres.cx.keys()).filter((m) => centres.cx[m] === centres.cx[m]);
		const colour = (m: number): Colour => [
			...rampColour(SEQUENTIAL[theme], 0.35 + (0.65 * months.indexOf(m)) / months.length),
			255
		];
		for (const m of months.slice(-MOST_ELLIPSES)) {
			const corners = ellipse(centres, m);
			if (corners) rings.push({ corners, line: colour(m), width: m === months.at(-1) ? 3 : 1.2 });
		}
		paths.push({ corners: months.flatMap((m) => [centres.cx[m], centres.cy[m]]), line: INK[theme], width: 2.5 });
	}
	return {
		rings,
		paths,
		links: links && { ends: links, colour: INK[theme] },
		dots: incidents && dots(incidents, theme)
	};
}

const css = ([r, g, b]: readonly number[]) => `rgb(${r} ${g} ${b})`;

/** What the marks over the cells mean. */
export function overlayKeys({ incidents, clusters, centres, links }: Drawn, theme: 'light' | 'dark'): LegendKey[] {
	const words = text.exploring.also.keys;
	const ink = css(INK[theme]);
	const keys: LegendKey[] = [];
	if (incidents) keys.push({ mark: 'dot', colour: css(DOT[theme]), label: words.incident });
	if (clusters?.hulls.length) keys.push({ mark: 'ring', colour: ink, label: words.cluster });
	if (centres) keys.push({ mark: 'line', colour: ink, label: words.path }, { mark: 'ring', colour: css(rampColour(SEQUENTIAL[theme], 1)), label: words.ellipse }); // prettier-ignore
	if (links) keys.push({ mark: 'line', colour: ink, label: words.link });
	return keys;
}

function dots(parts: readonly Points[], theme: 'light' | 'dark') {
	const n = parts.reduce((sum, { x }) => sum + x.length, 0);
	const positions = new Float32Array(3 * n);
	const colours = new Uint8Array(4 * n);
	let at = 0;
	for (const { x, y } of parts)
		for (let i = 0; i < x.length; i++, at++) {
			positions.set([x[i], y[i], 0], 3 * at);
			colours.set(DOT[theme], 4 * at);
		}
	return { positions, colours, radius: DOT_RADIUS };
}

function ellipse({ cx, cy, major, minor, angle }: CentreEllipses, m: number): number[] | null {
	if (!(major[m] > 0)) return null;
	const turn = ((angle[m] || 0) * Math.PI) / 180;
	return Array.from({ length: ELLIPSE_CORNERS }, (_, k) => {
		const at = (2 * Math.PI * k) / ELLIPSE_CORNERS;
		const [u, v] = [major[m] * Math.cos(at), (minor[m] || 0) * Math.sin(at)];
		return [cx[m] + u * Math.cos(turn) - v * Math.sin(turn), cy[m] + u * Math.sin(turn) + v * Math.cos(turn)];
	}).flat();
}

/** Position of the cluster in whose outline a place lies, the smallest where outlines overlap; -1 for none. */
export function clusterAt({ hulls }: ClusterHulls, x: number, y: number): number {
	let best = -1;
	for (const [k, { ring, area }] of hulls.entries())
		if (ring.length >= 6 && inRing(Array.from(ring), x, y) && (best < 0 || area < hulls[best].area)) best = k;
	return best;
}

/** The incident nearest to a place in metres, within a reach; undefined where there is none. */
export function nearestIncident(parts: readonly Points[], x: number, y: number, reach: number) {
	let best = reach * reach;
	let found: { part: Points; i: number } | undefined;
	for (const part of parts)
		for (let i = 0; i < part.x.length; i++) {
			const d2 = (part.x[i] - x) ** 2 + (part.y[i] - y) ** 2;
			if (d2 <= best) [best, found] = [d2, { part, i }];
		}
	return found;
}
