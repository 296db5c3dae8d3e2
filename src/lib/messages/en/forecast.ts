import { some } from '../say';

export default {
	cautions: {
		expected: (total: string, places: number, low: string, high: string, period: string, firstLow: string, firstHigh: string) =>
			`About **${total}** incidents are expected in ${places === 1 ? 'this place' : `these ${places} places together`}. Chance alone makes that anything from ${low} to ${high} in nine ${period}s out of ten; in the first place, ${firstLow} to ${firstHigh}.`,
		title: 'How to read this',
		shows: 'It shows where incidents like these were recorded most, and may be again. Recorded is not the same as happened.',
		who: 'It says nothing about who. More attention in a place can itself raise what is recorded there.',
		noCell: (day: string) => `Places without an incident before ${day} have no cell, and no forecast.`
	},
	test: {
		sentence: (
			periods: string,
			k: number,
			period: string,
			caught: string,
			low: string,
			high: string,
			area: string,
			perfect: string
		) =>
			`In the past ${periods}, the ${k === 1 ? 'one place' : `${k} places`} chosen each ${period} caught **${caught}** of the incidents (95\u00a0% interval ${low} to ${high}) in ${area} of the area${perfect && `; a perfect choice would have caught ${perfect}`}, choosing at random ${area}.`,
		periods: {
			shift: (n: number) => some(n, { one: 'test 8-hour shift', other: 'test 8-hour shifts' }),
			day: (n: number) => some(n, { one: 'test day', other: 'test days' }),
			week: (n: number) => some(n, { one: 'test week', other: 'test weeks' }),
			month: (n: number) => some(n, { one: 'test month', other: 'test months' })
		},
		random: 'at random',
		these: 'these choices',
		perfect: 'perfect in hindsight',
		few: (incidents: string) => `The test held only ${incidents}: too few to rely on.`
	},
	page: {
		about: (noun: string, kinds: string, day: string, cells: string) =>
			`{ahead}, from ${noun} of ${kinds} known to ${day}, in ${cells}.`,
		weekOf: (period: string) => `Week of ${period}`,
		source: (kinds: string, cells: string, day: string, model: string, dataset: string, invented: boolean) =>
			`${kinds}, ${cells}, known to ${day}, model ${model} · ${dataset}${invented ? ' (invented)' : ''} · made with Openbeat`,
		pictureTitle: (title: string) => `Forecast, ${title}`,
		pictureFile: 'forecast-map',
		noMap: 'There is no map to save yet.',
		openMap: 'Open the map first.',
		recommended: (name: string) => `${name} (recommended)`,
		baselines: 'Baselines',
		trained: 'Trained',
		needPlaces: 'A forecast needs places',
		needPlacesText: 'No incident of this dataset has a longitude and latitude, so there are no cells to forecast for.',
		toData: 'Go to the data',
		none: 'No forecast yet',
		noneText:
			'A forecast comes from a model trained on this dataset. Ask a question on the Models screen: it trains here, on this device, and says which model to use and how sure it is.',
		train: 'Train models',
		noModels: 'This run holds no models.',
		notHere: 'This run is not on this device.',
		notHereText: 'It was deleted, stopped too early, or the link came from another device.',
		toModels: 'Go to the models',
		newest: 'Newest run',
		per: (period: string) => `per ${period}`,
		question: 'Question',
		model: 'Model',
		onMap: 'On the map',
		count: 'Count',
		chance: 'Chance',
		missing: (name: string) => `“${name}” is not in this run.`,
		missingText: 'Showing the recommended model instead.',
		places: 'Places to choose',
		ofArea: (n: number, share: string) => `${n}, ${share} of the area`,
		howTested: 'How this was tested',
		save: 'Save',
		saveTable: 'Places as a table',
		savePolygons: 'Places as polygons',
		savePicture: 'The map as a picture'
	},
	card: {
		rank: (n: number) => `Place ${n} of those chosen`,
		expected: (unit: string) => `expected ${unit}`,
		chance: 'chance of at least one'
	},
	frame: {
		view: 'View',
		places: 'Places',
		map: 'Map',
		both: 'Forecast and places'
	},
	map: {
		chance: 'Chance of at least one',
		expected: 'Expected incidents',
		label: (cells: number, chosen: number) =>
			`Map of the forecast, ${cells} cells; the ${chosen} highest are outlined. The table of places says the same in words.`
	},
	places: {
		caption: 'Places with the highest forecast, from the first',
		place: 'Place',
		last: (n: number, periods: string) => `Last ${n} ${periods}`,
		expected: 'Expected',
		chance: 'Chance',
		show: 'Show it on the map'
	}
};
