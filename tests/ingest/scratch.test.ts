import { it } from 'vitest';
import { readdirSync } from 'node:fs';
import { importSources, diskFile } from './memory-sink';
const dir = '/work/shared/data/';
const only = process.env.ONLY ?? '';
it('all', async () => {
	for (const f of readdirSync(dir).filter((f) => /\.(csv|gz|tab)$/.test(f) && f.includes(only))) {
		const t = performance.now();
		try {
			const { dataset: d, guess, inspection, sink } = await importSources([await diskFile(dir + f)]);
			console.log(f, `${Math.round(performance.now() - t)} ms (${Math.round(d.report.milliseconds)})`, 'discards', sink.discarded, d.rows, d.bounds, d.dates?.map((x) => new Date(x).toISOString()), d.precision, d.grain,
				JSON.stringify(guess.mapping.time), JSON.stringify(guess.mapping.place), JSON.stringify(guess.mapping.category), guess.mapping.weight, guess.mapping.area, guess.doubts, guess.preset?.id,
				'\nKEEP', d.extras.map((x) => `${x.name}:${x.kind}:${x.dictionary?.length ?? ''}`).join('; '),
				'\nNOT', inspection.columns.filter((c) => !guess.mapping.keep.some((k) => k.column === c.name)).map((c) => c.name).join('; '),
				'\n', d.categories.length, d.categories.slice(0, 40).map((c, i) => c + '=' + d.categoryCounts[i]).join(', '), '\n', JSON.stringify(d.report));
		} catch (e) { console.log(f, e) }
	}
}, 300000);
