import { count, some } from '../say';

export default {
	column: (n: number) => `Column ${n}`,
	aside: {
		short: 'too few cells',
		long: 'too many cells',
		blank: 'every cell is empty',
		header: 'the column names again',
		nothing: 'neither a readable time nor a place or area',
		total: 'a total or a note, not an incident',
		repeat: 'a further row of an incident already counted'
	},
	kinds: {
		png: 'a PNG picture',
		jpeg: 'a JPEG picture',
		gif: 'a GIF picture',
		pdf: 'a PDF document',
		zip: 'a zip archive or a spreadsheet',
		xls: 'an old Excel file',
		parquet: 'a Parquet file',
		sqlite: 'an SQLite database',
		gzip: 'a file packed twice by gzip'
	},
	kindHints: {
		table: 'Choose the table itself: a .csv, .tsv or .txt file.',
		pdf: 'Look for a CSV download at the place the document comes from.',
		zip: 'Unpack it, or open it in a spreadsheet program and save the sheet as CSV.',
		xls: 'Open it in a spreadsheet program and save the sheet as CSV.',
		parquet: 'Export it as CSV first.',
		sqlite: 'Export the table as CSV first.',
		gzip: 'Unpack it once and try again.'
	},
	matches: {
		as: (column: string, name: string) => `“${column}” as “${name}”`,
		one: (name: string) => `“${name}” has`,
		several: (n: number, name: string) => `${n} files (“${name}” and others) have`,
		otherNames: (files: string) => `${files} other column names`,
		read: (pairs: string) => `read as the first file’s: ${pairs}`,
		none: (names: string) => `missing there: ${names}`
	},
	odd: {
		short: 'fewer cells than the table has columns',
		long: 'more cells than the table has columns',
		mended: 'a quotation mark or separator out of place',
		row: (row: number, what: string) => `Row ${row} has ${what}.`,
		rows: (n: string, row: number, what: string) => `${n} rows, the first of them row ${row}, have ${what}.`
	},
	tooManyKinds: (most: string) => `The column chosen for the kind of incident has more than ${most} different values.`,
	tooManyKindsHint: 'Choose a column with a list of kinds, such as “Primary Type” or “Offense”.',
	dialect: {
		code: (n: number) => `code ${n}`,
		between: (mark: string) => `${mark} between cells`,
		oneColumn: 'one column',
		noNames: 'no column names',
		firstLine: 'column names in the first line',
		firstLines: (n: number) => `column names in the first ${n} lines`,
		padded: ' with blanks around it',
		single: 'single quotes around text',
		escape: (mark: string) => `“${mark}” before special characters`,
		framed: 'also at both ends of lines',
		wrapped: 'whole lines in quotes',
		defused: 'apostrophes that Openbeat had put before formulas taken off',
		formulas: 'texts as formulas (="…")',
		mixed: 'line ends of several kinds',
		cr: 'lines ended by CR',
		marks: {
			comma: 'comma',
			semicolon: 'semicolon',
			tab: 'tab',
			bar: 'vertical bar',
			blank: 'blank',
			colon: 'colon'
		}
	},
	empty: (name: string) => `“${name}” is empty: there is no text in it.`,
	oneALine: 'Choose a file with one incident a line.',
	notText: (name: string, kind: string) => `“${name}” is ${kind}, not a table in a text file.`,
	noCharacters: (name: string, percent: number) =>
		`“${name}” is no text file: ${percent}\u00a0% of its first bytes are no characters.`,
	chooseText: 'Choose a .csv, .tsv or .txt file, plain or packed as .gz.',
	locked: (name: string) => `“${name}” is locked with a password.`,
	lockedSheetHint: 'Open it in a spreadsheet program with its password and save the sheet as CSV.',
	otherSheet: (name: string) => `“${name}” is a spreadsheet of a kind that is not read here.`,
	otherSheetHint: 'Open it in a spreadsheet program and save the sheet as CSV or .xlsx.',
	boundaries: (name: string) => `“${name}” holds lines or areas: it is a file of boundaries, not of incidents.`,
	boundariesHint: 'Choose a file with one point an incident. Boundaries are added to a dataset once its incidents are in.',
	json: {
		rowTooLong: (row: string, megabytes: number) =>
			`Row ${row} is longer than ${megabytes} MB; a row of a table is at most that long.`,
		checkList: 'Check that this is a list of incidents.',
		unreadableRow: (row: string, name: string) => `Row ${row} of “${name}” is no JSON that can be read.`,
		damaged: 'The file may be damaged or changed by hand. Fetch it again and retry.',
		cutShort: (name: string, row: string) => `“${name}” ends in the middle of row ${row}.`,
		tooWide: (name: string, most: number) =>
			`The rows of “${name}” have more than ${most} different names; Openbeat reads tables of up to ${most} columns.`,
		sameNames: 'Check that this is a list of incidents, each with the same names.',
		noList: (name: string) => `“${name}” is JSON, but not a list of rows with names.`,
		noListHint: 'Choose a list of objects, a GeoJSON file of points, or the same data as CSV.'
	},
	downloadAgain: 'The download was cut short. Fetch it again and retry.',
	linesRead: (before: string, first: string, last: string) => `${before} Read were lines ${first} to ${last}.`,
	tooMuchText: (megabytes: number) => `it becomes more than ${megabytes} MB of text`,
	parquet: {
		refused: (found: string) => `The Parquet file was refused: ${found}.`,
		refusedHint: 'Write it again with row groups of at most a million rows, packed by Snappy or Zstandard, or as CSV.',
		elsewhere: 'its columns lie in other files, or are locked',
		outside: 'it points outside of itself',
		packedBy: (how: string) => `it is packed by ${how}, which is not read here`,
		groupTooLarge: 'one of its row groups is larger than 512 MB',
		rowsDiffer: 'its parts do not add up to the number of rows it says it has',
		pageLonger: 'a page in it is longer than its column',
		pageTooMuch: 'a page in it unpacks to too much',
		valuesDiffer: 'a column does not have as many values as there are rows',
		locked: (name: string) => `“${name}” is locked: a Parquet file with encryption.`,
		lockedHint: 'Export the table without encryption, or as CSV.',
		list67: 'a column of lists in it has more than 67 million values in a row group',
		names: 'it names a column that it does not have',
		runs: 'a list of runs in it is longer than its page',
		bits: 'the numbers of a dictionary in it have more than 32 bits',
		run: 'a run in it is longer than its page'
	},
	within: {
		sheet: (sheet: string, file: string) => `The sheet “${sheet}” of “${file}”`,
		file: (name: string, file: string) => `“${name}” in “${file}”`,
		holds: (where: string, n: number, tables: string) => `${where} holds ${n} tables: ${tables}.`
	},
	xlsx: {
		tooLarge: (name: string, found: string) => `“${name}” is too large for a spreadsheet to be read here: ${found}.`,
		tooLargeHint: 'Open it in a spreadsheet program and save the sheet as CSV: CSV of any size can be read.',
		hidden: 'its cells are addressed in a way that hides where they lie',
		span: (rows: string, columns: string) => `its cells span ${rows} rows and ${columns} columns`,
		unpacks: (megabytes: number) => `its sheet unpacks to more than ${megabytes} MB`,
		unreadable: (sheet: string, name: string) => `The sheet “${sheet}” of “${name}” could not be read.`,
		unreadableHint: 'Open it in a spreadsheet program, save it again or as CSV, and retry.',
		longCell: (most: string) => `a cell holds more than ${most} characters`
	},
	zip: {
		damaged: (name: string, found: string) => `The archive “${name}” is damaged: ${found}.`,
		damagedHint: 'Download it again, or unpack it and choose the tables inside.',
		noEnd: 'its end is missing, so its list of contents is not there',
		parts: (name: string) => `“${name}” is one part of an archive in several parts.`,
		partsHint: 'Put the parts together and unpack them first.',
		notWhere: 'its long list of contents is not where it says',
		listTooLong: 'its list of contents is longer than the file',
		tooMany: (name: string, n: string, most: string) => `“${name}” lists ${n} files; Openbeat opens archives of up to ${most}.`,
		unpackIt: 'Unpack it and choose the tables inside.',
		unreadable: 'its list of contents cannot be read',
		listEnd: 'its list of contents does not end where it says',
		counts: (says: string, lists: string) => `it says that it holds ${says} files and lists ${lists}`,
		longer: (name: string) => `“${name}” is longer than the archive`,
		overlap: (name: string) => `“${name}” was refused: files inside it overlap, as in archives made to fill a disk.`,
		askAgain: 'Ask for it again where it comes from.',
		refused: (name: string, found: string) => `“${name}” was refused: ${found}.`,
		refusedHint: 'The archive is damaged or was made to mislead. Download it again, or leave this file out.',
		elsewhere: 'the archive does not hold it where it says',
		reaches: 'it reaches into the file behind it',
		disagree: 'the archive describes it in two ways that do not agree',
		unpacksMore: (bytes: string) => `it says that it unpacks to ${bytes} bytes, and there are more`,
		left: {
			outside: 'the name points outside the archive',
			locked: 'locked with a password',
			archive: 'an archive or spreadsheet inside the archive: unpack it first',
			parquet: 'a Parquet file inside the archive: unpack it first',
			map: 'a map file, not a table',
			noTable: 'not a table by its name',
			method: (n: number) => `packed in a way that browsers cannot undo (method ${n})`,
			sizes: 'its two sizes do not agree',
			tooMuch: (gigabytes: number) => `unpacks to more than ${gigabytes} GB`,
			grows: (times: string) => `would grow ${times} times when unpacked`,
			twice: 'the same name a second time'
		},
		lockedHint: 'Unpack it on this device with its password, then choose the files inside.',
		files: (n: number) => `${count(n)} files`,
		nothing: (name: string, reasons: string) => `There is no table in “${name}” that could be read${reasons && ` (${reasons})`}.`,
		nothingHint: 'Unpack it and choose the tables inside: .csv, .tsv, .txt or .json files.'
	},
	decimals: {
		comma: (columns: string) => `A comma stands before the decimals in ${columns}.`,
		twoWays: (name: string, example: string) =>
			`In “${name}”, ${example} could be read in two ways. It is read with a comma before decimals and points between thousands, as the name of the column or the rest of the file suggests.`,
		thousands: (name: string, example: string) =>
			`In “${name}”, ${example} is read as thousands: nothing in the first rows shows that its comma stands before decimals.`
	},
	place: {
		pair: (a: string, b: string) => `“${a}” and “${b}”`,
		taken: (columns: string, share: string, beside: string) =>
			`Places are taken from ${columns}: ${share} of the first rows have one there. Also found: ${beside}.`,
		swapped: (column: string) => `“${column}” holds numbers beyond 90: latitude and longitude seem to be swapped.`,
		swappedXy: (x: string, y: string, system: string) =>
			`“${x}” and “${y}” seem to be swapped: the other way round they lie in ${system}.`,
		unsure: (system: string) => `The map coordinates fit ${system} best, but not surely: look whether the points lie right.`
	},
	guess: {
		noTime: 'No column with a date was found. Without times there is a map, but no forecast.',
		unknownMap: (x: string, y: string) =>
			`“${x}” and “${y}” look like coordinates of a map, but of which is not known. Choose “Map coordinates” below and search the system by name.`,
		noPlace: 'No columns with places were found: choose those with latitude and longitude.',
		wideMonths: (columns: number, by: string) =>
			`This table was counted before: ${columns} columns hold one month each. Every cell becomes a count by ${by} and month; empty cells are not taken for zero.`,
		wideKinds: (columns: number, by: string) =>
			`This table was counted before: ${columns} columns hold one kind each. Every cell becomes a count by ${by} and period; empty cells are not taken for zero.`,
		leftOut: (columns: string) => `Left out, because they seem to sum up or restate other columns: ${columns}.`,
		epoch: (column: string) =>
			`“${column}” counts from 1970, which is universal time. Choose the time zone of the place; without one, hours of the day are wrong.`,
		ambiguous: (column: string) =>
			`In “${column}” day and month could be the other way round: no day in the first rows is above 12. It is read as month/day.`,
		row: 'row'
	},
	tooWide: (found: string, most: number) => `${found}; Openbeat reads tables of up to ${most}.`,
	tooWideHint: 'Keep the columns for time, place and kind of incident in a spreadsheet program and save those as CSV.',
	hasColumns: (n: string) => `The file has ${n} columns`,
	noRows: (names: string) => `${names} has no rows below the column names.`,
	noneReadable: (read: string, names: string) => `None of the ${read} rows of ${names} has a readable time, place or area.`,
	otherColumns: 'Choose other columns for time and place and try again.',
	ofCells: (n: number, width: number) => `${n} of ${width}`,
	asLast: 'Read as you chose for the last file with these columns.',
	thisFile: 'This file',
	lineBefore: ', one line before them left out',
	linesBefore: (n: number) => `, ${n} lines before them left out`,
	linesOfFile: (lines: readonly string[]) => `, lines ${lines.join(' to ')} of the file`,
	firstLineWide: (name: string, kilobytes: number, columns: string) =>
		`The first line of “${name}” does not end within ${kilobytes} KB and has over ${columns} columns`,
	noLineEnds: (name: string, kilobytes: number) =>
		`No line of “${name}” ends within its first ${kilobytes} KB: a quotation mark may be open, or it is no table.`,
	openQuote: 'Open the file in an editor, look for a lone " near its beginning, remove it and try again.',
	onlyNames: (name: string) => `“${name}” has a line of column names and nothing below it.`,
	oneALineBelow: 'Choose a file with one incident a line below the names.',
	recordTooLong: (record: number, megabytes: number) =>
		`Record ${record} is longer than ${megabytes} MB; a record of a table is at most that long.`,
	recordHint: 'Check that this is a table with one record a line, and that no quotation mark stays open there.',
	systemUnknown: (id: string) => `The coordinate system “${id}” is not known.`,
	chooseFromList: 'Choose one from the list.',
	noColumn: (name: string, columns: string) => `“${name}” has no column ${columns}, which the first file has.`,
	noColumnHint: 'Choose which of its columns they are, or import it by itself.',
	several: (n: number, tables: string) => `Holds ${n} tables, written one below the other: ${tables}.`,
	above: (titles: string) => `Left out above them: ${titles}.`,
	before: (lines: string) => `Left out before the table: ${lines}.`,
	below: (lines: string) => `Left out below the table: ${lines}.`,
	recordALine: 'Check that this is a table with one record a line.',
	neverClosed: (record: number) => `A quotation mark that opens in record ${record} of the file is never closed.`,
	neverClosedHint: 'Open the file in an editor, look for a lone " near that line, remove it and try again.',
	notToTheEnd: (name: string, packed: boolean) => `“${name}” could not be ${packed ? 'unpacked' : 'read'} to its end.`,
	cutOrDamaged: 'The download was cut short or damaged. Fetch it again.',
	movedOrCut: 'It may have been moved or changed, or the download was cut short. Fetch it again and retry.',
	spanOf: (name: string, rows: string, line: string) => `“${name}” (${rows} from line ${line})`,
	unnamedRows: 'Rows without names',
	notes: {
		areas: (area: string) =>
			`This file names areas (“${area}”) and has no coordinates: its incidents come in by area. To see them on the map, add the boundaries of those areas.`,
		noPlaces: 'This file has no places: there are charts over time, but no map.',
		noTimes: 'This file has no times: there is a map, but no forecast.',
		monthOnly: 'Every date is the first of a month, so only the month is taken as known.',
		dayOnly: 'Every time is midnight, so only the day is taken as known.',
		zone: (zone: string) => `Times were universal time and were turned into the local time of ${zone}.`,
		projected: (system: string) => `Places were map coordinates in ${system} and were turned into longitude and latitude.`,
		withheld: (n: number) =>
			`${some(n, { one: 'row has', other: 'rows have' })} a word such as REDACTED where coordinates belong: the publisher withholds these places, often those of the gravest offences. What is on the map is not a fair sample of them.`,
		wild: (n: number) =>
			`${some(n, { one: 'row has', other: 'rows have' })} coordinates that lie nowhere near the rest of the map; their place counts as unknown.`,
		pileUp: (n: number, at: string, share: string) =>
			`${some(n, { one: 'row lies', other: 'rows lie' })} on exactly one point (${at}), ${share}\u00a0% of all and far more than on any other: it may stand for “address unknown” or for a police station. Look before you call it a hot spot.`,
		outside: (n: number) =>
			`${some(n, { one: 'place lies', other: 'places lie' })} far from all the others. Look at the map: they may be mistakes, or another town.`,
		ambiguous: (column: string) =>
			`In “${column}” day and month could be the other way round: in the whole file no day is above 12. They were read as month/day. If that is wrong, import it again and choose the order.`,
		early: (n: number, before: string | number, first: number) =>
			`${some(n, { one: 'row', other: 'rows' })} happened before ${before}, the first in ${first}: reported late, or dated wrongly. Choose a later first date before you read trends.`,
		line: (line: string, file: string) => ` (line ${line} of “${file}”)`,
		mended: (n: number, at: string, line: string, file: string) =>
			`In ${some(n, { one: 'row', other: 'rows' })} a quotation mark or a separator was out of place; ${n === 1 ? `it${at} was` : `they (the first in line ${line} of “${file}”) were`} read as well as could be.`,
		mendedNames: (at: string) =>
			`The names of the columns${at} have a quotation mark out of place; they were read as well as could be.`,
		unclosed: (n: number, at: string) =>
			n === 1
				? `A quotation mark is opened and never closed${at}: that row was taken to end with its line. Look at it before you rely on it.`
				: `${some(n, { one: 'quotation mark is', other: 'quotation marks are' })} opened and never closed, the first${at}: those rows were taken to end with their lines. Look at them before you rely on them.`,
		counts: (n: number, stored: number) =>
			`${some(n, { one: 'row of the file gives', other: 'rows of the file give' })} ${some(stored, { one: 'count', other: 'counts' })} above or below 0. Each stands for as many incidents as it says; it has no day, hour or street.`,
		unread: (n: number) =>
			`${some(n, { one: 'cell holds', other: 'cells hold' })} no number (such as “*” or “<5”) where a count belongs: withheld, and left out. It was not taken for zero.`,
		blank: (n: number) =>
			`${some(n, { one: 'cell is', other: 'cells are' })} empty where a count belongs: not published, which is not the same as zero.`,
		weights: (column: string, n: number) =>
			`In “${column}”, ${some(n, { one: 'cell is', other: 'cells are' })} no whole number; such rows count 1.`,
		noNumber: (column: string, n: number) =>
			`In “${column}”, ${some(n, { one: 'cell is no number and was', other: 'cells are no numbers and were' })} left empty.`
	},
	presets: {
		months: 'data.police.uk publishes the month only, and moves every place to the nearest of a fixed set of map points.',
		victims: 'Each row is one victim: an incident with several victims has several rows with the same INCIDENT_KEY.',
		withdraws: 'A Count of -1 withdraws an earlier report: it is subtracted from every count, so that the two cancel out.',
		withheld:
			'This publisher leaves out or moves some violent and sexual offences: that they are missing here is no sign that there were none.',
		station: 'Sexual offences are placed at the police station, where they make hot spots that are none.',
		crossings:
			'Places are moved to the nearest street crossing. An incident with several offences has several rows with one Incident ID.',
		redacted: 'Coordinates say REDACTED in one row of six.',
		dispatched: 'Times say when police were sent, not when it happened.',
		washington: 'Times are published in universal time and were turned into the local time of Washington.',
		local: 'The +00 behind the times is not meant: they are local.',
		victim: 'Each row is one victim.',
		parts: 'Each row is one person’s part in an offence: there are about 1.9 rows an offence.',
		noPlace: 'Offences against a person have neither place nor hour here.'
	},
	append: {
		placeTimeKind: 'Place, time and kind',
		noKey: (key: string) => `There is no column ${key} to replace rows of.`,
		doNotFit: (name: string, kind: string) =>
			`The newer rows have values in “${name}” that do not fit this dataset: it holds ${kind === 'area' ? 'names of areas' : kind}.`,
		anotherColumn: 'Choose another column for it, or none.',
		notKnown: 'How the columns of this dataset were read is not known.',
		notKnownHint: 'Import its file again, together with the newer ones.',
		noCommon: 'The files have no column in common with this dataset.',
		noCommonHint: 'Choose which of their columns are those of the dataset.',
		notInAll: (columns: string) => `Not in every file: ${columns}. The rows of a file without such a column have no value there.`,
		new: (columns: string) => `New: ${columns}. The rows before have no value there.`,
		kept: (column: string, kind: string) => `“${column}” had to be kept as ${kind} for the newer rows; the older ones follow.`,
		there: 'already in the dataset',
		newer: 'a newer version of a record the dataset has: it took its place',
		otherCells: 'a record the dataset has, with other cells: the first was kept'
	},
	damagedGzip: 'a part of the gzip file is damaged, cut short, or followed by something else'
};
