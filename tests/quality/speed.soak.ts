import { expect, it } from 'vitest';
import { seededRandom } from '../../src/lib/domain/random';
import { qualityReport } from '../../src/lib/quality/report';
import { rowHashes } from '../../src/lib/domain/row-hash';
import { columnsOf, inputOf } from './rows';

it('a report on a million rows takes under three seconds of one core', () => {
	const n = 1_000_000;
	const random = seededRandom(1);
	const at = Float64Array.from({ length: n }, () => Date.UTC(2014, 0, 1) + Math.floor(random() * 3650 * 1440) * 60_000);
	const columns = columnsOf(n, {
		start: (i) => at[i],
		lon: () => -90.3 + Math.floor(random() * 2000) / 10_000,
		lat: () => 38.5 + Math.floor(random() * 2000) / 10_000,
		category: () => Math.floor(random() * random() * 20)
	});
	const text = { kind: 'text' as const, filled: n, missing: 0, words: [], moments: null };
	const reported = at.map((ms) => ms + 86_400_000 * Math.floor(-20 * Math.log(1 - random())));
	const streets = Array.from({ length: 3000 }, (_, i) => `Street ${i}`);
	const input = inputOf(
		columns,
		[
			{
				name: 'Street',
				kind: 'category',
				codes: Uint32Array.from({ length: n }, () => Math.floor(random() * 3000)),
				dictionary: streets
			},
			{ name: 'Loss', kind: 'number', values: Float64Array.from({ length: n }, () => random() * 100) },
			{ name: 'Case ID', ...text, keys: Float64Array.from({ length: n }, (_, i) => i + 1) },
			{ name: 'Report date', ...text, keys: new Float64Array(n), moments: reported }
		],
		{ categories: Array.from({ length: 20 }, (_, i) => `KIND ${i}`) }
	);
	rowHashes(n, [columns.lon, columns.lat, columns.start], input.hashes);
	const begun = process.cpuUsage();
	let [longest, last] = [0, performance.now()];
	const kernel = qualityReport(input);
	for (let step = kernel.next(); !step.done; step = kernel.next()) {
		longest = Math.max(longest, performance.now() - last);
		last = performance.now();
	}
	const seconds = process.cpuUsage(begun).user / 1e6; // of this process: other work on the machine does not count
	console.log(
		`${seconds.toFixed(2)} s of processor time; at most ${longest.toFixed(0)} ms from one report of progress to the next`
	);
	expect(seconds).toBeLessThan(3);
});
