import type en from '../en/groups';

export default {
	summary: (kinds: string) => `Tipos y grupos estándar: ${kinds}`,
	foundByPolice: (percent: number) => `, ${percent}\u00a0% hallados por la policía`,
	why: 'Los grupos hacen comparables los archivos de distintas fuentes. Lo que encuentra la policía (drogas, armas) dice más sobre dónde estuvo la policía que lo que denuncia la gente. Ambas cosas se deducen de las palabras; si se corrigen aquí, los archivos con las mismas columnas lo seguirán.',
	caption: 'Cómo cuenta cada tipo',
	asWritten: 'Tipo, tal como está escrito',
	countsAs: 'Cuenta como',
	byYou: 'elegido a mano',
	groupOf: (kind: string) => `Grupo de ${kind}`,
	howRecorded: (kind: string) => `Cómo llega a registrarse ${kind}`,
	more: (n: number) => `Mostrar más de los otros ${n}`,
	groups: {
		homicide: 'Homicidio',
		violence: 'Violencia y amenazas',
		sexual: 'Delitos sexuales',
		robbery: 'Robo con violencia',
		burglary: 'Robo en inmuebles',
		'vehicle-theft': 'Robo de vehículos',
		'from-vehicle': 'Robo en vehículos',
		theft: 'Otros hurtos',
		damage: 'Daños e incendios provocados',
		fraud: 'Fraude',
		drugs: 'Drogas',
		weapons: 'Armas',
		'public-order': 'Orden público',
		traffic: 'Tráfico',
		other: 'Otro, o desconocido'
	},
	detections: {
		reported: 'denunciado por la ciudadanía',
		police: 'hallado por la policía'
	}
} satisfies typeof en;
