import type en from '../en/start';

export default {
	enough:
		'Basta un CSV como el que ofrece la página de datos abiertos de una policía: una fila por incidente, con fecha y lugar. La ciudad de muestra es {badge} y la crea un programa en este dispositivo: 120.000 incidentes en unos dos segundos.',
	title: 'Análisis de la delincuencia que nunca sale de este dispositivo.',
	lead: 'Openbeat lee los datos abiertos de una ciudad o registros propios, muestra dónde y cuándo se registraron incidentes, y dice hasta qué punto el pasado ayuda a ver lo que viene. Todo ocurre en este navegador: no hay servidor, ni cuenta, ni envío de datos.',
	goOn: (name: string) => `Continuar con ${name}`,
	seeAll: 'Ver todos los conjuntos de datos o añadir uno',
	openFile: 'Abrir un archivo propio',
	trySample: 'Probar la ciudad de muestra',
	promises: {
		places: {
			title: 'Lugares, no personas',
			text: 'Cuenta incidentes en lugares y momentos. Nunca puntúa a una persona, y las columnas sobre personas quedan fuera si no se decide conservarlas.'
		},
		ruler: {
			title: 'Ningún número sin su vara de medir',
			text: 'Cada modelo aparece junto a un simple recuento del pasado, con lo segura que es la cifra. Cuando gana el recuento simple, se dice.'
		},
		recorded: {
			title: 'Registrado, no cometido',
			text: 'Los datos muestran lo que se denunció y se anotó. No es todo lo que pasó, y ningún lugar es su historial.'
		}
	}
} satisfies typeof en;
