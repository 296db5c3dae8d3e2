import type en from '../en/painted';
import { count, some } from '../say';

export default {
	shrunk: {
		term: 'Bayes empírico',
		help: 'Donde hay poco registrado, una tasa salta por azar: un hurto entre diez viviendas es la tasa más alta de la ciudad. Por eso cada lugar se acerca a la tasa de todo el mapa, tanto más cuanto menos haya en que apoyarse. Al señalar un lugar se ve lo registrado allí tal como es.'
	},
	tested: {
		term: 'tasa de falsos descubrimientos',
		help: 'Cada lugar se contrasta por sí solo (prueba binomial condicional), y el límite se fija de modo que alrededor del 5\u00a0% de los perfilados pueda deberse a la suerte (Benjamini–Hochberg). La prueba toma los incidentes como independientes entre sí; donde vienen en serie, encuentra de más.'
	},
	classes: { areas: 'zonas', hexagons: 'hexágonos' },
	clear: 'La diferencia es clara.',
	chance: 'Esto bien puede ser azar.',
	rate: {
		unit: (over: string) => `por cada 1000 de ${over}`,
		none: 'número desconocido',
		note: (over: string) =>
			`Se supone que ${over} se reparte por igual en cada zona. Los lugares pequeños se acercan al conjunto.`,
		about: (n: string, over: string) => `unos ${n} de ${over}`,
		notKnown: (over: string) => `No se sabe cuánto de ${over} hay aquí.`,
		both: (counted: string, drawn: string) => `${counted} por cada 1000 según el recuento, ${drawn} en el dibujo.`
	},
	share: {
		title: (kinds: string) => `Parte de ${kinds}`,
		chosen: 'las categorías elegidas',
		unit: (noun: string) => `% del total de ${noun}`,
		overall: (percent: string) => `En conjunto, ${percent}.`,
		outlined: (n: number) =>
			`Perfilados: ${some(n, { one: 'lugar que difiere con seguridad', other: 'lugares que difieren con seguridad' })}; pálidos: puede ser azar.`,
		noneOutlined: 'Pálidos: de ningún lugar puede decirse que difiera de eso.',
		part: (n: string, kinds: string) => `de ellos, ${n} de ${kinds}`,
		both: (counted: string, drawn: string) => `${counted} según el recuento, ${drawn} en el dibujo.`
	},
	change: {
		title: (noun: string) => `${noun}: más o menos`,
		unit: (after: string, before: string) => `${after} frente a ${before}`,
		fewer: 'menos',
		more: 'más',
		none: 'nada en ninguno de los dos',
		outlined: (n: number) =>
			`Perfilados: ${some(n, { one: 'lugar que cambió con seguridad', other: 'lugares que cambiaron con seguridad' })}; pálidos: puede ser azar.`,
		noneOutlined: 'Pálidos: de ningún lugar puede decirse que haya cambiado.',
		before: (n: string) => `antes: ${n}`,
		beforeIn: (n: string, days: string, now: string) => `antes: ${n} en ${days}, ahora en ${now}`,
		times: (ratio: string) => `${ratio} veces`,
		leftOut: (days: number) =>
			`Sin contar, en ambos lados: ${some(days, { one: 'día', other: 'días' })} con huecos en el registro.`,
		few: 'Demasiado pocos para decir cómo cambió el conjunto.',
		together: (change: string, low: string, high: string) => `En conjunto, ${change} (intervalo: ${low} a ${high}).`
	},
	heat: {
		unit: 'por km², suavizado',
		density: (n: string) => `${n} por km², suavizado`,
		note: (incidents: string, width: string, corrected: boolean) =>
			`${incidents}, cada uno repartido en torno a ${width}. ${corrected ? 'Corregido en el borde de las zonas.' : 'Sin corregir en los bordes.'}`,
		term: 'densidad de núcleo',
		help: (width: string) =>
			`Cada incidente se extiende como una pequeña colina (un núcleo gaussiano con un ancho de banda de ${width}), y las colinas se suman. Un ancho de banda menor muestra más puntos; uno mayor, menos: lo que se ve depende de él.`
	},
	relative: {
		title: (one: string, other: string) => `${one} frente a ${other}`,
		unit: 'veces lo que hay en conjunto',
		less: 'menos',
		more: 'más',
		none: 'demasiado poco con que comparar',
		times: (ratio: string) => `${ratio} veces lo que hay en conjunto`,
		note: (width: string) => `Ambos suavizados en torno a ${width}. Donde hay poco registrado, el cociente es cosa del azar.`,
		term: 'densidad dual',
		help: 'Dos mapas suavizados con el mismo ancho de banda, cada uno tomado como partes de su total y divididos entre sí (Kelsall y Diggle): 2× significa que este lugar tiene del uno el doble de la parte que tiene del otro.'
	},
	emerging: {
		title: (noun: string) => `Lo que sigue, aparece y cesa: ${noun}`,
		colder: 'más frío',
		neither: 'ni lo uno ni lo otro',
		hotter: 'más caliente',
		term: 'puntos calientes emergentes',
		help: 'Cada período se contrasta por sí solo (Gi*), y la serie de cada hexágono en busca de una tendencia (Mann y Kendall). Caliente significa mucho registrado, no mucho riesgo para cada persona.',
		none: 'sin patrón en el tiempo'
	},
	areas: {
		title: (noun: string) => `${noun} por zona`,
		note: 'Las zonas pequeñas se acercan al conjunto.',
		amount: (n: string, over: string) => `${n} de ${over}`
	},
	hot: {
		picture: 'Puntos calientes y fríos (Gi*)',
		title: (noun: string) => `Lo que destaca: ${noun}`,
		fewer: 'menos, seguro',
		middle: 'como por azar',
		more: 'más, seguro',
		solid: 'en 4 de cada 5 cuadrículas o más',
		most: 'en la mayoría',
		depends: 'depende de la cuadrícula',
		found: (hot: number, all: number, cold: number) =>
			`${count(hot)} de ${some(all, { one: 'hexágono', other: 'hexágonos' })} ${hot === 1 ? 'destaca como caliente' : 'destacan como calientes'}, ${cold ? count(cold) : 'ninguno'} como ${cold > 1 ? 'fríos' : 'frío'} (al 95\u00a0%, cada uno con sus vecinos).`,
		help: 'Gi* compara un hexágono y los seis que lo rodean con lo que contendrían si los mismos recuentos se esparcieran al azar por todos los hexágonos dibujados aquí. No sabe cuánta gente hay en ellos. Con tantos hexágonos, algunos destacarían por suerte: alrededor del 5\u00a0% de los que se llaman calientes o fríos al 95\u00a0% pueden no serlo (Benjamini–Hochberg).',
		not: (n: string, expected: string) => `Con los hexágonos que lo rodean, ${n}; por azar, unos ${expected}: no destaca.`,
		stands: (n: string, expected: string, hot: boolean, sure: string) =>
			`Con los hexágonos que lo rodean, ${n}; por azar, unos ${expected}: destaca como ${hot ? 'caliente' : 'frío'} (${sure}).`,
		remark: 'hexágonos enteros: calientes o fríos en 4 de cada 5 cuadrículas distintas o más; huecos: en menos'
	},
	pattern: {
		working: 'Calculando cómo se reparten…',
		little: 'Se muestra demasiado poco para decir cómo se reparte.',
		half: (counted: string, share: string, interval: string, byChance: string) =>
			`La mitad de ${counted} está en el ${share} de los hexágonos (${interval}); arrojados al azar necesitarían el ${byChance}.`,
		interval: (low: string, high: string) => `${low} a ${high}`,
		concentration: 'concentración',
		concentrationHelp:
			'Empezando por los hexágonos con más, cuántos hacen falta hasta que contienen la mitad de todo. Entre paréntesis, dónde está ese valor en 95 de cada 100 casos si estos hexágonos son una muestra de lugares así. Por azar: cada incidente cae en cualquiera de los hexágonos dibujados aquí, todos con la misma probabilidad.',
		moran: 'I de Moran',
		moranHelp:
			'0: los recuentos de hexágonos vecinos no tienen nada que ver entre sí; 1: se parecen. No dice nada del porqué: donde hay más gente se registra más, también en los lugares vecinos.',
		notTold: 'No se puede decir si los hexágonos vecinos se parecen.',
		chance: 'Los hexágonos vecinos no se parecen más que por azar.',
		differ: 'Los hexágonos vecinos difieren más que por azar.',
		slight: 'Los hexágonos vecinos se parecen, pero solo un poco.',
		alike: 'Los hexágonos vecinos se parecen: lo registrado está en barrios enteros más que en puntos sueltos.'
	},
	draws: {
		dealing: 'Repartiendo de nuevo los recuentos',
		formula: 'Cuánto da el azar se toma de una fórmula. Repartir los recuentos de nuevo lo comprueba.',
		deal: 'Repartirlos de nuevo',
		none: 'No destaca ningún hexágono, ni con la fórmula ni al repartir de nuevo.',
		stay: (all: number, too: number, hot: boolean) =>
			all === 1
				? `Al repartir de nuevo, el único hexágono ${hot ? 'caliente' : 'frío'} ${too ? 'también destaca' : 'no destaca'}.`
				: `Al repartir de nuevo ${too === 1 ? 'destaca' : 'destacan'} también ${too === all ? `los ${count(all)}` : `${too ? count(too) : 'ninguno'} de los ${count(all)}`} hexágonos ${hot ? 'calientes' : 'fríos'}.`,
		others: (n: number) => `${count(n)} más ${n === 1 ? 'destaca' : 'destacan'} sin que la fórmula lo diga.`,
		draws: (n: string) => `Hasta ${n} repartos para cada uno.`,
		limited: 'Para tantos hexágonos son muy pocos para hallar uno que destaque solo: el límite son los repartos.',
		term: 'permutación',
		help: 'Los colores toman de una fórmula (la distribución normal) lo que da el azar, y es aproximada donde hay pocos incidentes. Aquí cada hexágono conserva su recuento y los de alrededor reciben al azar recuentos de otros hexágonos, miles de veces: ¿con qué frecuencia suman tanto? Entre tantos hexágonos, un 5\u00a0% de los llamados calientes o fríos puede no serlo (Benjamini–Hochberg).',
		one: (hot: boolean) => `También al repartir de nuevo: ${hot ? 'caliente' : 'frío'}.`,
		not: 'Al repartir de nuevo no destaca.',
		alone: 'No tiene vecinos con los que repartir de nuevo.'
	},
	grids: {
		trying: 'Probando 45 cuadrículas distintas',
		tryThem: 'Probar otras cuadrículas',
		none: 'No destaca ningún hexágono, ni aquí ni en la mayoría de las otras cuadrículas.',
		term: 'otras cuadrículas',
		stale: 'Lo que se muestra ha cambiado desde que se probaron otras cuadrículas.',
		may: 'Hexágonos mayores, menores, desplazados o girados pueden mostrar {help}.',
		mayTerm: 'otros puntos calientes',
		help: 'Los mismos incidentes se cuentan de nuevo en otras 45 cuadrículas de hexágonos: de la mitad al doble de grandes, un poco desplazadas y giradas. En cada una se busca de nuevo lo que destaca. Un hexágono sigue caliente en una cuadrícula cuando su centro cae en un hexágono que allí es caliente (al 95\u00a0%). Esto dice cuánto depende la respuesta de dónde se puso la cuadrícula. No es una probabilidad: todas las cuadrículas miran los mismos incidentes.',
		one: {
			stable: (hot: boolean): string =>
				(hot ? 'El único hexágono caliente sigue caliente' : 'El único hexágono frío sigue frío') +
				' en 4 de cada 5 cuadrículas distintas o más.',
			most: (hot: boolean): string =>
				(hot ? 'El único hexágono caliente sigue caliente' : 'El único hexágono frío sigue frío') +
				' en la mayoría de las otras cuadrículas.',
			depends: (hot: boolean): string =>
				hot
					? 'El único hexágono caliente depende de la cuadrícula: en la mayoría de las otras no es caliente.'
					: 'El único hexágono frío depende de la cuadrícula: en la mayoría de las otras no es frío.',
			unknown: (hot: boolean): string =>
				hot
					? 'Muy pocas de las otras cuadrículas llegan al único hexágono caliente para decir si sigue caliente.'
					: 'Muy pocas de las otras cuadrículas llegan al único hexágono frío para decir si sigue frío.'
		},
		all: (n: string, hot: boolean): string =>
			hot
				? `Los ${n} hexágonos calientes siguen calientes en 4 de cada 5 cuadrículas distintas o más.`
				: `Los ${n} hexágonos fríos siguen fríos en 4 de cada 5 cuadrículas distintas o más.`,
		of: (all: string, stable: number, hot: boolean, most: string, rest: string) =>
			`De ${all} hexágonos ${hot ? 'calientes' : 'fríos'}, ${stable ? count(stable) : 'ninguno'} ${stable > 1 ? `${hot ? 'siguen calientes' : 'siguen fríos'}` : `${hot ? 'sigue caliente' : 'sigue frío'}`} en 4 de cada 5 cuadrículas distintas o más${most && `, y ${most} en la mayoría`}${rest && `; ${rest}`}.`,
		depend: (n: number) => some(n, { one: 'depende de la cuadrícula', other: 'dependen de la cuadrícula' }),
		unknown: (n: string) => `de ${n} no se puede decir`,
		elsewhere: (n: number, hot: boolean) =>
			`${count(n)} más ${n === 1 ? (hot ? 'es caliente' : 'es frío') : hot ? 'son calientes' : 'son fríos'} en la mayoría de las otras cuadrículas, aunque no en esta.`,
		fewReach: 'Muy pocas de las otras cuadrículas llegan a él para decir más.',
		others: (n: number) => `otras ${n} cuadrículas`,
		reaching: (n: number) => `las otras ${n} cuadrículas que llegan a él`,
		nor: (others: string) => `Tampoco lo hace en ninguna de ${others}.`,
		hotOn: (n: number) => `caliente en ${n}`,
		coldOn: (n: number) => `frío en ${n}`,
		sides: (sides: string, others: string) => `${sides} de ${others}.`
	}
} satisfies typeof en;
