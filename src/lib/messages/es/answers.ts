import type en from '../en/answers';
import { form, some } from '../say';

// What is counted may be masculine or feminine ("incidentes registrados", "víctimas registradas"): nothing agrees with it.
export default {
	pUnknown: 'p desconocido',
	between: (low: string, high: string) => `${low} a ${high}`,
	nearRepeats: {
		tooFew: (what: string) => `Hay demasiado pocos casos con día y lugar conocidos para preguntar (${what}).`,
		none: (what: string, bands: number) =>
			`En ninguna franja de distancia y tiempo hubo más pares de ${what} que por azar (teniendo en cuenta que son ${bands} franjas). Eso no demuestra que no haya repeticiones.`,
		samePlace: 'en el mismo lugar',
		apart: (from: string, to: string) => `a una distancia de ${from} a ${to} m`,
		upToDays: (n: number) => `hasta ${some(n, { one: 'día', other: 'días' })}`,
		days: (from: string, to: number) => `${from} a ${some(to, { one: 'día', other: 'días' })}`,
		times: (ratio: string) => `${ratio} veces`,
		found: (apart: string, after: string, times: string, p: string) =>
			`Los pares ${apart} y con una diferencia de ${after} fueron ${times} los esperados por azar (${p}).`,
		reach: (metres: string) => `Hubo más que por azar hasta ${metres} m.`,
		alsoSame: (times: string) => `En el mismo lugar exacto fueron ${times} los esperados.`,
		notSame: 'En el mismo lugar exacto no hubo más de los que podría dar el azar.',
		latest: (asked: string, dated: string, since: string) =>
			`Se ha preguntado por los casos más recientes, ${asked} de ${dated}, desde el ${since}: todos juntos forman demasiados pares.`,
		undated: (n: number) =>
			`${form(n, { one: 'Se deja', other: 'Se dejan' })} fuera ${some(n, { one: 'caso', other: 'casos' })} sin día conocido.`,
		withdrawn: (n: number) =>
			`${form(n, { one: 'Se deja', other: 'Se dejan' })} fuera ${some(n, { one: 'fila que retira', other: 'filas que retiran' })} algo anterior.`
	},
	concentration: {
		nothing: (what: string) => `No hay casos por los que preguntar (${what}).`,
		half: {
			hexagons: (events: string, what: string, share: string, places: string, interval: string, byChance: string) =>
				`La mitad del total (${events} ${what}) está en el ${share} de los ${places} hexágonos (${interval}, con una confianza del 95\u00a0%); repartida al azar necesitaría el ${byChance}.`,
			areas: (events: string, what: string, share: string, places: string, interval: string, byChance: string) =>
				`La mitad del total (${events} ${what}) está en el ${share} de las ${places} zonas (${interval}, con una confianza del 95\u00a0%); repartida al azar necesitaría el ${byChance}.`
		},
		more: (gini: string, byChance: string, p: string) =>
			`La concentración es mayor que por azar (Gini ${gini}; por azar, ${byChance}; ${p}).`,
		notMore: (gini: string, byChance: string, p: string) =>
			`La concentración no es mayor que la de otros tantos repartidos al azar (Gini ${gini}; por azar, ${byChance}; ${p}).`
	},
	spread: {
		tooFew: (what: string) => `Hay demasiado pocos casos con lugar conocido para preguntar (${what}).`,
		figures: (observed: string, expected: string, index: string, p: string) =>
			`${observed} de media, ${expected} si estuvieran esparcidos por igual al azar (índice ${index}, ${p})`,
		asByChance: (n: string, what: string, figures: string) =>
			`Entre ${n} ${what}, el caso más próximo está más o menos tan lejos como por azar: ${figures}.`,
		nearer: (n: string, what: string, figures: string) =>
			`Los lugares de ${n} ${what} están más cerca unos de otros que por azar: hasta el más próximo hay ${figures}.`,
		farther: (n: string, what: string, figures: string) =>
			`Los lugares de ${n} ${what} están más lejos unos de otros que por azar: hasta el más próximo hay ${figures}.`,
		noMoreNeighbours: (reach: string, p: string) =>
			`En todas las distancias hasta ${reach} juntas no tienen más vecinos de los que podría dar el azar (${p}).`,
		moreNeighbours: (reach: string, p: string) =>
			`En todas las distancias hasta ${reach} juntas tienen más vecinos que por azar (${p}).`,
		fewerNeighbours: (reach: string, p: string) =>
			`En todas las distancias hasta ${reach} juntas tienen menos vecinos que por azar (${p}).`,
		ground: {
			areas: (squareKilometres: string) => `El terreno es el contorno de todas las zonas, ${squareKilometres} km².`,
			hull: (squareKilometres: string) =>
				`El terreno es el menor contorno de todos los lugares salvo los muy alejados, ${squareKilometres} km²: no se han añadido límites que encajen entre sí.`
		},
		outside: (n: number) =>
			`${form(n, { one: 'Se deja', other: 'Se dejan' })} fuera ${some(n, { one: 'caso', other: 'casos' })} más allá de él.`,
		drawn: (n: string) => `Los vecinos se cuentan entre ${n} de ellos, elegidos al azar.`,
		sharing: (share: string) =>
			`El ${share} comparte su lugar con otro, a menudo porque los lugares están redondeados: eso por sí solo los acerca.`
	},
	alike: {
		figures: (second: string, after: string, first: string, before: string) => `${after} en «${second}», ${before} en «${first}»`,
		more: {
			known: (second: string, first: string, change: string, low: string, high: string, figures: string, p: string) =>
				`Más en «${second}»: un ${change}\u00a0% (${low} a ${high}\u00a0%) por encima de «${first}» (${figures}; ${p}).`,
			open: (second: string, first: string, change: string, low: string, figures: string, p: string) =>
				`Más en «${second}»: un ${change}\u00a0% (${low}\u00a0% o más) por encima de «${first}» (${figures}; ${p}).`,
			least: (second: string, first: string, low: string, figures: string, p: string) =>
				`Más en «${second}»: al menos un ${low}\u00a0% por encima de «${first}» (${figures}; ${p}).`
		},
		manifold: {
			known: (second: string, first: string, times: string, low: string, high: string, figures: string, p: string) =>
				`Más en «${second}»: ${times} veces (${low} a ${high}) la cifra de «${first}» (${figures}; ${p}).`,
			open: (second: string, first: string, times: string, low: string, figures: string, p: string) =>
				`Más en «${second}»: ${times} veces (${low} o más) la cifra de «${first}» (${figures}; ${p}).`,
			least: (second: string, first: string, low: string, figures: string, p: string) =>
				`Más en «${second}»: al menos ${low} veces la cifra de «${first}» (${figures}; ${p}).`
		},
		fewer: (second: string, first: string, change: string, low: string, high: string, figures: string, p: string) =>
			`Menos en «${second}»: un ${change}\u00a0% (${low} a ${high}\u00a0%) por debajo de «${first}» (${figures}; ${p}).`,
		same: (second: string, first: string, below: string, above: string, figures: string) =>
			`Más o menos igual: «${second}» está entre un ${below}\u00a0% por debajo y un ${above}\u00a0% por encima de «${first}» (${figures}).`,
		unclear: (second: string, first: string, below: string, above: string, figures: string) =>
			`No se puede decir: «${second}» puede estar un ${below}\u00a0% por debajo de «${first}» o un ${above}\u00a0% por encima (${figures}).`,
		unclearManifold: (second: string, first: string, below: string, times: string, figures: string) =>
			`No se puede decir: «${second}» puede estar un ${below}\u00a0% por debajo de «${first}» o ser ${times} veces su cifra (${figures}).`,
		tooFew: (figures: string) => `Hay demasiado pocos casos para decirlo (${figures}).`,
		undated: (n: number) =>
			`La proporción se calcula por semanas enteras, y ${some(n, { one: 'incidente del que no se conoce el día no está', other: 'incidentes de los que no se conoce el día no están' })} en ninguna de ellas.`,
		notShown: {
			hexagons: (tested: string) =>
				`No se muestra que difieran en dónde están: de ${tested} hexágonos, en ninguno se separan las partes de ambos más que por azar.`,
			areas: (tested: string) =>
				`No se muestra que difieran en dónde están: de ${tested} zonas, en ninguna se separan las partes de ambos más que por azar.`
		},
		notAlike: {
			hexagons: (differing: string, tested: string) =>
				`No están repartidos igual: en ${differing} de ${tested} hexágonos las partes de ambos difieren más que por azar.`,
			areas: (differing: string, tested: string) =>
				`No están repartidos igual: en ${differing} de ${tested} zonas las partes de ambos difieren más que por azar.`
		},
		similarity: (share: string) =>
			`S de Andresen: el ${share} de los lugares con algún caso se parecen (por costumbre se habla de parecido desde el 80\u00a0%; baja cuando crecen los recuentos).`
	},
	goesWith: {
		interval: (r: string, low: string, high: string) => `${r} (${low} a ${high})`,
		tooFew: {
			days: (least: number) => `Hay demasiado pocos días con números para preguntar (hacen falta al menos ${least}).`,
			areas: (least: number) => `Hay demasiado pocas zonas con números para preguntar (hacen falta al menos ${least}).`
		},
		oneValue: {
			days: (n: string) =>
				`No se puede decir en ${n} días: los recuentos, o aquello con lo que se comparan, son iguales en todos ellos.`,
			areas: (n: string) =>
				`No se puede decir en ${n} zonas: los recuentos, o aquello con lo que se comparan, son iguales en todas ellas.`
		},
		noneIndependent: {
			days: (n: string) =>
				`No se puede decir en ${n} días: se parecen tanto a sus vecinos que no dicen más que dos independientes.`,
			areas: (n: string) =>
				`No se puede decir en ${n} zonas: se parecen tanto a sus vecinas que no dicen más que dos independientes, o de demasiado pocas se sabe dónde están.`
		},
		none: {
			days: (columns: number, what: string, n: string) =>
				`De ${some(columns, { one: 'columna', other: 'columnas' })}, ninguna se asocia con el número de ${what} más que por azar, en ${n} días, teniendo en cuenta que los días se parecen a sus vecinos.`,
			areas: (columns: number, what: string, n: string) =>
				`De ${some(columns, { one: 'columna', other: 'columnas' })}, ninguna se asocia con el número de ${what} más que por azar, en ${n} zonas, teniendo en cuenta que las zonas se parecen a sus vecinas.`
		},
		more: (column: string, correlation: string, p: string) => `más cuanto mayor es «${column}»: ${correlation}, ${p}`,
		fewer: (column: string, correlation: string, p: string) => `menos cuanto mayor es «${column}»: ${correlation}, ${p}`,
		found: {
			days: (n: string, told: string) => `En ${n} días se registran ${told}.`,
			areas: (n: string, told: string) => `En ${n} zonas se registran ${told}.`
		},
		andFurther: (told: string, columns: number) => `${told}; y ${some(columns, { one: 'columna más', other: 'columnas más' })}`,
		full: {
			days: (n: string) => `Los ${n} días no se parecen a sus vecinos en ambas cosas: cada uno cuenta por entero.`,
			areas: (n: string) => `Las ${n} zonas no se parecen a sus vecinas en ambas cosas: cada una cuenta por entero.`
		},
		effective: {
			days: (n: string, effective: string) =>
				`Estos ${n} días se parecen tanto a sus vecinos que no dicen más que alrededor de ${effective} independientes.`,
			areas: (n: string, effective: string) =>
				`Estas ${n} zonas se parecen tanto a sus vecinas que no dicen más que alrededor de ${effective} independientes.`
		},
		plain: (pearson: string, spearman: string, distance: string, p: string) =>
			`Sin tenerlo en cuenta: Pearson ${pearson}, Spearman ${spearman}, correlación de distancias ${distance} (${p}).`,
		together: (column: string, r: string, p: string) =>
			`De un día al siguiente, descontado lo habitual de cada día de la semana, también cambian junto con «${column}» (r = ${r}, ${p}): no es solo la estación del año ni el día de la semana.`,
		notTogether: (column: string, r: string, p: string) =>
			`De un día al siguiente, descontado lo habitual de cada día de la semana, no cambian junto con «${column}» más que por azar (r = ${r}, ${p}): puede ser solo la estación del año o el día de la semana.`
	},
	clusters: {
		none: (asked: string, what: string) =>
			`No se han hallado conglomerados de este tamaño entre ${asked} ${what}: hay dispersión, o un solo montón redondo.`,
		found: (n: number, share: string, asked: string, what: string) =>
			`${some(n, { one: 'conglomerado', other: 'conglomerados' })} con el ${share} del total estudiado (${asked} ${what}).`,
		foundLargest: (n: number, share: string, asked: string, what: string, place: string, largest: string) =>
			`${some(n, { one: 'conglomerado', other: 'conglomerados' })} con el ${share} del total estudiado (${asked} ${what}); el mayor, en torno a ${place}, con ${largest}.`,
		leading: (name: string, here: string, elsewhere: string) => `${name}: ${here}; en el resto, ${elsewhere}`
	},
	neighbours: {
		quadrants: {
			'high-high': 'mucho registrado rodeado de mucho',
			'low-low': 'poco registrado rodeado de poco',
			'high-low': 'mucho registrado rodeado de poco',
			'low-high': 'poco registrado rodeado de mucho'
		},
		hexagons: {
			unknown: 'No se puede decir si los hexágonos vecinos se parecen.',
			notShown: (i: string, p: string) =>
				`No se muestra que los hexágonos vecinos se parezcan más que por azar (I de Moran ${i}, ${p}).`,
			alike: (i: string, p: string) => `Los hexágonos vecinos se parecen más que por azar (I de Moran ${i}, ${p}).`,
			differ: (i: string, p: string) => `Los hexágonos vecinos difieren más que por azar (I de Moran ${i}, ${p}).`,
			some: (n: number, quadrant: string) => `${some(n, { one: 'hexágono', other: 'hexágonos' })} con ${quadrant}`,
			standOut: (hexagons: string, kinds: string) => `De ${hexagons}, estos destacan por sí mismos: ${kinds}.`,
			noneStandsOut: (hexagons: string) => `De ${hexagons}, ninguno destaca por sí mismo, teniendo en cuenta que son tantos.`
		},
		areas: {
			unknown: 'No se puede decir si las zonas vecinas se parecen.',
			notShown: (i: string, p: string) =>
				`No se muestra que las zonas vecinas se parezcan más que por azar (I de Moran ${i}, ${p}).`,
			alike: (i: string, p: string) => `Las zonas vecinas se parecen más que por azar (I de Moran ${i}, ${p}).`,
			differ: (i: string, p: string) => `Las zonas vecinas difieren más que por azar (I de Moran ${i}, ${p}).`,
			some: (n: number, quadrant: string) => `${some(n, { one: 'zona', other: 'zonas' })} con ${quadrant}`,
			standOut: (areas: string, kinds: string) => `De ${areas}, estas destacan por sí mismas: ${kinds}.`,
			noneStandsOut: (areas: string) => `De ${areas}, ninguna destaca por sí misma, teniendo en cuenta que son tantas.`
		},
		alone: (n: number) =>
			`${some(n, { one: 'zona no toca', other: 'zonas no tocan' })} ninguna otra: de ${n === 1 ? 'ella' : 'ellas'} no se dice nada.`
	}
} satisfies typeof en;
