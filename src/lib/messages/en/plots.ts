export default {
	asNumbers: 'As numbers',
	history: (counts: string, n: number, periods: string) => `${counts} in the last ${n} ${periods}`
};
