import type en from '../en/map';

export default {
	role: 'mapa',
	zoomIn: 'Acercar',
	zoomInKey: 'Acercar (+)',
	zoomOut: 'Alejar',
	zoomOutKey: 'Alejar (−)',
	whole: 'Mostrar todo',
	wholeKey: 'Mostrar todo (0)',
	noWebGl:
		'Este navegador no puede dibujar el mapa: necesita WebGL 2, que aquí está desactivado o no existe. La tabla dice lo mismo en números.',
	lost: 'El sistema retiró la tarjeta gráfica; se está dibujando el mapa de nuevo…',
	noPicture: 'No se pudo hacer la imagen.'
} satisfies typeof en;
