import type en from '../en/charting';
import { some } from '../say';

export default {
	months: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'],
	weekdays: ['lun', 'mar', 'mié', 'jue', 'vie', 'sáb', 'dom'],
	twoLetters: ['lu', 'ma', 'mi', 'ju', 'vi', 'sá', 'do'],
	onWeekdays: ['los lunes', 'los martes', 'los miércoles', 'los jueves', 'los viernes', 'los sábados', 'los domingos'],
	moreInPanel: (bars: number, counted: string) => `${bars} más con ${counted}, en el panel`,
	moreInAll: (bars: number, counted: string) => `${bars} más con ${counted} en total`,
	perDay: (n: string) => `${n} al día`,
	perDayRange: (low: string, high: string) => `${low} a ${high} al día`,
	noHour: (n: string) => `${n} sin hora, no dibujados`,
	calendar: {
		about: 'Por día · se elige uno, con Mayús varios',
		keys: 'Día. Las flechas se mueven por días y semanas, Intro elige, con Mayús hasta ese día, Escape suelta.',
		recorded: (n: string) => `${n} registrados`,
		nothing: 'nada en el archivo',
		orMore: (n: string) => `${n} o más`,
		chosen: (day: string) => `${day}, elegido`,
		span: (days: string, from: string, to: string) => `${days}, del ${from} al ${to}`,
		most: (who: string, day: string, n: string) => `máximo de ${who} el ${day}: ${n}`,
		none: (days: string) => `${days} sin ninguno`,
		missing: (days: string) => `${days} de los que el archivo no tiene nada`
	},
	series: {
		by: { day: 'Por día', week: 'Por semana', month: 'Por mes' },
		drag: 'arrastrar elige un período',
		partial: { day: 'día incompleto', week: 'semana incompleta', month: 'mes incompleto' },
		older: (n: string) => `${n} más antiguos, no dibujados`,
		whole: {
			day: (n: number) => some(n, { one: 'día completo', other: 'días completos' }),
			week: (n: number) => some(n, { one: 'semana completa', other: 'semanas completas' }),
			month: (n: number) => some(n, { one: 'mes completo', other: 'meses completos' })
		},
		words: (whole: string, who: string, top: string, most: string, bottom: string, least: string) =>
			`${whole}; máximo de ${who}: ${most} (${top}); mínimo: ${least} (${bottom}).`
	},
	week: {
		about: 'Por hora y día de la semana',
		noTimes: 'No hay horas ni días de la semana en esta selección',
		noHours: 'No hay horas en esta selección',
		sourceNothing: 'La fuente no da aquí ningún momento de estos incidentes, así que no hay semana que mostrar.',
		sourceMonth: 'La fuente solo da el mes de estos incidentes, así que no hay semana que mostrar.',
		sourceDay:
			'La fuente da el día pero no la hora, así que no hay hora del día que mostrar; los días de la semana están en el panel.',
		card: 'Semana',
		label: (who: string) => `${who} por hora y día de la semana`,
		matrix: 'Matriz de la semana',
		rose: 'Rosa',
		table: 'La semana como tabla',
		spread: 'Repartir las horas inciertas',
		spreadTerm: 'Por qué repartirlas',
		spreadHelp:
			'De un incidente del que solo se sabe que ocurrió entre dos momentos (una bicicleta que falta tras una noche), el archivo da un principio y un fin. Contado en su principio, el anochecer parecería demasiado lleno. Al repartirlo, cada hora recibe la parte del intervalo que cae en ella (análisis aorístico, Ratcliffe 2002). Los filtros por hora y fecha siguen rigiéndose por el principio.',
		uncertain: (percent: string, who: string) => `El ${percent} (${who}) tiene un intervalo de más de una hora`,
		noneUncertain: (who: string) => `En ningún caso (${who}) hay un intervalo de más de una hora`
	},
	rose: {
		all: 'Todos',
		about: 'Por hora; el área muestra el recuento',
		weekday: 'Día de la semana mostrado',
		rings: (n: string) => `El anillo exterior equivale a ${n}; el interior, a la mitad.`,
		sourceHours: 'La fuente no da horas de estos incidentes, así que no hay hora del día que mostrar.',
		noHours: (who: string) => `No se conocen las horas (${who}).`,
		words: (who: string, from: string, to: string, percent: string, first: string, last: string) =>
			`El máximo de ${who} se dio de ${from} a ${to}; el ${percent} cayó en las ocho horas de ${first} a ${last}.`
	},
	parts: {
		names: { trend: 'Tendencia', week: 'Semana', year: 'Año', rest: 'Resto' },
		rest: (n: string) => `9 de cada 10 dentro de ±${n}`,
		extremes: (most: string, least: string) => `más: ${most}; menos: ${least}`,
		change: (day: string, percent: number, more: boolean, low: string, high: string) =>
			`hacia el ${day}: un ${percent} % ${more ? 'más' : 'menos'} al día (intervalo: ${low} a ${high} %)`,
		changed: (changes: string) => `El nivel cambió ${changes}.`,
		unchanged: 'No destaca ningún cambio de nivel duradero.',
		notMarked: (lengths: string) =>
			`Los cambios de nivel no se marcan: un cambio no se podría distinguir de un ciclo estacional (${lengths}).`,
		needed: (have: string, need: number) => `hay ${have}, hacen falta ${need}`,
		tooShort: {
			week: (lengths: string) => `demasiado corto para un ciclo semanal: ${lengths}`,
			year: (lengths: string) => `demasiado corto para un ciclo anual: ${lengths}`
		},
		tooFew: (have: string, need: number) => `Demasiado pocos para descomponer: hay ${have} registrados, hacen falta ${need}.`,
		tooShortApart: (lengths: string) => `Demasiado corto para descomponer: ${lengths}.`,
		help: 'Se quita lo habitual del día de la semana y de la época del año (STL, descomposición en estacionalidad y tendencia); la tendencia es lo que cambia despacio; el resto es lo que ninguna de las dos explica. Los días raros cuentan menos. Se marca un cambio de nivel donde un escalón duradero se ajusta mejor que el azar y mejor que una pendiente; en simulaciones, menos de 5 de cada 100 series estables recibieron una marca, y más donde cada semana se parece mucho a la anterior.'
	}
} satisfies typeof en;
