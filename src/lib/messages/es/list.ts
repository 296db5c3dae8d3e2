import type en from '../en/list';

export default {
	addNewer: 'Añadir filas nuevas',
	fetchNew: 'Descargar lo nuevo',
	current: 'actual',
	tidied: (steps: string) => `Arreglos: ${steps}`,
	exploreNamed: (name: string) => `Explorar ${name}`,
	explore: 'Explorar',
	moreFor: (name: string) => `Más para ${name}`,
	whatRead: 'Qué se leyó',
	quality: 'Comprobar la calidad',
	join: 'Añadir zonas, tablas, clima',
	rename: 'Cambiar el nombre',
	delete: 'Borrar',
	rows: 'Filas',
	dates: 'Fechas',
	size: 'Tamaño'
} satisfies typeof en;
