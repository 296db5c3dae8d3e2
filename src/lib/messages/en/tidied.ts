import { some } from '../say';

export default {
	aside: (rows: string) => `${rows} set aside`,
	inColumns: (cells: string, columns: number) => `${cells} in ${columns} columns filled in, not read`,
	ofColumn: (cells: string, column: string) => `${cells} of “${column}” filled in, not read`,
	placed: (times: string) => `${times} placed at random between two moments`,
	guess: {
		placed: (n: number) =>
			`${some(n, { one: 'time', other: 'times' })} ${n === 1 ? 'was' : 'were'} placed at random between two moments.`,
		area: (rows: string, column: string) => `In ${rows} “${column}” is filled in, not read; tables joined by it rest on that.`
	}
};
