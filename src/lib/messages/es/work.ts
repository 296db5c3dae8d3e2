import type en from '../en/work';

export default {
	sample: {
		streets: 'Trazando calles',
		recording: 'Registrando incidentes',
		noting: 'Anotando lo que se escondió',
		inventing: 'Inventando incidentes',
		name: 'Ciudad de muestra (inventada)',
		districts: 'Distritos (inventados)',
		weather: 'Clima (inventado)',
		note: 'Todos los incidentes, calles, distritos y habitantes de esta ciudad son inventados. Está aquí para probar cosas.'
	},
	storing: 'Guardando',
	readingRows: 'Leyendo filas',
	tooMuch: (rows: string) => `Mirar ${rows} filas necesita más memoria de la que da este navegador.`,
	tooMuchHint: 'Conviene cerrar otras pestañas e intentarlo de nuevo, o importar el archivo conservando menos columnas.',
	workingOut: 'Calculando',
	nothingToChange: 'Aquí no hay nada que cambiar.',
	storingIt: 'Guardándolo',
	undoing: 'Deshaciendo',
	countingCells: 'Contando las celdas cambiadas',
	readingCells: 'Leyendo celdas',
	writingFile: 'Escribiendo el archivo'
} satisfies typeof en;
