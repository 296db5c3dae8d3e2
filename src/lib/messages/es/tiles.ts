import type en from '../en/tiles';

export default {
	bandwidth: 'Eligiendo un ancho de banda',
	smoothing: 'Suavizando',
	smoothingOther: 'Suavizando aquello con lo que se compara',
	clusters: 'Buscando conglomerados',
	browser: 'Este navegador no puede dibujar en segundo plano, y el mapa de fondo lo necesita.',
	browserHint: 'Conviene usar una versión más nueva, u otro navegador.',
	layers: (name: string, layers: string) =>
		`«${name}» llama a sus capas ${layers}; Openbeat dibuja las de OpenMapTiles, Protomaps y Shortbread (water, roads o transportation, landuse…).`,
	layersHint: 'Hay que elegir un mapa general en uno de estos esquemas.',
	notTiles: (name: string, found: string) =>
		`«${name}» no es un archivo PMTiles: ${found}; un archivo PMTiles empieza con la palabra «PMTiles» y su versión.`,
	notTilesHint:
		'Hay que elegir un archivo que termine en .pmtiles. Otros archivos de teselas (.mbtiles, carpetas de teselas) se pueden convertir con el programa gratuito «pmtiles».',
	database: 'es una base de datos, quizá de MBTiles',
	begins: (bytes: string) => `empieza con ${bytes}`,
	empty: 'está vacío',
	version: (name: string, version: number) =>
		`«${name}» es un archivo PMTiles de la versión ${version}; Openbeat lee la versión 3.`,
	older: 'Se puede actualizar con «pmtiles convert antiguo.pmtiles nuevo.pmtiles».',
	newer: 'Conviene recargar Openbeat, o hacer el archivo en la versión 3.',
	packedDirectories: (name: string, method: string) =>
		`Los directorios de «${name}» están comprimidos con ${method}; los navegadores descomprimen gzip, o nada.`,
	packedTiles: (name: string, method: string) =>
		`Las teselas de «${name}» están comprimidas con ${method}; los navegadores descomprimen gzip, o nada.`,
	packedHint:
		'Hay que volver a hacer el archivo con gzip, que es lo que hacen casi todos los programas si no se les dice otra cosa.',
	method: (code: number) => `el método ${code}`,
	kind: (name: string, kind: string) =>
		`«${name}» contiene teselas de una clase que no se puede dibujar (${kind}); se esperaban teselas vectoriales (MVT) o imágenes (PNG, JPEG, WebP, AVIF).`,
	kindHint: 'Hay que elegir un archivo con una de estas clases de teselas.',
	number: (code: number) => `número ${code}`,
	damaged: (name: string, found: string) => `«${name}» está dañado: ${found}.`,
	damagedHint: 'Quizá no se descargó hasta el final. Hay que descargarlo o hacerlo de nuevo.',
	parts: {
		directory: 'directorio',
		description: 'descripción',
		leaves: 'otros directorios',
		tiles: 'teselas'
	},
	tile: (name: string) => `tesela ${name}`,
	ends: (what: string, at: number, size: number) =>
		`una parte (${what}) debería terminar en el byte ${at}, y el archivo termina en el ${size}`,
	zooms: (from: number, to: number) => `dice que tiene los niveles de zoom ${from} a ${to}`,
	tooEarly: (what: string) => `una parte (${what}) termina demasiado pronto`,
	notUnpacked: (what: string) => `una parte (${what}) no se puede descomprimir`,
	beyond: (what: string) => `una entrada de su directorio apunta más allá de una parte (${what})`,
	nowhere: 'sus directorios no llevan a ninguna parte',
	short: (size: number, head: number) => `termina tras ${size} bytes, dentro de sus primeros ${head}`,
	noJson: 'su descripción no es JSON',
	halfNumber: 'su directorio termina en medio de un número',
	entries: (n: number) => `su directorio dice que tiene ${n} entradas`,
	entryNowhere: 'una entrada de su directorio no apunta a ninguna parte',
	noVector: (tile: string) => `su tesela ${tile} no es una tesela vectorial`,
	noPicture: (tile: string) => `su tesela ${tile} no es una imagen que este navegador pueda leer`
} satisfies typeof en;
