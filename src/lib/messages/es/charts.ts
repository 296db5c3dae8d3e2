import type en from '../en/charts';

export default {
	rest: {
		panel: (n: number, total: string) => `${n} más con ${total}, en el panel`,
		all: (n: number, total: string) => `${n} más con ${total} en total`
	},
	countBy: 'Contar por',
	byArea: 'Por zona',
	week: {
		label: 'Semana',
		matrix: 'Matriz semanal',
		rose: 'Rosa',
		table: 'La semana como tabla',
		of: (who: string) => `${who} por hora y día de la semana`,
		by: 'Por hora y día de la semana',
		noHour: (n: string) => ` · sin hora y sin dibujar: ${n}`,
		noHours: 'Sin horas en esta selección',
		noHoursOrWeekdays: 'Sin horas ni días de la semana en esta selección',
		nothing: 'Aquí no hay nada registrado, así que no hay momento de la semana que mostrar.',
		onlyMonth: 'La fuente solo da el mes de estos incidentes, así que no hay momento de la semana que mostrar.',
		onlyDay:
			'La fuente da el día pero no la hora, así que no hay hora del día que mostrar; los días de la semana están en el panel.',
		hour: 'Hora',
		all: 'Todos'
	},
	rose: {
		about: (most: string) => `Área: recuento · anillo exterior: ${most}`,
		hours: (from: string, to: string) => `de ${from} a ${to}`,
		none: 'La fuente no da las horas de estos incidentes, así que no hay hora del día que mostrar.',
		weekday: 'Día de la semana mostrado',
		on: (who: string, weekday: string) => `${who} en ${weekday}`
	},
	clock: {
		none: (who: string) => `No se conoce ninguna hora de estos registros (${who}).`,
		most: (who: string, from: string, to: string, share: string, first: string, last: string) =>
			`La cifra más alta de ${who} se da de ${from} a ${to}; el ${share} cae en las ocho horas de ${first} a ${last}.`
	},
	spread: {
		do: 'Repartir las horas inciertas',
		uncertain: (share: string, who: string) => `El ${share} de estos registros (${who}) tiene un tramo de más de una hora`,
		none: (who: string) => `Ninguno de estos registros (${who}) tiene un tramo de más de una hora`,
		why: 'Por qué repartirlas',
		help: 'De un incidente del que solo se sabe que ocurrió entre dos momentos (una bicicleta que falta tras una noche), el archivo da un comienzo y un final. Contado por su comienzo, la tarde parecería demasiado llena. Con el reparto aorístico (análisis aorístico, Ratcliffe 2002) cada hora recibe la parte del tramo que cae en ella. Los filtros por hora y fecha siguen yendo por el comienzo.'
	}
} satisfies typeof en;
