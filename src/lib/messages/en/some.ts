import { count, some } from '../say';

export default {
	rows: (n: number) => some(n, { one: 'row', other: 'rows' }),
	cells: (n: number) => some(n, { one: 'cell', other: 'cells' }),
	numbers: (n: number) => some(n, { one: 'number', other: 'numbers' }),
	steps: (n: number) => some(n, { one: 'step', other: 'steps' }),
	kinds: (n: number) => some(n, { one: 'kind', other: 'kinds' }),
	datasets: (n: number) => some(n, { one: 'dataset', other: 'datasets' }),
	models: (n: number) => some(n, { one: 'model', other: 'models' }),
	trainedModels: (n: number) => some(n, { one: 'trained model', other: 'trained models' }),
	incidents: (n: number) => some(n, { one: 'incident', other: 'incidents' }),
	notes: (n: number) => some(n, { one: 'note', other: 'notes' }),
	minutes: (n: number) => some(n, { one: 'minute', other: 'minutes' }),
	hours: (n: number) => some(n, { one: 'hour', other: 'hours' }),
	days: (n: number) => some(n, { one: 'day', other: 'days' }),
	seconds: (n: number) => some(n, { one: 'second', other: 'seconds' }),
	areas: (n: number) => some(n, { one: 'area', other: 'areas' }),
	places: (n: number) => some(n, { one: 'place', other: 'places' }),
	values: (n: number) => some(n, { one: 'value', other: 'values' }),
	names: (n: number) => some(n, { one: 'name', other: 'names' }),
	columns: (n: number) => some(n, { one: 'column', other: 'columns' }),
	tables: (n: number) => some(n, { one: 'table', other: 'tables' }),
	pages: (n: number) => some(n, { one: 'page', other: 'pages' }),
	times: (n: number) => some(n, { one: 'time', other: 'times' }),
	cities: (n: number) => some(n, { one: 'city', other: 'cities' }),
	otherTables: (n: number) => some(n, { one: 'other table', other: 'other tables' }),
	files: (n: number) => some(n, { one: 'file', other: 'files' }),
	moreFiles: (n: number) => (n === 1 ? 'one more file' : `${count(n)} more files`),
	changedRows: (n: number) => some(n, { one: 'changed row', other: 'changed rows' }),
	otherShapes: (n: number) => some(n, { one: 'other shape', other: 'other shapes' }),
	moreRequests: (n: number) => some(n, { one: 'more request', other: 'more requests' }),
	findings: {
		problem: (n: number) => some(n, { one: 'problem', other: 'problems' }),
		note: (n: number) => some(n, { one: 'thing to know', other: 'things to know' }),
		good: (n: number) => some(n, { one: 'check without a finding', other: 'checks without a finding' })
	},
	moreValues: (n: number) => some(n, { one: 'more value', other: 'more values' }),
	morePlaces: (n: number) => some(n, { one: 'more place', other: 'more places' }),
	baselines: (n: number) => some(n, { one: 'baseline', other: 'baselines' }),
	periods: {
		shift: (n: number) => some(n, { one: '8-hour shift', other: '8-hour shifts' }),
		day: (n: number) => some(n, { one: 'day', other: 'days' }),
		week: (n: number) => some(n, { one: 'week', other: 'weeks' }),
		month: (n: number) => some(n, { one: 'month', other: 'months' })
	}
};
