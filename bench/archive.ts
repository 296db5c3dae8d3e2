import { expandFile, importIncidents, inspectFile } from '$lib/compute/ingest';
import { chosen, firstChoice, offersOf } from '$lib/ingest/formats/choice';
import type { Bench, Figure } from './page/types';

/**
 * A large archive of data.police.uk: to the list of forces and months, then street-level crime of one force in all months, and of three
 * forces in the newest four. --only list stops before the imports; --force lancashire names the one force by a part of its name.
 */
export const run: Bench = async (options, context) => {
	const file = await context.fetchFile();
	const { signal } = new AbortController();
	const figures: Figure[] = [];
	// The first call starts the worker, as the first file of a visit does.
	const { result, memory } = await context.watchMemory(async () => {
		const began = performance.now();
		const found = [await expandFile(file, signal)];
		const offers = offersOf(found, [{ file }]);
		const choice = firstChoice(found);
		return { offers, choice, picked: chosen(offers, choice).length, seconds: (performance.now() - began) / 1000 };
	});
	const { offers, choice } = result;
	const street = offers.filter(({ police }) => police?.kind === 'street');
	const forces = [...new Set(street.map(({ police }) => police!.force))].sort();
	const months = [...new Set(street.map(({ police }) => police!.month))].sort();
	context.log(
		`${file.name}: ${(file.size / 1e6).toFixed(0)} MB, ${offers.length} tables, ${forces.length} forces, ${months.length} months; ${result.picked} chosen at first`
	);
	figures.push({ name: 'list of forces and months', value: round(result.seconds), unit: 's' });
	if (memory) figures.push({ name: 'list, memory above the start', value: memory.growth, unit: 'MB' });
	if (options.only === 'list') return figures;

	const wanted = (options.force ?? 'lancashire').toLowerCase();
	const one = forces.find((force) => force.toLowerCase().includes(wanted)) ?? forces[0];
	const choices: [string, string[], string[]][] = [
		[`one force, ${months.length} months`, [one], months],
		['three forces, 4 months', forces.slice(0, 3), months.slice(-4)]
	];
	for (const [name, theseForces, theseMonths] of choices) {
		const tables = chosen(offers, {
			...choice,
			police: { kind: 'street', forces: new Set(theseForces), months: new Set(theseMonths) }
		});
		const { guess } = await inspectFile(tables[0], signal);
		const request = { files: tables, name, mapping: guess.mapping, notes: [] };
		const { result, memory } = await context.watchMemory(async () => {
			const began = performance.now();
			const dataset = await importIncidents(request, signal, () => {});
			return { dataset, seconds: (performance.now() - began) / 1000 };
		});
		const { report } = result.dataset;
		const megabytes = tables.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
		context.log(
			`${name}: ${tables.length} files, ${megabytes.toFixed(0)} MB of text, ${report.read} rows, kept ${report.kept}; ${result.seconds.toFixed(2)} s`
		);
		figures.push({ name, value: round(result.seconds), unit: 's' });
		figures.push({ name: `${name}, pace`, value: Math.round(megabytes / result.seconds), unit: 'MB/s of text' });
		if (memory) figures.push({ name: `${name}, memory above the start`, value: memory.growth, unit: 'MB' });
	}
	return figures;
};

const round = (seconds: number) => Math.round(seconds * 1000) / 1000;
