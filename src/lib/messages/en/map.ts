export default {
	role: 'map',
	zoomIn: 'Zoom in',
	zoomInKey: 'Zoom in (+)',
	zoomOut: 'Zoom out',
	zoomOutKey: 'Zoom out (−)',
	whole: 'Show everything',
	wholeKey: 'Show everything (0)',
	noWebGl:
		'This browser cannot draw the map: it needs WebGL 2, which is switched off or missing here. The table says the same in numbers.',
	lost: 'The graphics card was taken away; drawing the map again …',
	noPicture: 'The picture could not be made.'
};
