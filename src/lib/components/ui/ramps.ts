/** Red, green, blue, 0 to 255. */
export type Rgb = readonly [number, number, number];
export type ThemeName = 'light' | 'dark';

const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;

/**
 * The same values as `--seq-*`, `--div-*` and `--cat-*` in src/app.css, as numbers for deck.gl; a test keeps them equal.
 * In both themes *more* lies further from the ground: darker on light, brighter on dark. All are colour-blind safe.
 * - sequential, light: ColorBrewer 2.0 YlGnBu, 9 classes (Harrower and Brewer 2003)
 * - sequential, dark: viridis at k/8 (van der Walt and Smith 2015)
 * - diverging, light: ColorBrewer 2.0 PuOr, 9 classes; purple = fewer, orange = more
 * - diverging, dark: the PuOr hues with the lightness turned over, so that "no change" sinks into the ground
 * - categorical: Okabe and Ito (2008), Color Universal Design
 */
export const SEQUENTIAL_HEX: Record<ThemeName, readonly string[]> = {
	light: ['#ffffd9', '#edf8b1', '#c7e9b4', '#7fcdbb', '#41b6c4', '#1d91c0', '#225ea8', '#253494', '#081d58'],
	dark: ['#440154', '#472d7b', '#3b528b', '#2c728e', '#21918c', '#28ae80', '#5ec962', '#addc30', '#fde725']
};
export const DIVERGING_HEX: Record<ThemeName, readonly string[]> = {
	light: ['#542788', '#8073ac', '#b2abd2', '#d8daeb', '#f7f7f7', '#fee0b6', '#fdb863', '#e08214', '#b35806'],
	dark: ['#d8daeb', '#b2abd2', '#8073ac', '#542788', '#2b2f36', '#7f3b08', '#b35806', '#e08214', '#fdb863']
};
export const CATEGORICAL_HEX: readonly string[] = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#8a8f98'];

export const SEQUENTIAL: Record<ThemeName, readonly Rgb[]> = {
	light: SEQUENTIAL_HEX.light.map(rgb),
	dark: SEQUENTIAL_HEX.dark.map(rgb)
};
export const DIVERGING: Record<ThemeName, readonly Rgb[]> = {
	light: DIVERGING_HEX.light.map(rgb),
	dark: DIVERGING_HEX.dark.map(rgb)
};
export const CATEGORICAL: readonly Rgb[] = CATEGORICAL_HEX.map(rgb);

/**
 * A colour between the stops of a ramp.
 * @param share  0 to 1; outside is clamped, NaN gives the first stop
 */
export function rampColour(ramp: readonly Rgb[], share: number): [number, number, number] {
	const at = Math.min(Math.max(share || 0, 0), 1) * (ramp.length - 1);
	const low = Math.min(Math.floor(at), ramp.length - 2);
	const part = at - low;
	return [0, 1, 2].map((i) => Math.round(ramp[low][i] + (ramp[low + 1][i] - ramp[low][i]) * part)) as [number, number, number];
}
