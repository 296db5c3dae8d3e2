import type en from '../en/forecast';
import { some } from '../say';

export default {
	cautions: {
		expected: (total: string, places: number, low: string, high: string, period: string, firstLow: string, firstHigh: string) =>
			`Se esperan unos **${total}** incidentes en ${places === 1 ? 'este lugar' : `estos ${places} lugares juntos`}. Solo por azar eso será algo entre ${low} y ${high} en nueve de cada diez períodos (${period}); en el primer lugar, entre ${firstLow} y ${firstHigh}.`,
		title: 'Cómo leer esto',
		shows:
			'Muestra dónde se registraron más incidentes como estos y dónde podrían volver a registrarse. Registrado no es lo mismo que ocurrido.',
		who: 'No dice nada sobre quién. Más atención en un lugar puede por sí sola aumentar lo que se registra allí.',
		noCell: (day: string) => `Los lugares sin incidentes antes del ${day} no tienen celda ni pronóstico.`
	},
	test: {
		sentence: (
			periods: string,
			k: number,
			period: string,
			caught: string,
			low: string,
			high: string,
			area: string,
			perfect: string
		) =>
			`En el pasado (${periods}), ${k === 1 ? 'el lugar elegido' : `los ${k} lugares elegidos`} en cada período (${period}) ${k === 1 ? 'captó' : 'captaron'} el **${caught}** de los incidentes (intervalo de confianza del 95\u00a0%: ${low} a ${high}) en el ${area} del área${perfect && `; una elección perfecta habría captado el ${perfect}`}, y elegir al azar, el ${area}.`,
		periods: {
			shift: (n: number) => some(n, { one: 'turno de 8 horas de prueba', other: 'turnos de 8 horas de prueba' }),
			day: (n: number) => some(n, { one: 'día de prueba', other: 'días de prueba' }),
			week: (n: number) => some(n, { one: 'semana de prueba', other: 'semanas de prueba' }),
			month: (n: number) => some(n, { one: 'mes de prueba', other: 'meses de prueba' })
		},
		random: 'al azar',
		these: 'estas elecciones',
		perfect: 'perfecta a posteriori',
		few: (incidents: string) => `La prueba solo tuvo ${incidents}: demasiado pocos para fiarse.`
	},
	page: {
		about: (noun: string, kinds: string, day: string, cells: string) =>
			`{ahead}, a partir de ${noun} de ${kinds} conocidos hasta el ${day}, en ${cells}.`,
		weekOf: (period: string) => `Semana del ${period}`,
		source: (kinds: string, cells: string, day: string, model: string, dataset: string, invented: boolean) =>
			`${kinds}, ${cells}, conocido hasta el ${day}, modelo ${model} · ${dataset}${invented ? ' (datos inventados)' : ''} · hecho con Openbeat`,
		pictureTitle: (title: string) => `Pronóstico, ${title}`,
		pictureFile: 'mapa-del-pronostico',
		noMap: 'Aún no hay un mapa que guardar.',
		openMap: 'Primero hay que abrir el mapa.',
		recommended: (name: string) => `${name} (recomendado)`,
		baselines: 'Referencias',
		trained: 'Entrenados',
		needPlaces: 'Un pronóstico necesita lugares',
		needPlacesText:
			'Ningún incidente de este conjunto de datos tiene longitud y latitud, así que no hay celdas para las que pronosticar.',
		toData: 'Ir a los datos',
		none: 'Aún no hay pronóstico',
		noneText:
			'Un pronóstico sale de un modelo entrenado con este conjunto de datos. La pregunta se hace en la pantalla Modelos: entrena aquí, en este dispositivo, y dice qué modelo usar y lo seguro que es.',
		train: 'Entrenar modelos',
		noModels: 'Esta ejecución no contiene modelos.',
		notHere: 'Esta ejecución no está en este dispositivo.',
		notHereText: 'Se borró, se detuvo demasiado pronto, o el enlace viene de otro dispositivo.',
		toModels: 'Ir a los modelos',
		newest: 'Ejecución más reciente',
		per: (period: string) => `por ${period}`,
		question: 'Pregunta',
		model: 'Modelo',
		onMap: 'En el mapa',
		count: 'Recuento',
		chance: 'Probabilidad',
		missing: (name: string) => `«${name}» no está en esta ejecución.`,
		missingText: 'Se muestra en su lugar el modelo recomendado.',
		places: 'Lugares que elegir',
		ofArea: (n: number, share: string) => `${n}, ${share} del área`,
		howTested: 'Cómo se probó esto',
		save: 'Guardar',
		saveTable: 'Lugares como tabla',
		savePolygons: 'Lugares como polígonos',
		savePicture: 'El mapa como imagen'
	},
	card: {
		rank: (n: number) => `Lugar ${n} de los elegidos`,
		expected: (unit: string) => `esperados ${unit}`,
		chance: 'de probabilidad de al menos uno'
	},
	frame: {
		view: 'Vista',
		places: 'Lugares',
		map: 'Mapa',
		both: 'Pronóstico y lugares'
	},
	map: {
		chance: 'Probabilidad de al menos uno',
		expected: 'Incidentes esperados',
		label: (cells: number, chosen: number) =>
			`Mapa del pronóstico, ${cells} celdas; las ${chosen} más altas van perfiladas. La tabla de lugares dice lo mismo en palabras.`
	},
	places: {
		caption: 'Lugares con el pronóstico más alto, desde el primero',
		place: 'Lugar',
		last: (n: number, periods: string) => `Últ. ${n} ${periods}`,
		expected: 'Esperado',
		chance: 'Probabilidad',
		show: 'Verlo en el mapa'
	}
} satisfies typeof en;
