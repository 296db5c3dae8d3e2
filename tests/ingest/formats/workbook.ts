import { strToU8, zipSync } from 'fflate';

const escape = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A cell of the sheet: text, a number as written, or a date (style 1) as a number of days. */
export type Cell = string | { number: string } | { days: number } | boolean | null;
const column = (c: number) => String.fromCharCode(65 + c);
function cellXml(cell: Cell, r: number, c: number): string {
	const at = `r="${column(c)}${r + 1}"`;
	if (cell === null) return '';
	if (typeof cell === 'string') return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`;
	if (typeof cell === 'boolean') return `<c ${at} t="b"><v>${Number(cell)}</v></c>`;
	return 'number' in cell ? `<c ${at}><v>${cell.number}</v></c>` : `<c ${at} s="1"><v>${cell.days}</v></c>`;
}

/** The least a workbook needs. `more` is XML put behind the rows of each sheet. */
export function workbook(sheets: Record<string, Cell[][]>, hidden: string[] = [], more = ''): Blob {
	const names = Object.keys(sheets);
	const files: Record<string, Uint8Array> = {
		'[Content_Types].xml': strToU8('<Types/>'),
		'xl/workbook.xml': strToU8(
			`<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${names.map((name, i) => `<sheet name="${escape(name)}" sheetId="${i + 1}"${hidden.includes(name) ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`
		),
		'xl/_rels/workbook.xml.rels': strToU8(
			`<Relationships>${names.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`
		),
		'xl/styles.xml': strToU8(`<styleSheet ${MAIN}><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>`)
	};
	names.forEach((name, i) => {
		const rows = sheets[name].map(
			(cells, r) => `<row r="${r + 1}">${cells.map((cell, c) => cellXml(cell, r, c)).join('')}</row>`
		);
		files[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(
			`<worksheet ${MAIN}><sheetData>${rows.join('')}${more}</sheetData></worksheet>`
		);
	});
	return new Blob([zipSync(files)]);
}
