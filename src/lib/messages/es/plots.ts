import type en from '../en/plots';

export default {
	asNumbers: 'En números',
	history: (counts: string, n: number, periods: string) => `${counts} en los últimos períodos (${n} ${periods})`
} satisfies typeof en;
