import type en from '../en/questions';

export default {
	comparingCounts: 'Comparando los recuentos',
	drawingLater: 'Sorteando a partir del mapa posterior',
	gathering: 'Reuniendo los incidentes',
	joiningDense: 'Uniendo lo que está denso',
	throwing: 'Arrojando incidentes al azar sobre el mapa',
	eachPeriod: 'Mirando cada período',
	eachPlace: 'Siguiendo cada lugar en el tiempo',
	comparingWith: (column: string) => `Comparando con ${column}`,
	pairs: 'Buscando pares',
	dealingDates: 'Repartiendo las fechas al azar',
	links: 'Reuniendo los enlaces',
	countingPairs: 'Contando pares',
	neighbours: 'Comparando vecinos',
	dealingCounts: 'Repartiendo los recuentos al azar',
	outline: 'Trazando el contorno',
	nearest: 'Midiendo hasta el más cercano',
	strewing: 'Esparciendo puntos al azar',
	tooManyPairs: (millions: string, metres: string) =>
		`Solo en el último día, unos ${millions} millones de pares están a menos de ${metres} m uno de otro: demasiados para mirarlos.`,
	tooManyPairsHint: 'Conviene elegir distancias más cortas, una sola categoría o una parte del mapa.'
} satisfies typeof en;
