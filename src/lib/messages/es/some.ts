import type en from '../en/some';
import { count, some } from '../say';

export default {
	rows: (n: number) => some(n, { one: 'fila', other: 'filas' }),
	cells: (n: number) => some(n, { one: 'celda', other: 'celdas' }),
	numbers: (n: number) => some(n, { one: 'número', other: 'números' }),
	steps: (n: number) => some(n, { one: 'paso', other: 'pasos' }),
	kinds: (n: number) => some(n, { one: 'tipo', other: 'tipos' }),
	datasets: (n: number) => some(n, { one: 'conjunto de datos', other: 'conjuntos de datos' }),
	models: (n: number) => some(n, { one: 'modelo', other: 'modelos' }),
	trainedModels: (n: number) => some(n, { one: 'modelo entrenado', other: 'modelos entrenados' }),
	incidents: (n: number) => some(n, { one: 'incidente', other: 'incidentes' }),
	notes: (n: number) => some(n, { one: 'nota', other: 'notas' }),
	minutes: (n: number) => some(n, { one: 'minuto', other: 'minutos' }),
	hours: (n: number) => some(n, { one: 'hora', other: 'horas' }),
	days: (n: number) => some(n, { one: 'día', other: 'días' }),
	seconds: (n: number) => some(n, { one: 'segundo', other: 'segundos' }),
	areas: (n: number) => some(n, { one: 'zona', other: 'zonas' }),
	places: (n: number) => some(n, { one: 'lugar', other: 'lugares' }),
	values: (n: number) => some(n, { one: 'valor', other: 'valores' }),
	names: (n: number) => some(n, { one: 'nombre', other: 'nombres' }),
	columns: (n: number) => some(n, { one: 'columna', other: 'columnas' }),
	tables: (n: number) => some(n, { one: 'tabla', other: 'tablas' }),
	pages: (n: number) => some(n, { one: 'página', other: 'páginas' }),
	times: (n: number) => some(n, { one: 'hora', other: 'horas' }),
	cities: (n: number) => some(n, { one: 'ciudad', other: 'ciudades' }),
	otherTables: (n: number) => some(n, { one: 'otra tabla', other: 'otras tablas' }),
	files: (n: number) => some(n, { one: 'archivo', other: 'archivos' }),
	moreFiles: (n: number) => (n === 1 ? 'un archivo más' : `${count(n)} archivos más`),
	changedRows: (n: number) => some(n, { one: 'fila cambiada', other: 'filas cambiadas' }),
	otherShapes: (n: number) => some(n, { one: 'otra figura', other: 'otras figuras' }),
	moreRequests: (n: number) => some(n, { one: 'petición más', other: 'peticiones más' }),
	findings: {
		problem: (n: number) => some(n, { one: 'problema', other: 'problemas' }),
		note: (n: number) => some(n, { one: 'cosa que conviene saber', other: 'cosas que conviene saber' }),
		good: (n: number) => some(n, { one: 'comprobación sin hallazgos', other: 'comprobaciones sin hallazgos' })
	},
	moreValues: (n: number) => some(n, { one: 'valor más', other: 'valores más' }),
	morePlaces: (n: number) => some(n, { one: 'lugar más', other: 'lugares más' }),
	baselines: (n: number) => some(n, { one: 'referencia simple', other: 'referencias simples' }),
	periods: {
		shift: (n: number) => some(n, { one: 'turno de 8 horas', other: 'turnos de 8 horas' }),
		day: (n: number) => some(n, { one: 'día', other: 'días' }),
		week: (n: number) => some(n, { one: 'semana', other: 'semanas' }),
		month: (n: number) => some(n, { one: 'mes', other: 'meses' })
	},
	months: (n: number) => some(n, { one: 'mes', other: 'meses' }),
	years: (n: number) => some(n, { one: 'año', other: 'años' }),
	moreFilesCounted: (n: number) => some(n, { one: 'archivo más', other: 'archivos más' })
} satisfies typeof en;
