import type en from '../en/emerging';
import { count, some } from '../say';

export default {
	question: '¿Dónde va a más y dónde a menos?',
	tooShort: {
		weeks: (n: number) => `No se puede preguntar por este tramo de tiempo: hacen falta al menos ${n} semanas enteras.`,
		months: (n: number) => `No se puede preguntar por este tramo de tiempo: hacen falta al menos ${n} meses enteros.`
	},
	periodsLabel: 'Períodos',
	lengths: { week: 'Semanas', '4 weeks': '4 semanas', month: 'Meses' },
	periods: {
		week: (n: number) => some(n, { one: 'semana', other: 'semanas' }),
		'4 weeks': (n: number) => some(n, { one: 'tramo de 4 semanas', other: 'tramos de 4 semanas' }),
		month: (n: number) => some(n, { one: 'mes', other: 'meses' })
	},
	hexagon: 'Hexágono',
	does: 'Cómo cambia',
	last: 'Último período',
	counts: 'Recuentos a lo largo del tiempo',
	barPeriods: 'en total',
	whole: (from: string, to: string) => `Períodos enteros, del ${from} al ${to}.`,
	busiest: (n: string) => `Los ${n} con más incidentes.`,
	press: (periods: string) => `Al pulsar uno se muestra solo ese lugar. Barras: el tiempo más reciente (${periods}).`,
	caption: 'Hexágonos que destacan',
	otherWidth: 'Los hexágonos del mapa tienen ya otra anchura: para verlos en la lista hay que calcularlo de nuevo.',
	basis:
		'Cada período se compara consigo mismo: cuando todo baja por igual, no se dice que nada se enfríe. El último período, uno solo, decide mucho.',
	term: 'Puntos calientes emergentes',
	help: 'Un hexágono está caliente en un período cuando él y los seis que lo rodean tienen más que por azar (Gi*, y un recuento demasiado grande para ser azar; la tasa de descubrimientos falsos se limita al 5\u00a0% entre todos los hexágonos y períodos). El tipo sale de los períodos en que estuvo caliente o frío, y de la tendencia (prueba de Mann y Kendall, corregida por empates y por períodos que se parecen al anterior). Caliente significa mucho registrado, no mucho riesgo para cada persona. Otras anchuras y otros períodos dan otros tipos.',
	nowhere: (periods: string, hexagons: number) =>
		`No se puede señalar ningún lugar: en ${periods}, ninguno de los hexágonos (${count(hexagons)}) destacó con frecuencia suficiente ni últimamente.`,
	found: (hexagons: number, periods: string, kinds: string) =>
		`De ${some(hexagons, { one: 'hexágono', other: 'hexágonos' })} en ${periods}: ${kinds}.`,
	first: (n: number, does: string) => `${some(n, { one: 'hexágono', other: 'hexágonos' })} ${does}`,
	further: (n: number, does: string) => `${count(n)} ${does}`,
	others: (n: number) => `${count(n)} de otros tipos`,
	kinds: {
		'new-hot': {
			one: 'pasó por primera vez a estar caliente en el último período',
			does: 'pasaron por primera vez a estar calientes en el último período',
			label: 'Caliente por primera vez',
			term: 'punto caliente nuevo'
		},
		'consecutive-hot': {
			one: 'ha estado caliente en los últimos períodos seguidos',
			does: 'han estado calientes en los últimos períodos seguidos',
			label: 'Caliente últimamente, sin interrupción',
			term: 'punto caliente consecutivo'
		},
		'intensifying-hot': {
			one: 'ha seguido caliente y se calienta más',
			does: 'han seguido calientes y se calientan más',
			label: 'Sigue caliente y se calienta más',
			term: 'punto caliente en intensificación'
		},
		'persistent-hot': {
			one: 'ha seguido caliente todo el tiempo',
			does: 'han seguido calientes todo el tiempo',
			label: 'Sigue caliente',
			term: 'punto caliente persistente'
		},
		'diminishing-hot': {
			one: 'ha seguido caliente, pero se enfría',
			does: 'han seguido calientes, pero se enfrían',
			label: 'Sigue caliente, pero se enfría',
			term: 'punto caliente en disminución'
		},
		'sporadic-hot': {
			one: 'está caliente de forma intermitente',
			does: 'están calientes de forma intermitente',
			label: 'Caliente de forma intermitente',
			term: 'punto caliente esporádico'
		},
		'oscillating-hot': {
			one: 'está caliente ahora y estuvo frío antes',
			does: 'están calientes ahora y estuvieron fríos antes',
			label: 'Caliente ahora, frío antes',
			term: 'punto caliente oscilante'
		},
		'historical-hot': {
			one: 'estuvo caliente casi siempre y ya no lo está',
			does: 'estuvieron calientes casi siempre y ya no lo están',
			label: 'Estuvo caliente y ya no lo está',
			term: 'punto caliente histórico'
		},
		'new-cold': {
			one: 'pasó por primera vez a estar frío en el último período',
			does: 'pasaron por primera vez a estar fríos en el último período',
			label: 'Frío por primera vez',
			term: 'punto frío nuevo'
		},
		'consecutive-cold': {
			one: 'ha estado frío en los últimos períodos seguidos',
			does: 'han estado fríos en los últimos períodos seguidos',
			label: 'Frío últimamente, sin interrupción',
			term: 'punto frío consecutivo'
		},
		'intensifying-cold': {
			one: 'ha seguido frío y se enfría más',
			does: 'han seguido fríos y se enfrían más',
			label: 'Sigue frío y se enfría más',
			term: 'punto frío en intensificación'
		},
		'persistent-cold': {
			one: 'ha seguido frío todo el tiempo',
			does: 'han seguido fríos todo el tiempo',
			label: 'Sigue frío',
			term: 'punto frío persistente'
		},
		'diminishing-cold': {
			one: 'ha seguido frío, pero se calienta',
			does: 'han seguido fríos, pero se calientan',
			label: 'Sigue frío, pero se calienta',
			term: 'punto frío en disminución'
		},
		'sporadic-cold': {
			one: 'está frío de forma intermitente',
			does: 'están fríos de forma intermitente',
			label: 'Frío de forma intermitente',
			term: 'punto frío esporádico'
		},
		'oscillating-cold': {
			one: 'está frío ahora y estuvo caliente antes',
			does: 'están fríos ahora y estuvieron calientes antes',
			label: 'Frío ahora, caliente antes',
			term: 'punto frío oscilante'
		},
		'historical-cold': {
			one: 'estuvo frío casi siempre y ya no lo está',
			does: 'estuvieron fríos casi siempre y ya no lo están',
			label: 'Estuvo frío y ya no lo está',
			term: 'punto frío histórico'
		}
	}
} satisfies typeof en;
