import type en from '../en/data';

export default {
	lives: 'Todo lo de aquí vive en este navegador, en este dispositivo. Los datos no se envían a ninguna parte.',
	here: 'En este dispositivo',
	addTo: (name: string) => `Añadir a «${name}»`,
	readHere: 'Los archivos se leen en este dispositivo; no se envía nada.',
	newerFor: (name: string) => `Añadir filas nuevas a «${name}»`,
	rename: {
		title: 'Cambiar el nombre del conjunto de datos',
		name: 'Nombre',
		yes: 'Cambiar'
	},
	sample: {
		title: 'La ciudad de muestra',
		about:
			'120.000 incidentes en tres años, inventados en este dispositivo, con distritos, clima y algunos patrones escondidos. Sirve para aprender a usar la aplicación: como se sabe lo que se escondió, se puede ver lo que encuentra.',
		open: 'Abrir la ciudad de muestra',
		make: 'Crear la ciudad de muestra'
	},
	portal: {
		title: 'Del portal de una ciudad',
		about:
			'Chicago, Nueva York, Londres y otras publican lo que registró su policía. Se ve cada petición antes de hacerla, y cada servidor se permite a mano.',
		choose: 'Elegir una ciudad'
	}
} satisfies typeof en;
