import type en from '../en/joining';

export default {
	area: (n: number) => `Zona ${n}`,
	areas: 'Zona',
	noMatch: (areas: number, name: string) => `Ninguna de las ${areas} zonas tiene una fila en «${name}».`,
	noMatchHint: 'Hay que elegir una tabla que trate de estas zonas.',
	noAreas: (name: string, n: number) => `«${name}» contiene ${n} elementos y ninguno es una zona (un polígono).`,
	noAreasHint: 'Hay que elegir el archivo con los límites de las zonas, no uno de puntos o líneas.',
	cannotBeRead: 'no se puede leer',
	noGeoJson: (name: string, why: string) => `«${name}» no es GeoJSON: ${why}.`,
	formats: 'Hay que usar GeoJSON, TopoJSON o un shapefile en un solo .zip.',
	neither: (name: string) => `«${name}» es JSON, pero ni GeoJSON ni TopoJSON.`,
	lookFor: 'Conviene buscar una descarga llamada GeoJSON, TopoJSON o shapefile.',
	brokenTopology: (name: string) => `«${name}» es un TopoJSON que no es coherente.`,
	again: 'Hay que descargarlo de nuevo.',
	projected: (name: string, x: number, y: number) =>
		`«${name}» contiene coordenadas como ${x}, ${y}; se esperaban grados de longitud y latitud.`,
	wgs84: 'Hay que descargarlo en WGS84 (también llamado EPSG:4326), o como shapefile con su archivo .prj dentro del .zip.',
	noColumn: (name: string) =>
		`Las filas de «${name}» no tienen lugares, y ninguna de sus columnas contiene los mismos valores que una propiedad de estas zonas.`,
	noColumnHint:
		'Hay que importar de nuevo el conjunto de datos y conservar la columna que nombra o numera sus zonas, o elegir otros límites.',
	noUse: (table: string, columns: number, dataset: string) =>
		`«${table}» tiene ${columns} columnas; ninguna contiene las zonas de «${dataset}», un día o coordenadas.`,
	noUseHint: 'Hay que elegir una tabla con una fila por zona, por día o por lugar.',
	areasFirst: 'Este conjunto de datos aún no tiene zonas: antes hay que añadir los límites y después la tabla.',
	people: 'describe a personas',
	counts: 'cuenta por sí misma incidentes registrados',
	systemUnknown: (name: string, system: string) =>
		`«${name}» está en el sistema de coordenadas ${system}, que aquí no se conoce.`,
	noShapefile: (name: string) => `«${name}» no contiene ningún shapefile: ningún archivo dentro termina en .shp.`,
	noShapefileHint: 'Un shapefile comprimido contiene al menos un archivo .shp, uno .dbf y uno .prj.',
	damaged: 'está dañado',
	shapefileUnreadable: (name: string, why: string) => `El shapefile de «${name}» no se puede leer: ${why}.`,
	againOrGeoJson: 'Hay que descargarlo de nuevo, o buscar las mismas zonas como GeoJSON.',
	tooMuch: (name: string, megabytes: number) => `«${name}» se descomprime en más de ${megabytes} MB.`,
	simplified: 'Conviene buscar una versión simplificada (generalizada) de estos límites.',
	notUnpacked: (name: string) => `«${name}» no se puede descomprimir.`,
	cutShort: 'Hay que descargarlo de nuevo: puede haber quedado cortado.',
	tooLarge: (name: string, megabytes: number) =>
		`«${name}» ocupa más de ${megabytes} MB; una tabla con una fila por zona o por día es mucho menor.`,
	tooLargeHint: 'Si son incidentes, hay que importarlos como un conjunto de datos propio.',
	boundariesTooLarge: (name: string, megabytes: number, most: number) =>
		`«${name}» tiene ${megabytes} MB; se pueden leer límites de hasta ${most} MB.`,
	changed: (name: string) => `«${name}» o el conjunto de datos cambió mientras tanto.`,
	noneInside: (rows: string) => `Ninguna de las ${rows} filas está en una de estas zonas.`,
	sameCity: 'Hay que elegir límites de la misma ciudad.'
} satisfies typeof en;
