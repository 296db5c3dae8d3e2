export default {
	area: (n: number) => `Area ${n}`,
	areas: 'Area',
	noMatch: (areas: number, name: string) => `None of the ${areas} areas has a row in “${name}”.`,
	noMatchHint: 'Choose a table that is about these areas.',
	noAreas: (name: string, n: number) => `“${name}” holds ${n} features and none of them is an area (a polygon).`,
	noAreasHint: 'Choose the file with the boundaries of areas, not one of points or lines.',
	cannotBeRead: 'it cannot be read',
	noGeoJson: (name: string, why: string) => `“${name}” is no GeoJSON: ${why}.`,
	formats: 'Use GeoJSON, TopoJSON, or a shapefile as one .zip.',
	neither: (name: string) => `“${name}” is JSON, but neither GeoJSON nor TopoJSON.`,
	lookFor: 'Look for a download called GeoJSON, TopoJSON or shapefile.',
	brokenTopology: (name: string) => `“${name}” is TopoJSON that does not hold together.`,
	again: 'Download it again.',
	projected: (name: string, x: number, y: number) =>
		`“${name}” holds coordinates such as ${x}, ${y}; expected degrees of longitude and latitude.`,
	wgs84: 'Download it in WGS84 (also called EPSG:4326), or as a shapefile with its .prj file inside the .zip.',
	noColumn: (name: string) =>
		`The rows of “${name}” have no places, and none of its columns holds the same values as a property of these areas.`,
	noColumnHint: 'Import the dataset again and keep the column that names or numbers its areas, or choose other boundaries.',
	noUse: (table: string, columns: number, dataset: string) =>
		`“${table}” has ${columns} columns; none holds the areas of “${dataset}”, a day, or coordinates.`,
	noUseHint: 'Choose a table with one row an area, a day or a place.',
	areasFirst: 'This dataset has no areas yet: add boundaries first, then the table.',
	people: 'describes people',
	counts: 'counts recorded incidents itself',
	systemUnknown: (name: string, system: string) =>
		`“${name}” is in the system of coordinates ${system}, which is not known here.`,
	noShapefile: (name: string) => `“${name}” holds no shapefile: no file in it ends in .shp.`,
	noShapefileHint: 'A zipped shapefile holds at least a .shp, a .dbf and a .prj file.',
	damaged: 'it is damaged',
	shapefileUnreadable: (name: string, why: string) => `The shapefile in “${name}” cannot be read: ${why}.`,
	againOrGeoJson: 'Download it again, or look for the same areas as GeoJSON.',
	tooMuch: (name: string, megabytes: number) => `“${name}” unpacks to more than ${megabytes} MB.`,
	simplified: 'Look for a simplified (generalised) version of these boundaries.',
	notUnpacked: (name: string) => `“${name}” cannot be unpacked.`,
	cutShort: 'Download it again: it may have been cut short.',
	tooLarge: (name: string, megabytes: number) =>
		`“${name}” is larger than ${megabytes} MB; a table with one row an area or a day is far smaller.`,
	tooLargeHint: 'If these are incidents, import them as a dataset of their own.',
	boundariesTooLarge: (name: string, megabytes: number, most: number) =>
		`“${name}” has ${megabytes} MB; boundaries of up to ${most} MB can be read.`,
	changed: (name: string) => `“${name}” or the dataset changed meanwhile.`,
	noneInside: (rows: string) => `None of the ${rows} rows lies in one of these areas.`,
	sameCity: 'Choose boundaries of the same city.'
};
