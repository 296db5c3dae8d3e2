import type { Scene } from './deck-map';

/** Colours of the ground for deck.gl, which reads no CSS: the kin of --surface, --line-strong, --ink and --accent in src/app.css. */
export const MAP_COLOURS: Record<'light' | 'dark', Scene['colours'] & { sheet: string; ink: string; soft: string }> = {
	light: {
		land: [251, 252, 253, 255],
		border: [70, 83, 95, 110],
		grid: [125, 138, 149, 70],
		outline: [23, 32, 42, 255],
		chosen: [213, 94, 0, 255],
		sheet: '#eef1f3',
		ink: '#17202a',
		soft: '#46535f'
	},
	dark: {
		land: [23, 28, 34, 255],
		border: [179, 189, 199, 90],
		grid: [113, 128, 141, 70],
		outline: [233, 237, 241, 255],
		chosen: [230, 159, 0, 255],
		sheet: '#0f1317',
		ink: '#e9edf1',
		soft: '#b3bdc7'
	}
};
