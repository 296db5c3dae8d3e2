import type en from '../en/ui';

export default {
	reload: 'Recargar',
	units: { 'US feet': 'pies de EE. UU.', feet: 'pies', metres: 'metros' },
	noneGiven: '(sin indicar)',
	kinds: { notGiven: 'Sin indicar', all: 'Todos los incidentes' },
	latitude: (degrees: string, south: boolean) => `${degrees}° ${south ? 'S' : 'N'}`,
	longitude: (degrees: string, west: boolean) => `${degrees}° ${west ? 'O' : 'E'}`,
	noDates: 'sin fechas',
	time: {
		justNow: 'ahora mismo',
		ago: (time: string) => `hace ${time}`,
		lessThan5s: 'menos de 5 s',
		aboutSeconds: (n: number) => `unos ${n} s`,
		aboutMinutes: (n: number) => `unos ${n} min`,
		left: (time: string) => `quedan ${time}`
	},
	bytes: 'bytes',
	table: {
		shown: (some: string, all: string) => `Se muestran ${some} de ${all}.`,
		more: (n: string) => `Mostrar ${n} más`,
		region: 'Tabla'
	},
	close: 'Cerrar',
	tryAgain: 'Intentar de nuevo',
	unforeseen: 'Ha ocurrido un fallo que no habíamos previsto.',
	unforeseenHint:
		'Lo guardado sigue en este dispositivo. Conviene recargar la página; si vuelve a ocurrir, se agradece el aviso con las palabras de abajo.',
	howComputed: 'Cómo se calcula',
	invented: {
		about: 'Estos incidentes los ha inventado un programa. No describen ningún lugar real.',
		word: 'inventada'
	},
	cancel: 'Cancelar',
	stopping: 'Deteniendo',
	seeRoom: 'Ver qué ocupa espacio y borrar',
	notices: {
		region: 'Avisos',
		close: 'Cerrar este aviso'
	},
	quoted: (words: string) => `«${words}»`
} satisfies typeof en;
