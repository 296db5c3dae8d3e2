import type en from '../en/importing';

export default {
	drop: {
		letGo: 'Soltar para mirarlo',
		here: 'Soltar aquí una tabla de incidentes',
		about:
			'Un incidente por fila: texto (.csv, .tsv, .txt), Excel (.xlsx), JSON, GeoJSON o Parquet, tal cual o comprimido como .gz, o un .zip con varios. Los archivos de un mismo tipo, por ejemplo uno por mes, forman un solo conjunto de datos, también si sus columnas se llaman de otra manera. Se leen en este dispositivo; no se envía nada.',
		choose: 'Elegir archivos',
		ofIncidents: 'Archivos de incidentes'
	},
	in: 'El archivo ya está dentro',
	bring: 'Traer un archivo',
	looking: (name: string) => `Mirando ${name}`,
	files: (n: number) => `${n} archivos`,
	reading: (name: string) => `Leyendo ${name}`,
	rows: (n: string) => `${n} filas`,
	readingName: (name: string) => `leer ${name}`,
	incidents: 'Incidentes',
	severalFiles: (name: string, n: number) => `${name} (${n} archivos)`,
	andMore: (name: string, n: number) => `${name} y ${n} más`
} satisfies typeof en;
