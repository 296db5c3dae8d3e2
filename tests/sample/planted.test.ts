import { describe, expect, it } from 'vitest';
import { finish } from '$lib/domain/kernel';
import { seededRandom } from '$lib/domain/random';
import { FIRST_DAY } from '$lib/sample/calendar';
import { DAY_MS } from '$lib/temporal/civil';
import { xOf, yOf } from '$lib/sample/geography';
import { takeApart } from '$lib/statistics/taken-apart';
import { category, city, code, district, rows, start, truth, x, y } from './the-city';

const { origin, parent } = truth.rows;
const near = (i: number, j: number, reach: number) => (x[i] - x[j]) ** 2 + (y[i] - y[j]) ** 2 <= reach ** 2;

/** Of the pairs of a category's rows that are `from` to `to` days apart, the share that lies within reach. */
function closeShare(name: string, reach: number, from: number, to: number): number {
	const own = rows((i) => category[i] === code(name));
	let pairs = 0;
	let close = 0;
	let first = 0;
	own.forEach((i, a) => {
		while (first < own.length && start[own[first]] - start[i] < from * DAY_MS) first++;
		for (let b = Math.max(first, a + 1); b < own.length && start[own[b]] - start[i] < to * DAY_MS; b++) {
			pairs++;
			if (near(i, own[b], reach)) close++;
		}
	});
	return close / pairs;
}

describe('near repeats', () => {
	it('come within reach and window of the event that triggered them, and of its category', () => {
		let checked = 0;
		parent.forEach((cause, i) => {
			if (cause < 0) return;
			const rule = truth.triggering[city.dataset.categories[category[i]]];
			expect(category[i]).toBe(category[cause]);
			expect(near(i, cause, rule.reach + 0.2)).toBe(true); // places are rounded to 0.1 m
			expect(start[i] - start[cause]).toBeGreaterThan(0);
			expect(start[i] - start[cause]).toBeLessThan(rule.window * DAY_MS);
			checked++;
		});
		expect(checked).toBeGreaterThan(6_000);
	});

	it.each(Object.entries(truth.triggering))('of %s are as many as planted', (name, { offspring }) => {
		// Of all events (recorded or not) a share `offspring` is triggered; recording thins both kinds alike.
		const own = rows((i) => category[i] === code(name));
		const triggered = own.filter((i) => origin[i] === 1).length;
		const standardError = Math.sqrt((offspring * (1 - offspring)) / own.length) * 1.5; // chains make them lumpy
		expect(Math.abs(triggered / own.length - offspring)).toBeLessThan(3 * standardError);
	});

	it.each(Object.entries(truth.triggering))('of %s stand out inside the band only (Knox)', (name, { reach, window }) => {
		const later = closeShare(name, reach, 60, 60 + window);
		expect(closeShare(name, reach, 0, window) / later).toBeGreaterThan(1.5);
		const quiet = later / closeShare(name, reach, 120, 120 + window);
		expect(quiet).toBeGreaterThan(0.9);
		expect(quiet).toBeLessThan(1.1);
	});

	it('are absent where none were planted', () => {
		const ratio = closeShare('Vehicle theft', 200, 0, 14) / closeShare('Vehicle theft', 200, 60, 74);
		expect(ratio).toBeGreaterThan(0.85);
		expect(ratio).toBeLessThan(1.15);
	});
});

describe('the outbreak', () => {
	const { category: name, lon, lat, radius, from, to, excess } = truth.outbreak;
	const inPlace = (i: number) => category[i] === code(name) && Math.hypot(x[i] - xOf(lon), y[i] - yOf(lat)) <= radius + 0.2;

	it('lies near the end and is over before it', () => {
		expect(from).toBeGreaterThan(city.dataset.dates![1] - 45 * DAY_MS);
		expect(to).toBeLessThan(city.dataset.dates![1]);
	});

	it('adds what it says to its place, time and category, all of it recorded', () => {
		const planted = rows((i) => origin[i] === 2);
		expect(planted).toHaveLength(excess);
		for (const i of planted) {
			expect(inPlace(i)).toBe(true);
			expect(start[i] >= from && start[i] < to).toBe(true);
		}
	});

	it('is far more than the place is used to, and less than would be seen without looking', () => {
		const during = rows((i) => inPlace(i) && start[i] >= from && start[i] < to).length;
		const before = rows((i) => inPlace(i) && start[i] < from).length;
		const usual = (before * (to - from)) / (from - FIRST_DAY);
		expect(usual).toBeGreaterThan(0.5);
		expect(during).toBeGreaterThan(usual + 5 * Math.sqrt(usual));
		const allDuring = rows((i) => start[i] >= from && start[i] < to && category[i] === code(name)).length;
		expect(excess / allDuring).toBeLessThan(0.3);
	});
});

