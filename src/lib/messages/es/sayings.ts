import type en from '../en/sayings';
import { count } from '../say';

export default {
	busy: 'Poniéndolo en palabras…',
	failed: 'No se ha podido poner en palabras lo que se muestra.',
	sure: {
		title: 'Qué se compara y con qué seguridad',
		interval:
			'Entre paréntesis: dónde queda el cambio en 95 de cada 100 casos, si semanas así se repitieran. Para ello se vuelven a sortear las semanas en bloques, de modo que una semana intensa tras otra semana intensa no cuente dos veces; con pocos incidentes se deduce de cuánto varían las semanas. Una zona o un tipo se nombra solo si su propio cambio es mayor de lo que permite el azar, con tantos como se miran (Benjamini–Hochberg, 5\u00a0%).',
		recorded:
			'Que se registre más no siempre significa que ocurra más: también cambian lo que se denuncia y la forma de registrarlo.'
	},
	moreNames: (n: string) => `${n} más`,
	change: {
		roseFromNone: (what: string, against: string) => `la cifra de ${what} aumentó desde cero frente a ${against}.`,
		roseAtLeast: (what: string, least: string, against: string) =>
			`la cifra de ${what} aumentó al menos un ${least} frente a ${against}.`,
		rose: (what: string, change: string, low: string, high: string, against: string) =>
			`la cifra de ${what} aumentó un ${change} (${low} a ${high}) frente a ${against}`,
		roseAtLeastTimes: (what: string, least: string, against: string) =>
			`la cifra de ${what} se multiplicó al menos por ${least} frente a ${against}.`,
		roseTimes: (what: string, times: string, low: string, high: string, against: string) =>
			`la cifra de ${what} se multiplicó por ${times} (${low} a ${high}) frente a ${against}`,
		fell: (what: string, change: string, low: string, high: string, against: string) =>
			`la cifra de ${what} disminuyó un ${change} (${low} a ${high}) frente a ${against}`,
		same: (what: string, against: string, between: string) =>
			`la cifra de ${what} quedó aproximadamente igual que en ${against}: ${between}.`,
		unclear: (what: string, against: string, between: string) =>
			`no está claro si la cifra de ${what} aumentó o disminuyó frente a ${against}: ${between}.`,
		tooFew: (what: string, against: string) =>
			`la cifra de ${what} es demasiado baja para saber si aumentó o disminuyó frente a ${against}.`
	},
	between: {
		both: (from: string, to: string) => `entre ${from} y ${to}`,
		fewer: (percent: string) => `un ${percent} menos`,
		more: (percent: string) => `un ${percent} más`,
		times: (times: string) => `${times} veces esa cifra`,
		none: 'ningún cambio'
	},
	yearEarlier: { week: 'las mismas semanas del año anterior', month: 'los mismos meses del año anterior' },
	before: { week: (n: string) => `las ${n} semanas anteriores`, month: (n: string) => `los ${n} meses anteriores` },
	mostOfIt: {
		area: (sentence: string, n: string, all: string, names: string) =>
			`${sentence}, la mayor parte en ${n} de ${all} zonas${names && ` (${names})`}.`,
		hexagon: (sentence: string, n: string, all: string) => `${sentence}, la mayor parte en ${n} de ${all} hexágonos.`
	},
	parts: {
		area: {
			none: 'En ninguna zona está claro el cambio por sí solo.',
			clear: (n: number, all: number, which: string) =>
				`Por sí ${n === 1 ? 'sola' : 'solas'}, ${count(n)} de ${count(all)} zonas ${n === 1 ? 'cambió' : 'cambiaron'} con claridad: ${which}.`,
			more: (names: string) => `más en ${names}`,
			fewer: (names: string) => `menos en ${names}`
		},
		hexagon: {
			none: 'En ningún hexágono está claro el cambio por sí solo.',
			clear: (n: number, all: number, which: string) =>
				`Por sí ${n === 1 ? 'solo' : 'solos'}, ${count(n)} de ${count(all)} hexágonos ${n === 1 ? 'cambió' : 'cambiaron'} con claridad: ${which}.`,
			more: (n: string) => `más en ${n}`,
			fewer: (n: string) => `menos en ${n}`
		},
		kind: {
			clear: (n: number, all: number, which: string) =>
				`Por sí ${n === 1 ? 'solo' : 'solos'}, ${count(n)} de ${count(all)} tipos ${n === 1 ? 'cambió' : 'cambiaron'} con claridad: ${which}.`,
			more: (names: string) => `más ${names}`,
			fewer: (names: string) => `menos ${names}`
		}
	},
	mostRecorded: (kinds: string) => `Lo más registrado: ${kinds}.`,
	when: {
		most: (which: string) => `Se registra más ${which}.`,
		hour: (from: string, to: string, times: string) => `de ${from} a ${to} (${times})`,
		weekday: (weekday: string, times: string) => `los ${`${weekday}s`.replace(/ss$/, 's')} (${times})`,
		times: (low: string, high: string) => `${low} a ${high}`,
		timesEven: (low: string, high: string) => `${low} a ${high} veces un reparto uniforme`,
		even: {
			hour: 'Repartido de forma más o menos uniforme entre las horas.',
			weekday: 'Repartido de forma más o menos uniforme entre los días de la semana.',
			both: 'Repartido de forma más o menos uniforme entre las horas y los días de la semana.'
		},
		unclear: {
			hour: 'Ninguna hora destaca con claridad.',
			weekday: 'Ningún día de la semana destaca con claridad.',
			both: 'Ninguna hora ni día de la semana destaca con claridad.'
		},
		heaped: {
			midnight: '(La medianoche se deja fuera: tantos a esa misma hora suelen ser horas desconocidas.)',
			noon: '(El mediodía se deja fuera: tantos a esa misma hora suelen ser horas desconocidas.)',
			both: '(La medianoche y el mediodía se dejan fuera: tantos a esas mismas horas suelen ser horas desconocidas.)'
		}
	},
	short: 'Las fechas mostradas contienen muy pocas semanas completas para comparar.',
	nothingBefore: 'No hay nada anterior en el registro con que comparar.',
	compared: {
		week: (n: number, after: string, before: string) =>
			`Se comparan ${n === 1 ? 'una semana completa' : `${count(n)} semanas completas`} de ${after} con ${before}.`,
		month: (n: number, after: string, before: string) =>
			`Se comparan ${n === 1 ? 'un mes completo' : `${count(n)} meses completos`} de ${after} con ${before}.`
	},
	leftOut: {
		missing: {
			week: (n: number) =>
				n === 1
					? 'Se deja fuera una semana a la que le faltan días en el registro, junto con su pareja en la comparación.'
					: `Se dejan fuera ${count(n)} semanas a las que les faltan días en el registro, junto con sus parejas en la comparación.`,
			month: (n: number) =>
				n === 1
					? 'Se deja fuera un mes al que le faltan días en el registro, junto con su pareja en la comparación.'
					: `Se dejan fuera ${count(n)} meses a los que les faltan días en el registro, junto con sus parejas en la comparación.`
		},
		report: {
			week: (n: number) =>
				n === 1
					? 'Se deja fuera la última semana, de la que aún están llegando registros.'
					: `Se dejan fuera las últimas ${count(n)} semanas, de las que aún están llegando registros.`,
			month: (n: number) =>
				n === 1
					? 'Se deja fuera el último mes, del que aún están llegando registros.'
					: `Se dejan fuera los últimos ${count(n)} meses, de los que aún están llegando registros.`
		},
		level: {
			week: (n: number) =>
				n === 1
					? 'Se deja fuera la última semana, con tan poco en total que el registro parece incompleto.'
					: `Se dejan fuera las últimas ${count(n)} semanas, con tan poco en total que el registro parece incompleto.`,
			month: (n: number) =>
				n === 1
					? 'Se deja fuera el último mes, con tan poco en total que el registro parece incompleto.'
					: `Se dejan fuera los últimos ${count(n)} meses, con tan poco en total que el registro parece incompleto.`
		},
		season: 'La época del año puede influir.'
	}
} satisfies typeof en;
