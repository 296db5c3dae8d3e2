import { describe, expect, it } from 'vitest';
import { EVERYTHING, type Overview } from '../../../src/lib/domain/exploration';
import { areaLabel, categoryLabel, counted, density, filterWords, placeLabel } from '../../../src/lib/components/explore/words';
import { dataset } from '../../workers/query/dataset';

const city = dataset({ categories: ['THEFT', 'CRIMINAL DAMAGE', 'Robbery', 'ARSON'] });
const overview = { area: { name: 'Ward', names: ['WEST END'] } } as Overview;

describe('words', () => {
	it('name what is counted by the grain of the dataset', () => {
		expect(counted({ grain: 'offence' }, 1)).toBe('1 recorded offence');
		expect(counted({ grain: 'incident' }, 12_345)).toBe('12,345 recorded incidents');
	});
	it('do not shout, and leave mixed case alone', () => {
		expect([categoryLabel('CRIMINAL DAMAGE'), categoryLabel('Anti-social'), categoryLabel('ASB'), categoryLabel('')]).toEqual([
			'Criminal damage',
			'Anti-social',
			'ASB',
			'(none given)'
		]);
		expect(areaLabel("O'HARE")).toBe("O'Hare");
		expect(areaLabel('NEAR NORTH SIDE')).toBe('Near North Side');
	});
	it('write densities with as many digits as they bear', () => {
		expect([1234.4, 12.3, 1.26, 0.123].map(density)).toEqual(['1,234', '12', '1.3', '0.12']);
	});
	it('give places their side of the globe', () => {
		expect(placeLabel(-87.6312, 41.8812)).toBe('41.8812° N, 87.6312° W');
	});
	it('say what is filtered', () => {
		const words = filterWords(
			{
				...EVERYTHING,
				categories: [0, 1],
				areas: [1, 0],
				days: [17_167, 17_180],
				weekdays: [6, 5],
				hours: [22, 23, 0, 1, 5],
				place: { width: 500, cells: [1, 2, 3, 4] }
			},
			city,
			overview
		);
		expect(words).toEqual([
			'Theft, Criminal damage',
			'West End, no area given',
			'2 hexagons',
			'1 – 14 Jan 2017', // date -u -d '1970-01-01 + 17167 days'
			'Sat, Sun',
			'hours 5, 22–1'
		]);
		expect(filterWords({ ...EVERYTHING, categories: [0, 1, 2, 3], hours: [] }, city, overview)).toEqual([
			'4 categories',
			'hours none'
		]);
		expect(filterWords(EVERYTHING, city, overview)).toEqual([]);
	});
});
