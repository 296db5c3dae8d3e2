import { some } from '../say';

export default {
	tools: {
		hexagon: 'Choose hexagons',
		lasso: 'Draw around an area',
		polygon: 'Set corner by corner',
		circle: 'Choose a circle',
		area: 'Choose one of the boundaries'
	},
	pointing: {
		lasso: 'Hold down and draw around an area. Two fingers or the wheel move the map.',
		polygon: 'Press each corner. The first corner again closes the shape.',
		circle: 'Press the centre, then how far the circle is to reach; or drag from one to the other.',
		area: 'Press an area.'
	},
	keys: {
		lasso: 'Arrow keys move the map under the cross. Enter sets a corner, Backspace takes it back.',
		polygon:
			'Arrow keys move the map under the cross. Enter sets a corner, Backspace takes it back; Enter twice closes the shape.',
		circle: 'Arrow keys move the map under the cross. Enter sets the centre.',
		area: 'Arrow keys move the map under the cross. Enter chooses the area.'
	},
	reaching: 'Press where the edge of the circle is to be.',
	reachingKeys: '+ and − change how far it reaches. Enter chooses it.',
	centreSet: (radius: string) => `Centre set, radius ${radius}.`,
	corners: (n: number) => some(n, { one: 'corner set.', other: 'corners set.' }),
	group: 'Choose a place',
	close: 'Close the shape',
	back: 'Take the last corner back',
	choose: 'Choose',
	radius: 'Radius in metres',
	tooSmall: 'That shape has nothing inside. Draw it again.',
	clear: 'Clear the chosen place',
	background: {
		add: 'Add a background map',
		change: 'Background map',
		what: 'Streets, water and parks under the hexagons, from a file of map tiles on this device (PMTiles, version 3). It is read here, and nothing is fetched for it.',
		where:
			'Such files are made from OpenStreetMap, for a city or a region, by the free “pmtiles” command or by others for you. A city takes some 10 to 100 MB.',
		file: 'Background map file',
		choose: 'Choose a .pmtiles file',
		drop: 'Drop a .pmtiles file here, or',
		opening: 'Reading the file',
		copying: 'Keeping it on this device for later visits',
		stop: 'Do not keep it',
		kept: 'Kept on this device for later visits. A backup file does not hold it.',
		visiting: 'Shown until the page is closed.',
		keep: 'Keep it for later visits',
		remove: 'Remove the background map',
		other: 'Choose another file',
		unnamed: 'The file does not say who made the map.',
		vector: (from: number, to: number) => `lines and areas, zoom ${from} to ${to}`,
		pictures: (from: number, to: number) => `pictures, zoom ${from} to ${to}`
	}
};
