import type en from '../en/cities';

const INCIDENTS = 'Incidentes registrados';
const A_PERSONS_PART = 'Cada fila es la parte de una persona en un delito: hay unas 1,9 veces más filas que delitos.';
const ALWAYS_MIDNIGHT =
	'Un lugar 0, 0 significa que no se conoce ninguno. La fecha es siempre medianoche: la hora está en una columna aparte.';

export default {
	licences: {
		page: 'la que indica la página del portal',
		chicago: 'condiciones de uso de los datos de la ciudad de Chicago, en la página del portal',
		nyc: 'condiciones de uso de NYC Open Data, en la página del portal',
		publicDomain: 'dominio público',
		ogl: 'Open Government Licence v3.0 (Reino Unido)',
		pddl: 'Open Data Commons PDDL (dominio público)'
	},
	assumedUtc:
		'Las horas se toman como UTC y se pasan a hora local. Antes de leer horas conviene mirar si las noches parecen noches.',
	names: {
		'new-york': 'Nueva York',
		philadelphia: 'Filadelfia',
		uk: 'Inglaterra, Gales e Irlanda del Norte',
		'washington-dc': 'Washington D. C.',
		'los-angeles': 'Los Ángeles'
	},
	cities: {
		atlanta: {
			region: 'Georgia, Estados Unidos',
			series: {
				main: { title: INCIDENTS, covers: 'de 2021 a 2026', notes: ['Algunos años son imposibles (1015, 2124).'] }
			}
		},
		austin: {
			region: 'Texas, Estados Unidos',
			series: {
				reports: {
					title: 'Denuncias',
					covers: 'de 2003 a abril de 2026',
					notes: ['Se retiraron las coordenadas: solo se da el grupo de manzanas del censo, así que solo hay mapas por zonas.']
				}
			}
		},
		baltimore: {
			region: 'Maryland, Estados Unidos',
			series: {
				main: {
					title: INCIDENTS,
					covers: 'de 2022 a 2026',
					notes: ['Cada fila es una víctima. No se piden edad, raza ni género.']
				}
			}
		},
		boston: {
			region: 'Massachusetts, Estados Unidos',
			notes: ['Los años 2015 a 2022 son tablas aparte: hay que descargarlas de la página del portal.'],
			series: {
				reports: {
					title: 'Partes de incidentes, de 2023 hasta hoy',
					covers: 'de 2023 a abril de 2026',
					notes: [
						'Las horas terminan en +00 y aun así son locales: se quita la terminación. Un incidente puede tener varias filas.'
					]
				}
			}
		},
		buffalo: {
			region: 'Nueva York, Estados Unidos',
			series: {
				incidents: {
					title: 'Incidentes delictivos',
					covers: 'de 2006 a 2026, con días sueltos anteriores',
					notes: ['Los lugares están redondeados a unos 100 m. Los datos llegan con un mes de retraso, más o menos.']
				}
			}
		},
		charlotte: {
			region: 'Carolina del Norte, Estados Unidos',
			series: {
				main: {
					title: INCIDENTS,
					covers: 'de 2017 a abril de 2026',
					notes: [
						'Solo días, sin horas; de cada incidente, el delito más grave. Los códigos a partir de 800 no son delitos, y de algunos casos se halló después que no lo eran.'
					]
				}
			}
		},
		chicago: {
			region: 'Illinois, Estados Unidos',
			series: {
				crimes: {
					title: 'Delitos, de 2001 hasta hoy',
					covers: 'de enero de 2001 a abril de 2026',
					notes: [
						'Los lugares están desplazados a la manzana. «updated_on» dice cuándo se editó el registro, no cuándo se denunció. Un número de caso puede tener varias filas.'
					]
				}
			}
		},
		cincinnati: {
			region: 'Ohio, Estados Unidos',
			series: {
				incidents: {
					title: 'Incidentes delictivos',
					covers: 'de 2003 a 2026',
					notes: [
						'Un número de incidente puede tener varias filas. A una tabla más antigua del portal, k59e-2pvf, no se le pregunta: hay que descargarla de allí.'
					]
				}
			}
		},
		dallas: {
			region: 'Texas, Estados Unidos',
			series: {
				incidents: {
					title: 'Incidentes policiales',
					covers: 'de junio de 2014 a 2026',
					notes: [
						'Cada fila es una víctima o un delito, así que un incidente puede contar varias veces. No se publican los delitos sexuales ni los registros de menores. Los lugares están en el sistema plano de Texas (EPSG:2276).'
					]
				}
			}
		},
		denver: {
			region: 'Colorado, Estados Unidos',
			series: {
				main: {
					title: INCIDENTS,
					covers: 'los últimos cinco años',
					notes: [
						'La ventana avanza: los años más antiguos desaparecen del portal, así que conviene conservar lo que se traiga. No se piden filas que no son delitos (accidentes de tráfico y similares). Los delitos sexuales no se publican.'
					]
				}
			}
		},
		detroit: {
			region: 'Míchigan, Estados Unidos',
			series: {
				main: { title: INCIDENTS, covers: 'de 2017 a abril de 2026, con días sueltos desde 1990' }
			}
		},
		uk: {
			region: 'Reino Unido',
			series: {
				street: {
					title: 'Delitos a nivel de calle, por mes y zona',
					covers: 'los últimos tres años, con unos dos meses de retraso',
					notes: ['Solo el mes, sin día ni hora. Cada lugar se mueve al más cercano de un conjunto fijo de puntos del mapa.']
				}
			}
		},
		'kansas-city': {
			region: 'Misuri, Estados Unidos',
			notes: ['Cada año es una tabla aparte, y los nombres de las columnas cambian de un año a otro.'],
			series: {
				'2026': { title: 'Datos de delitos 2026', covers: 'el año 2026', notes: [A_PERSONS_PART] },
				'2025': { title: 'Datos de delitos 2025', covers: 'el año 2025', notes: [A_PERSONS_PART] },
				'2024': { title: 'Datos de delitos 2024', covers: 'el año 2024', notes: [A_PERSONS_PART] },
				'2023': { title: 'Datos de delitos 2023', covers: 'el año 2023', notes: [A_PERSONS_PART] }
			}
		},
		'los-angeles': {
			region: 'California, Estados Unidos',
			notes: ['La tabla y8y3-fqfu está cerrada desde agosto de 2026 y se unió a k7nn-b2ep.'],
			series: {
				nibrs: {
					title: 'Delitos (NIBRS), desde marzo de 2024',
					covers: 'del 7 de marzo de 2024 a 2026',
					notes: ['Los registros nuevos se introdujeron poco a poco: el nivel de finales de 2024 parece una bajada y no lo es.']
				},
				'2nrs-mtv8': { title: 'Delitos, de 2020 a 2024', covers: 'de 2020 a diciembre de 2024', notes: [ALWAYS_MIDNIGHT] },
				'63jg-8b9z': { title: 'Delitos, de 2010 a 2019', covers: 'de 2010 a 2019', notes: [ALWAYS_MIDNIGHT] }
			}
		},
		memphis: {
			region: 'Tennessee, Estados Unidos',
			series: {
				main: { title: INCIDENTS, covers: 'de 2020 a abril de 2026', notes: ['Los lugares están redondeados a unos 100 m.'] }
			}
		},
		milwaukee: {
			region: 'Wisconsin, Estados Unidos',
			series: {
				'since-2024': {
					title: 'Casos, de 2024 hasta hoy',
					covers: 'de 2024 a 2026',
					notes: ['En una celda puede haber varios delitos. Las direcciones desconocidas comparten el punto 43.19530, -87.85483.']
				},
				history: { title: 'Casos, desde 2005', covers: 'desde 2005' }
			}
		},
		minneapolis: {
			region: 'Minnesota, Estados Unidos',
			series: {
				main: {
					title: INCIDENTS,
					covers: 'de 2019 a 2026, una capa por año',
					notes: ['La hora es la de la denuncia, no la del incidente.']
				}
			}
		},
		nashville: {
			region: 'Tennessee, Estados Unidos',
			series: {
				main: { title: INCIDENTS, covers: 'de 2019 a 2026' }
			}
		},
		'new-york': {
			region: 'Nueva York, Estados Unidos',
			series: {
				complaints: {
					title: 'Denuncias, los años anteriores y el actual',
					covers: 'de 2006 a 2026',
					notes: [
						'Quien publica los datos sitúa los delitos sexuales en la comisaría: crean puntos calientes que no existen. No se piden columnas sobre sospechosos y víctimas.'
					]
				}
			}
		},
		oakland: {
			region: 'California, Estados Unidos',
			series: {
				incidents: {
					title: 'Denuncias',
					covers: 'una ventana que avanza',
					notes: [
						'«BURG - AUTO» es robo en un vehículo. La mayoría de las filas llamadas HOMICIDE son investigaciones de una muerte.'
					]
				}
			}
		},
		philadelphia: {
			region: 'Pensilvania, Estados Unidos',
			series: {
				incidents: {
					title: 'Incidentes delictivos',
					covers: 'de diciembre de 2006 a abril de 2026',
					notes: ['La hora es la del envío de los agentes, no la del incidente.']
				}
			}
		},
		phoenix: {
			region: 'Arizona, Estados Unidos',
			series: {
				crimes: {
					title: 'Datos de delitos',
					covers: 'de noviembre de 2015 a diciembre de 2025',
					notes: ['Sin coordenadas: solo la dirección de la manzana.']
				}
			}
		},
		'san-diego': {
			region: 'California, Estados Unidos',
			series: {
				nibrs: {
					title: 'Delitos (NIBRS), un archivo por año',
					covers: 'de 2020 a 2026',
					notes: ['Archivos enteros, uno por año: aquí no se pueden elegir días dentro de un año.']
				}
			}
		},
		'san-francisco': {
			region: 'California, Estados Unidos',
			series: {
				reports: {
					title: 'Partes de incidentes, de 2018 hasta hoy',
					covers: 'de enero de 2018 a junio de 2026',
					notes: [
						'Los lugares se mueven al cruce más próximo; más o menos una fila de cada veinte no tiene lugar. Un incidente puede tener varias filas.'
					]
				},
				'reports-old': {
					title: 'Partes de incidentes, de 2003 a mayo de 2018',
					covers: 'de 2003 a mayo de 2018',
					notes: ['De enero a mayo de 2018 está también en la tabla más nueva.']
				}
			}
		},
		seattle: {
			region: 'Washington, Estados Unidos',
			series: {
				crimes: {
					title: 'Delitos',
					covers: 'hasta abril de 2026',
					notes: [
						'Una fila de cada seis tiene REDACTED como lugar, entre ellas casi todas las violaciones y los asesinatos: los mapas de delitos violentos son erróneos por construcción. El código 999 no es un delito.'
					]
				}
			}
		},
		'washington-dc': {
			region: 'Distrito de Columbia, Estados Unidos',
			series: {
				main: {
					title: INCIDENTS,
					covers: 'de 2018 a 2026',
					notes: ['Solo nueve tipos graves: sin agresiones simples ni vandalismo. Los lugares son el centro de la manzana.']
				}
			}
		}
	}
} satisfies typeof en;
