import type en from '../en/playing';

export default {
	label: 'Reproducir a lo largo del tiempo',
	back: 'Un paso atrás',
	on: 'Un paso adelante',
	play: 'Reproducir',
	pause: 'Pausa',
	stop: {
		before: 'Terminar y volver a las fechas de antes',
		all: 'Terminar y mostrar de nuevo todas las fechas'
	},
	step: 'Paso',
	at: (dates: string, step: number, all: number) => `${dates}, paso ${step} de ${all}`,
	steps: 'Pasos',
	each: { week: 'Semana a semana', month: 'Mes a mes', quarter: 'Trimestre a trimestre' },
	adding: { week: 'Sumando por semanas', month: 'Sumando por meses', quarter: 'Sumando por trimestres' },
	still: 'Este dispositivo pide menos movimiento: paso a paso.',
	pace: 'Ritmo',
	paces: { slow: 'Despacio', usual: 'Un paso por segundo', quick: 'Deprisa' },
	keep: 'Conservar estas fechas'
} satisfies typeof en;
