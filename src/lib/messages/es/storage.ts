import type en from '../en/storage';

export default {
	takesOf: (used: string, quota: string) => `Openbeat ocupa **${used}** de los ${quota} que este navegador le daría.`,
	takes: (used: string) => `Openbeat ocupa **${used}**.`,
	notPromised:
		'El navegador **no** ha prometido conservarlo: cuando el disco esté lleno, o tras semanas sin una visita, puede borrarlo.',
	unknown: 'Este navegador no dice cuánto espacio ocupa Openbeat.',
	promised: 'El navegador ha prometido conservarlo hasta que se borre aquí.',
	meter: 'Espacio ocupado',
	ask: 'Pedir al navegador que lo conserve',
	backup: 'Guardar una copia de seguridad',
	basemap: (name: string, size: string) => `Mapa de fondo: **${name}**, ${size}. Una copia de seguridad no lo contiene.`,
	removeBasemap: 'Quitar el mapa de fondo',
	refused:
		'Por ahora no ha aceptado. Los navegadores aceptan mejor cuando la aplicación está instalada o se usa a menudo. En cualquier caso, una copia de seguridad es segura.'
} satisfies typeof en;
