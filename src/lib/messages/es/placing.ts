import type en from '../en/placing';
import { some } from '../say';

export default {
	tools: {
		hexagon: 'Elegir hexágonos',
		lasso: 'Dibujar alrededor de una zona',
		polygon: 'Marcar vértice a vértice',
		circle: 'Elegir un círculo',
		area: 'Elegir uno de los límites'
	},
	pointing: {
		lasso: 'Mantener pulsado y dibujar alrededor de una zona. Dos dedos o la rueda mueven el mapa.',
		polygon: 'Pulsar en cada vértice. Pulsar de nuevo en el primero cierra la figura.',
		circle: 'Pulsar en el centro y luego hasta donde deba llegar el círculo, o arrastrar de uno a otro.',
		area: 'Pulsar en una zona.'
	},
	keys: {
		lasso: 'Las flechas mueven el mapa bajo la cruz. Intro marca un vértice, Retroceso lo quita.',
		polygon:
			'Las flechas mueven el mapa bajo la cruz. Intro marca un vértice, Retroceso lo quita; Intro dos veces cierra la figura.',
		circle: 'Las flechas mueven el mapa bajo la cruz. Intro marca el centro.',
		area: 'Las flechas mueven el mapa bajo la cruz. Intro elige la zona.'
	},
	reaching: 'Pulsar donde deba estar el borde del círculo.',
	reachingKeys: '+ y − cambian hasta dónde llega. Intro lo elige.',
	centreSet: (radius: string) => `Centro marcado, radio de ${radius}.`,
	corners: (n: number) => some(n, { one: 'vértice marcado.', other: 'vértices marcados.' }),
	group: 'Elegir un lugar',
	close: 'Cerrar la figura',
	back: 'Quitar el último vértice',
	choose: 'Elegir',
	radius: 'Radio en metros',
	tooSmall: 'Esa figura no tiene nada dentro. Hay que dibujarla de nuevo.',
	clear: 'Quitar el lugar elegido',
	background: {
		add: 'Añadir un mapa de fondo',
		change: 'Mapa de fondo',
		what: 'Calles, agua y parques bajo los hexágonos, de un archivo de teselas que está en este dispositivo (PMTiles, versión 3). Se lee aquí, y no se descarga nada para ello.',
		where:
			'Esos archivos se hacen a partir de OpenStreetMap, para una ciudad o una región, con el programa gratuito «pmtiles», o los ofrecen otros ya hechos. Una ciudad ocupa entre 10 y 100 MB.',
		file: 'Archivo del mapa de fondo',
		choose: 'Elegir un archivo .pmtiles',
		drop: 'Soltar aquí un archivo .pmtiles, o',
		opening: 'Leyendo el archivo',
		copying: 'Guardándolo en este dispositivo para otras visitas',
		stop: 'No guardarlo',
		kept: 'Guardado en este dispositivo para otras visitas. Las copias de seguridad no lo incluyen.',
		visiting: 'Se muestra hasta que se cierre la página.',
		keep: 'Guardarlo para otras visitas',
		remove: 'Quitar el mapa de fondo',
		other: 'Elegir otro archivo',
		unnamed: 'El archivo no dice quién hizo el mapa.',
		vector: (from: number, to: number) => `líneas y superficies, niveles de zoom ${from} a ${to}`,
		pictures: (from: number, to: number) => `imágenes, niveles de zoom ${from} a ${to}`
	}
} satisfies typeof en;
