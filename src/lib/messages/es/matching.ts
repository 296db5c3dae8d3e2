import type en from '../en/matching';

export default {
	missing: 'falta',
	chosen: 'elegida',
	how: {
		name: 'mismo nombre',
		spelling: 'escrita de otra manera',
		meaning: 'significa lo mismo',
		role: 'cumple la misma función',
		words: 'nombre parecido',
		values: 'contenido parecido'
	},
	none: 'Ninguna: queda vacía',
	such: (values: string) => `como ${values}`,
	columnsOf: (file: string) => `Columnas de ${file}`,
	andMore: (files: string) => `y ${files}`,
	columnFor: (name: string) => `Columna para ${name}`,
	columnOf: (what: string) => `Columna: ${what}`,
	columnOfFile: 'Columna del archivo',
	same: (columns: string) => `${columns} con el mismo nombre`,
	fresh: (columns: string, of: string, kept: number) => `${columns} que no tiene ${of}: se conservan ${kept}`,
	leftOut: 'Quedan fuera si no se marcan. En las filas que no las tienen, faltan.',
	people: 'describe a personas'
} satisfies typeof en;
