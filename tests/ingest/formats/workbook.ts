import { strToU8, zipSync } from 'fflate';

const escape = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A cell of the sheet: text, a number as written, or a date (style 1) as a number of days. */
export type Cell = string | { number: string } | { days: number } | { xml: string } | boolean | null;
/** What the styles of a cell are: as it comes, date and time, a date, a time of day. */
const FORMATS = [0, 22, 14, 21];
const column = (c: number) => String.fromCharCode(65 + c);
function cellXml(cell: Cell, r: number, c: number): string {
	const at = `r="${column(c)}${r + 1}"`;
	if (cell === null) return '';
	if (typeof cell === 'string') return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`;
	if (typeof cell === 'boolean') return `<c ${at} t="b"><v>${Number(cell)}</v></c>`;
	// A cell as its XML, but for its address.
	if ('xml' in cell) return cell.xml.replace('<c', `<c ${at}`);
	return 'number' in cell ? `<c ${at}><v>${cell.number}</v></c>` : `<c ${at} s="1"><v>${cell.days}</v></c>`;
}

export interface WorkbookParts {
	/** XML before the list of sheets. */
	properties?: string;
	/** XML behind the rows of each sheet's data. */
	behind?: string;
	/** Texts that cells share (`t="s"`). */
	shared?: string[];
}

/** The least a workbook needs. `more` is XML put behind the rows of each sheet. */
export function workbook(sheets: Record<string, Cell[][]>, hidden: string[] = [], more = '', parts: WorkbookParts = {}): Blob {
	const { properties = '', behind = '', shared } = parts;
	const names = Object.keys(sheets);
	const files: Record<string, Uint8Array> = {
		'[Content_Types].xml': strToU8('<Types/>'),
		'xl/workbook.xml': strToU8(
			`<workbook ${MAIN} xmlns:r="${OFFICE}">${properties}<sheets>${names.map((name, i) => `<sheet name="${escape(name)}" sheetId="${i + 1}"${hidden.includes(name) ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`
		),
		'xl/_rels/workbook.xml.rels': strToU8(
			`<Relationships>${names.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rId99" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`
		),
		'xl/styles.xml': strToU8(
			`<styleSheet ${MAIN}><cellXfs>${FORMATS.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`
		)
	};
	if (shared)
		files['xl/sharedStrings.xml'] = strToU8(
			`<sst ${MAIN}>${shared.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join('')}</sst>`
		);
	names.forEach((name, i) => {
		const rows = sheets[name].map(
			(cells, r) => `<row r="${r + 1}">${cells.map((cell, c) => cellXml(cell, r, c)).join('')}</row>`
		);
		files[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(
			`<worksheet ${MAIN}><sheetData>${rows.join('')}${more}</sheetData>${behind}</worksheet>`
		);
	});
	return new Blob([zipSync(files)]);
}
