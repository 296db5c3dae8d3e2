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

	it('keeps of a column what some measure asks for, and no more', async () => {
		const { dataset, sink } = await importSources([textFile(csv)]);
		const texts = dataset.extras.map((extra) => ({ ...extra, kind: 'text' as const, dictionary: undefined }));
		const text = (of: (i: number) => string) => {
			const cells = Array.from({ length: dataset.rows }, (_, i) => new TextEncoder().encode(of(i)));
			const offsets = new Uint32Array(dataset.rows + 1);
			cells.forEach((cell, i) => (offsets[i + 1] = offsets[i] + cell.length));
			return { offsets, bytes: Uint8Array.from(cells.flatMap((cell) => [...cell])) };
		};
		const names = ['case', 'address', 'entered', 'updated_on', 'remark'];
		const values = [(i: number) => `A-${i}`, (i: number) => `${i} High St`, () => '2020-12-01 11:05', () => '2021-01-01 00:00', (i: number) => `r${i}`]; // prettier-ignore
		const gatherer = new Gatherer({ ...dataset, extras: names.map((name) => ({ ...texts[0], name })) });
		const columns = Object.fromEntries(
			values.flatMap((of, i) => Object.entries(text(of)).map(([part, array]) => [`x${i}.${part}`, array]))
		);
		gatherer.add({ rows: dataset.rows, columns: { ...sink.chunks[0].columns, ...columns } as never });
		const kept = gatherer
			.input()
			.extras.map((extra) => extra.kind === 'text' && [extra.name, extra.keys !== null, extra.moments !== null]);
		expect(kept).toEqual([
			['case', true, false],
			['address', true, false],
			['entered', false, true],
			['updated_on', false, false],
			['remark', false, false]
		]);
	});
	it('finds the same hashes without keeping the further columns', async () => {
		const { dataset, sink } = await importSources([textFile(csv)]);
		const [whole, bare] = [new Gatherer(dataset), new Gatherer(dataset, false)];
		for (const gatherer of [whole, bare]) for (const chunk of sink.chunks) gatherer.add(chunk);
		expect(bare.input()).toMatchObject({ extras: [], hashes: whole.input().hashes });
	});
	it('keeps the ends of incidents from the first that differs from its start, and those before it', async () => {
		const { dataset, sink } = await importSources([textFile(csv)], { chunkRows: 30 });
		const ends = new Float64Array(dataset.rows);
		const gatherer = new Gatherer(dataset);
		let at = 0;
		for (const chunk of sink.chunks) {
			const end = chunk.columns.start.map((start, i) => (chunk.n === 1 && i > 3 ? start + 1 : start));
			gatherer.add({ ...chunk, columns: { ...chunk.columns, end } });
			ends.set(end, at);
			at += chunk.rows;
		}
		expect(gatherer.input().columns.end).toEqual(ends);
		expect(ends).not.toEqual(gatherer.input().columns.start);
	});
});
