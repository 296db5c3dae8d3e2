import type en from '../en/questions';
import { count } from '../say';

export default {
	gathering: 'Reuniendo los incidentes',
	noDataset: 'No hay ningún conjunto de datos abierto.',
	noDatasetHint: 'Hay que abrir uno y preguntar de nuevo.',
	alike: {
		counts: 'Comparando los recuentos',
		maps: 'Sacando muestras del segundo mapa'
	},
	clusters: 'Uniendo lo que está más denso',
	concentration: 'Repartiendo incidentes al azar por el mapa',
	emerging: {
		periods: 'Mirando cada período',
		places: 'Siguiendo cada lugar a lo largo del tiempo'
	},
	goesWith: (column: string) => `Comparando con «${column}»`,
	nearRepeats: {
		looking: 'Buscando pares',
		counting: 'Contando pares',
		dealing: 'Repartiendo las fechas al azar',
		links: 'Reuniendo los vínculos',
		tooMany: (millions: number, metres: number) =>
			`Solo en el último día hay pares a menos de ${metres} m en número de unos ${count(millions)} millones: demasiados para mirarlos.`,
		tooManyHint: 'Conviene elegir distancias menores, una sola categoría o una parte del mapa.'
	},
	neighbours: {
		comparing: 'Comparando vecinos',
		dealing: 'Repartiendo los recuentos al azar'
	},
	spread: {
		outline: 'Trazando el contorno',
		nearest: 'Midiendo hasta el más próximo',
		strewing: 'Esparciendo puntos al azar'
	}
} satisfies typeof en;
