import { describe, expect, it } from 'vitest';
import { textFile, importSources } from '../ingest/memory-sink';
import { Gatherer } from '../../src/lib/quality/gather';

describe('gathering chunks', () => {
	const lines = Array.from({ length: 90 }, (_, i) => {
		const day = 1 + (i % 28);
		return `A-${i},2020-0${1 + (i % 9)}-${String(day).padStart(2, '0')} 10:15,THEFT,${38.6 + (i % 30) / 1000},${-90.2 - (i % 7) / 1000},${i % 10 === 0 ? 'UNKNOWN' : `${i} High St`},2020-12-${String(day).padStart(2, '0')} 11:${String(i % 60).padStart(2, '0')}`;
	});
	const csv = `case,date,offense,latitude,longitude,address,entered\n${[...lines, lines[3]].join('\n')}\n`;
	it('is the same whatever the chunks, and equal rows have equal hashes', async () => {
		const inputs = [];
		for (const chunkRows of [1000, 16]) {
			const { dataset, sink } = await importSources([textFile(csv)], {
				chunkRows
			});
			const gatherer = new Gatherer(dataset);
			for (const chunk of sink.chunks) gatherer.add(chunk);
			inputs.push(gatherer.input());
		}
		const [{ hashes, extras, columns }, other] = inputs;
		expect(other.hashes).toEqual(hashes);
		expect(other.columns).toEqual(columns);
		const pairs = Array.from({ length: 91 }, (_, i) => `${hashes[2 * i]} ${hashes[2 * i + 1]}`);
		expect(new Set(pairs).size).toBe(90);
		expect(pairs[90]).toBe(pairs[3]);
		const entered = extras.find(({ name }) => name === 'entered');
		if (entered?.kind === 'text') expect(entered.moments?.[5]).toBe(Date.UTC(2020, 11, 6, 11, 5));
		else expect(entered?.kind).toBe('category');
		const address = extras.find(({ name }) => name === 'address')!;
		if (address.kind === 'text')
			expect(address).toMatchObject({
				filled: 82,
				missing: 0,
				words: [['UNKNOWN', 9]]
			});
		else expect(address.kind).toBe('category');
	});
});
