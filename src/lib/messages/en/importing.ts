export default {
	drop: {
		letGo: 'Let go to look at it',
		here: 'Drop a table of incidents here',
		about:
			'One incident a row: text (.csv, .tsv, .txt), Excel (.xlsx), JSON, GeoJSON or Parquet, plain or packed as .gz, or a .zip of several. Files of one kind, such as one a month, become one dataset, also where their columns are called otherwise. They are read on this device; nothing is sent.',
		choose: 'Choose files',
		ofIncidents: 'Files of incidents'
	},
	in: 'The file is in',
	bring: 'Bring in a file',
	looking: (name: string) => `Looking at ${name}`,
	files: (n: number) => `${n} files`,
	reading: (name: string) => `Reading ${name}`,
	rows: (n: string) => `${n} rows`,
	readingName: (name: string) => `reading ${name}`,
	incidents: 'Incidents',
	severalFiles: (name: string, n: number) => `${name} (${n} files)`,
	andMore: (name: string, n: number) => `${name} and ${n} more`
};
