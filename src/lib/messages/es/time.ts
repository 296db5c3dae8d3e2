import type en from '../en/time';
import { some } from '../say';

export default {
	label: 'Tiempo',
	views: { series: 'Serie', apart: 'Partes', calendar: 'Calendario' },
	play: 'Reproducir a lo largo del tiempo',
	table: 'Como tabla',
	units: { day: 'Día', week: 'Semana', month: 'Mes' },
	by: { day: 'Por día', week: 'Por semana', month: 'Por mes' },
	of: {
		day: (who: string) => `${who} por día`,
		week: (who: string) => `${who} por semana`,
		month: (who: string) => `${who} por mes`,
		apart: (who: string) => `${who}: tendencia, estacionalidad y resto`,
		calendar: (who: string) => `${who}: mapa de calor del calendario`
	},
	drag: (by: string) => `${by} · arrastrar para elegir`,
	ends: {
		first: 'Primer día elegido. Las flechas lo mueven, las teclas de página lo mueven más, Escape lo suelta.',
		last: 'Último día elegido. Las flechas lo mueven, las teclas de página lo mueven más, Escape lo suelta.'
	},
	older: (n: string) => `anteriores sin dibujar: ${n}`,
	partial: { day: 'día incompleto', week: 'semana incompleta', month: 'mes incompleto' },
	whole: {
		day: (n: number) => some(n, { one: 'día completo', other: 'días completos' }),
		week: (n: number) => some(n, { one: 'semana completa', other: 'semanas completas' }),
		month: (n: number) => some(n, { one: 'mes completo', other: 'meses completos' })
	},
	series: (periods: string, who: string, most: string, mostCount: string, least: string, leastCount: string) =>
		`${periods}; la cifra más alta de ${who}, en ${most}: ${mostCount}; la más baja, en ${least}: ${leastCount}.`,
	needed: (have: string, need: number) => `hay ${have} y se necesitan ${need}`,
	aDay: 'al día',
	perDay: (n: string) => `${n} al día`,
	range: (low: string, high: string) => `${low} a ${high} al día`,
	parts: { trend: 'Tendencia', week: 'Semana', year: 'Año', rest: 'Resto' },
	within: (n: string) => `9 de cada 10 dentro de ±${n}`,
	extremes: (most: string, mostBy: string, least: string, leastBy: string) => `máx. ${most} ${mostBy}; mín. ${least} ${leastBy}`,
	change: {
		more: (day: string, percent: number, low: string, high: string) =>
			`desde el ${day} aproximadamente, un ${percent}\u00a0% más al día (${low} a ${high}\u00a0%)`,
		manifold: (day: string, times: string, low: string, high: string) =>
			`desde el ${day} aproximadamente, ${times} veces la cifra diaria anterior (${low} a ${high})`,
		fewer: (day: string, percent: number, low: string, high: string) =>
			`desde el ${day} aproximadamente, un ${percent}\u00a0% menos al día (${low} a ${high}\u00a0%)`,
		changed: (changes: string) => `El nivel cambió: ${changes}.`,
		below: (changes: string) => `Cambio de nivel: ${changes}.`,
		none: 'No destaca ningún cambio de nivel duradero.',
		notMarked: (needed: string) =>
			`Los cambios de nivel no se marcan: un cambio no podría distinguirse de la estacionalidad (${needed}).`,
		caption: 'Cambios de nivel',
		one: 'Cambio de nivel',
		between: 'Entre',
		before: 'Antes',
		after: 'Después'
	},
	tooShort: {
		week: (needed: string) => `demasiado corta para una estacionalidad semanal: ${needed}`,
		year: (needed: string) => `demasiado corta para una estacionalidad anual: ${needed}`
	},
	tooFew: (have: string, need: number) => `Demasiado poco registrado para la descomposición: hay ${have} y se necesitan ${need}.`,
	tooLittle: (needed: string) => `Serie demasiado corta para la descomposición: ${needed}.`,
	working: 'Descomponiendo la serie',
	takeApart: 'Descomponer la serie',
	how: 'Cómo se descompone',
	help: 'Se separa lo habitual del día de la semana y de la época del año (STL, descomposición en estacionalidad y tendencia); la tendencia es lo que cambia despacio; el resto es lo que ninguna de las dos explica. Los días extraños cuentan menos. Se marca un cambio de nivel donde un escalón duradero encaja mejor que el azar y mejor que una pendiente; en simulaciones, menos de 5 de cada 100 series estables recibieron una marca, y más donde cada semana se parece mucho a la anterior.',
	from: 'Desde',
	recorded: 'Registrado',
	calendar: {
		choose: 'Por día · elegir uno, con Mayús varios',
		recorded: (n: string) => `registrado: ${n}`,
		nothing: 'nada en el archivo',
		orMore: (n: string) => `${n} o más`,
		keys: 'Día. Las flechas se mueven por días y semanas, Intro elige, con Mayús hasta ese día, Escape suelta.',
		chosen: (value: string) => `${value}, elegido`,
		days: (n: number, from: string, to: string) => `${some(n, { one: 'día', other: 'días' })} del ${from} al ${to}`,
		most: (who: string, day: string, n: string) => `la cifra más alta de ${who}, el ${day}: ${n}`,
		none: (n: number) => `${some(n, { one: 'día', other: 'días' })} sin ninguno`,
		missing: (n: number) =>
			`${some(n, { one: 'día del que el archivo no contiene nada', other: 'días de los que el archivo no contiene nada' })}`
	}
} satisfies typeof en;
