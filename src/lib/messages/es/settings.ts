import type en from '../en/settings';

export default {
	language: 'Idioma',
	backup: {
		last: (ago: string, size: string) => `Última copia: **${ago}**, ${size}.`,
		title: 'Copia de seguridad',
		about:
			'Una copia de seguridad es un archivo con todos los conjuntos de datos, modelos y ajustes. Se queda en manos propias: no se envía a ninguna parte. Quien tenga el archivo puede leerlo.',
		never: 'Aún no se ha guardado ninguna copia de seguridad desde este navegador.',
		first: 'El navegador puede borrar lo que hay guardado aquí, así que es buen momento para la primera.',
		soon: 'El navegador puede borrar lo que hay guardado aquí: conviene guardar pronto una nueva.',
		cancelSaving: 'Cancelar el guardado',
		cancelRestoring: 'Cancelar la restauración',
		save: 'Guardar una copia de seguridad',
		restoreFile: 'Restaurar desde una copia de seguridad',
		file: 'Archivo de copia de seguridad',
		question: '¿Restaurar esta copia de seguridad?',
		savedOn: (name: string, time: string) => `«${name}», guardada el ${time}.`,
		holds: (datasets: string, models: string) => `Contiene ${datasets}, ${models} y los ajustes.`,
		stays:
			'Lo que hay en este dispositivo se queda, salvo donde el archivo contenga el mismo conjunto de datos, modelo o ajuste: entonces la versión del archivo ocupa su lugar. Si algo falla por el camino, no se cambia nada.',
		restore: 'Restaurar',
		saving: 'guardar una copia de seguridad',
		inDownloads: (name: string) => `«${name}» está en las descargas.`,
		saved: (name: string) => `«${name}» está guardado.`,
		looking: 'mirar una copia de seguridad',
		restoring: 'restaurar una copia de seguridad',
		restored: (datasets: string, models: string) => `Restaurado: ${datasets} y ${models}.`,
		reload: 'Al recargar se ven también los ajustes restaurados.',
		savingNow: 'Guardando',
		checking: 'Comprobando el archivo',
		fileKind: 'Copia de seguridad de Openbeat'
	},
	requests: {
		ends: {
			sent: 'enviada; no se sabe cómo acabó',
			done: 'respondida',
			stopped: 'detenida',
			moved: 'redirigida a otra parte, no seguida',
			unreadable: 'sin respuesta legible'
		},
		title: 'Peticiones a otros servidores',
		about:
			'Aparte de los archivos de la propia aplicación, del servidor desde el que se abrió, la aplicación no pregunta nada a nadie, salvo que se pidan datos al portal de una ciudad y se permita el servidor de ese portal. Entonces cada petición se anota aquí antes de salir.',
		strict: 'Modo estricto: no preguntar nada a nadie',
		strictHint: 'Cierra la puerta a todos los portales, también a los permitidos.',
		hosts: 'Servidores permitidos',
		withdrawNamed: (host: string) => `Dejar de permitir ${host}`,
		withdraw: 'Dejar de permitir',
		noHosts: 'Ninguno.',
		made: 'Peticiones que ha hecho esta aplicación',
		caption: 'Peticiones que esta aplicación ha hecho a portales, la más reciente primero',
		when: 'Cuándo',
		host: 'Servidor',
		asked: 'Qué se pidió',
		received: 'Recibido',
		answer: 'Respuesta',
		clear: 'Vaciar esta lista',
		none: 'Ninguna: la lista está vacía.'
	},
	offlineReady: 'Todo está en este dispositivo: se abre sin conexión',
	offlineSoon: 'En preparación',
	appearance: {
		title: 'Aspecto',
		about: 'Los colores de mapas y gráficos cambian con él, para que lo que es más siempre destaque sobre el fondo.',
		label: 'Claro u oscuro',
		system: 'Sistema',
		light: 'Claro',
		dark: 'Oscuro'
	},
	storage: 'Almacenamiento',
	training: {
		title: 'Entrenamiento',
		failed: ', no superó la prueba',
		about:
			'Las redes (CNN, LSTM) pueden entrenarse en el procesador o en un procesador gráfico. No todos los dispositivos calculan bien, así que cada modo entrena primero un paso mínimo y se compara con el procesador simple.',
		on: 'Entrenar redes en',
		agrees: 'coincide',
		notTried: 'sin probar',
		notUsed: 'no se usa',
		notTested: 'Aún sin probar en este dispositivo: se hace antes de entrenar la primera red, o ahora.',
		testing: 'Probando …',
		testAgain: 'Probar de nuevo',
		testNow: 'Probar ahora',
		wait: 'Hay que esperar a que termine el entrenamiento.'
	},
	about: {
		title: 'Acerca de Openbeat',
		version: 'Versión',
		commit: 'Revisión',
		built: 'Compilada',
		licence: 'Licencia',
		mit: 'MIT: se puede usar, cambiar y compartir',
		offline: 'Sin conexión',
		data: 'Qué ocurre con los datos',
		dataText1:
			'Se quedan en este navegador, en este dispositivo. Openbeat no tiene servidor, ni cuentas, ni analítica, ni publicidad. Al propio navegador se le ha indicado que esta página y sus procesos no hablen más que con la dirección de la que vino la aplicación. Hay una sola puerta: al pedir datos al portal de una ciudad, la aplicación pregunta a los servidores permitidos y anota cada petición en la lista de arriba.',
		dataText2:
			'Lo importado se guarda en la base de datos del propio navegador hasta que se borre aquí, se borren los datos de este sitio o el navegador haga sitio. Quien pueda abrir este navegador en este dispositivo puede abrirlo también. Los archivos exportados y las copias de seguridad quedan al cuidado de cada cual.',
		numbers: 'Qué son los números',
		numbersText:
			'Incidentes tal como alguien los denunció y alguien los registró. La frecuencia con que la gente denuncia y los sitios donde mira la policía dan forma a esos registros. Un pronóstico dice dónde se registraron más incidentes como estos y dónde podrían volver a registrarse; no dice nada de ninguna persona.',
		methods: 'Métodos: qué hace cada uno, su fórmula, su fuente y sus límites'
	},
	methods: {
		title: 'Métodos',
		notHere: 'No se han podido descargar los métodos.',
		notHereHint:
			'Este dispositivo no tiene conexión, o la dirección de la que vino la aplicación no responde. Con conexión se pueden descargar de nuevo.'
	}
} satisfies typeof en;
