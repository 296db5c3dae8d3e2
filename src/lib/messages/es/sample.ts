import type en from '../en/sample';

/** What is written in the sample city's rows: it is made in the language in use, and is data from then on. */
export default {
	kinds: {
		Theft: 'Hurto',
		Assault: 'Agresión',
		'Criminal damage': 'Daños',
		'Theft from vehicle': 'Robo en vehículo',
		Burglary: 'Robo en inmueble',
		'Vehicle theft': 'Robo de vehículo',
		'Drug offences': 'Delitos de drogas',
		Robbery: 'Robo con violencia'
	},
	locations: {
		Shop: 'Tienda',
		Street: 'Calle',
		'Public transport': 'Transporte público',
		'Bar or restaurant': 'Bar o restaurante',
		Home: 'Vivienda',
		'School or campus': 'Escuela o campus',
		'Car park': 'Aparcamiento',
		Park: 'Parque',
		Workplace: 'Lugar de trabajo'
	},
	reporters: {
		Public: 'Ciudadanía',
		Online: 'Por internet',
		Police: 'Policía'
	},
	columns: {
		district: 'Distrito',
		location: 'Tipo de lugar',
		reporter: 'Denunciado por',
		cleared: 'Esclarecido'
	},
	people: {
		population: 'población',
		medianIncome: 'ingreso mediano',
		minorityShare: 'proporción de minoría',
		areaKm2: 'superficie en km²'
	},
	weather: {
		temperature: 'Temperatura (°C)',
		rain: 'Lluvia (mm)'
	},
	districts: [
		'El Embarcadero',
		'Ribera del Molino',
		'El Muelle',
		'Puente de Piedra',
		'Las Curtidurías',
		'Muelle Viejo',
		'Embarcadero Alto',
		'La Fundición',
		'La Aduana',
		'Cruz del Mercado',
		'La Esclusa',
		'Fábrica de Gas',
		'Cerro del Huerto',
		'Las Alondras',
		'Molino de Viento',
		'San Baudilio',
		'Puerta Norte',
		'Prado Verde',
		'Senda de Ceniza',
		'Calle del Horno',
		'Páramo del Este',
		'Las Salinas',
		'Parque de las Garzas',
		'El Brezal'
	]
} satisfies typeof en;
