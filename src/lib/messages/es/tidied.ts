import type en from '../en/tidied';
import { some } from '../say';

export default {
	aside: (rows: string) => `${rows} apartadas`,
	inColumns: (cells: string, columns: number) => `${cells} en ${columns} columnas rellenadas, no leídas`,
	ofColumn: (cells: string, column: string) => `${cells} de «${column}» rellenadas, no leídas`,
	placed: (times: string) => `${times} situadas al azar entre dos momentos`,
	guess: {
		placed: (n: number) => `${some(n, { one: 'hora se situó', other: 'horas se situaron' })} al azar entre dos momentos.`,
		area: (rows: string, column: string) =>
			`En ${rows} «${column}» está rellenada, no leída; las tablas unidas por ella se apoyan en eso.`
	}
} satisfies typeof en;