describe('the reporting bias', () => {
	const { recordedShare, districts } = truth.recording;
	const total = (group: string, key: 'happened' | 'recorded') =>
		districts.filter((d) => d.group === group).reduce((sum, d) => sum + d[key], 0);

	it('is found again by comparing what happened with what was recorded', () => {
		expect(total('A', 'recorded') / total('A', 'happened')).toBe(recordedShare.A);
		const happened = total('B', 'happened');
		const standardError = Math.sqrt((recordedShare.B * (1 - recordedShare.B)) / happened);
		expect(Math.abs(total('B', 'recorded') / happened - recordedShare.B)).toBeLessThan(3 * standardError);
	});

	it('accounts for every row and every unrecorded event', () => {
		const counts = districts.map(() => 0);
		district.forEach((d) => counts[d]++);
		expect(counts).toEqual(districts.map(({ recorded }) => recorded));
		expect(total('A', 'happened') + total('B', 'happened')).toBe(start.length + truth.unrecorded.start.length);
	});

	it('does not depend on the category', () => {
		const inB = new Set(districts.flatMap(({ group }, d) => (group === 'B' ? [d] : [])));
		city.dataset.categories.forEach((_, c) => {
			const recorded = rows((i) => category[i] === c && inB.has(district[i])).length;
			const missed = truth.unrecorded.category.filter((code) => code === c).length;
			const standardError = Math.sqrt((recordedShare.B * (1 - recordedShare.B)) / (recorded + missed));
			expect(Math.abs(recorded / (recorded + missed) - recordedShare.B)).toBeLessThan(4 * standardError);
		});
	});

	it('strikes districts with a larger minority share', () => {
		const share = (group: string) => {
			const members = city.boundaries.geojson.features.filter((_, d) => districts[d].group === group);
			return members.reduce((sum, { properties }) => sum + properties!.minorityShare, 0) / members.length;
		};
		expect(share('B')).toBeGreaterThan(2 * share('A'));
		expect(districts.filter(({ group }) => group === 'B').length).toBeGreaterThanOrEqual(8);
	});
});

describe('the intensity surface', () => {
	const { intensity, triggering, rhythms } = truth;
	const { cell, across, up } = intensity;

	it.each(Object.entries(intensity.expected))('of %s adds up to the background', (name, surface) => {
		const sum = surface.reduce((all, value) => all + value, 0);
		const background = rhythms[name].total * (1 - (triggering[name]?.offspring ?? 0));
		expect(sum / background).toBeCloseTo(1, 4);
	});

	it.each(Object.entries(intensity.expected))('of %s is what the background events were drawn from', (name, surface) => {
		const counts = new Float64Array(across * up);
		const put = (px: number, py: number) =>
			counts[Math.floor((py - intensity.y) / cell) * across + Math.floor((px - intensity.x) / cell)]++;
		rows((i) => category[i] === code(name) && origin[i] === 0).forEach((i) => put(x[i], y[i]));
		// Unrecorded events have no origin: leave the districts that have them out of the comparison.
		const biased = new Set<number>();
		truth.unrecorded.lon.forEach((_, i) => {
			const column = Math.floor((xOf(truth.unrecorded.lon[i]) - intensity.x) / cell);
			biased.add(Math.floor((yOf(truth.unrecorded.lat[i]) - intensity.y) / cell) * across + column);
		});
		let misfit = 0;
		let cells = 0;
		surface.forEach((expected, at) => {
			if (expected < 5 || biased.has(at)) return;
			misfit += (counts[at] - expected) ** 2 / expected;
			cells++;
		});
		expect(cells).toBeGreaterThan(30);
		// Pearson's statistic over its degrees of freedom; streets along cell borders put some events in the next cell.
		expect(misfit / cells).toBeGreaterThan(0.6);
		expect(misfit / cells).toBeLessThan(1.6);
	});
});

describe('the level of thefts', () => {
	const changes = (recorded: (i: number) => boolean) => {
		const counts = new Float64Array(1096);
		for (const i of rows((i) => category[i] === code('Theft') && recorded(i)))
			counts[Math.floor((start[i] - FIRST_DAY) / DAY_MS)]++;
		return finish(takeApart({ unit: 'day', first: FIRST_DAY / DAY_MS, counts }))!.changes!;
	};
	it('does not change, but for a season and a trend', () => {
		expect(changes(() => true)).toEqual([]);
	});
	it('changes where every sixth is left out from a day on, and that day and share are found', () => {
		const random = seededRandom(1);
		const cut = Date.UTC(2024, 6, 1);
		const [change, ...more] = changes((i) => start[i] < cut || random() >= 1 / 6);
		expect(more).toEqual([]);
		const at = (day: number) => FIRST_DAY + day * DAY_MS;
		expect(at(change.earliest) <= cut && at(change.latest) >= cut).toBe(true);
		expect(change.latest - change.earliest).toBeLessThan(40);
		expect(change.low <= 5 / 6 && change.high >= 5 / 6 && change.high < 0.95).toBe(true);
	});
});
