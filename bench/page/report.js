/**
 * `--cell 500`, `--cell=500`, `--fast` (then 'true'), `--no-peers` (then peers is 'false'); the rest are files.
 *
 * @returns {[Record<string, string>, string[]]}
 */
export function parseOptions(args) {
	const options = {};
	const positional = [];
	for (let i = 0; i < args.length; i++) {
		const match = /^--([^=]+)(?:=(.*))?$/.exec(args[i]);
		if (!match) positional.push(args[i]);
		else if (match[2] !== undefined) options[match[1]] = match[2];
		else if (match[1].startsWith('no-')) options[match[1].slice(3)] = 'false';
		else if (i + 1 < args.length && !args[i + 1].startsWith('--')) options[match[1]] = args[++i];
		else options[match[1]] = 'true';
	}
	return [options, positional];
}

/** Sets each of our figures beside every peer's figure of the same name and unit: one line a pair. */
export function withRatios(figures) {
	const own = figures.filter((figure) => !figure.peer || figure.ratio !== undefined);
	const peers = figures.filter((figure) => figure.peer && figure.ratio === undefined);
	const lines = own.flatMap((figure) => {
		const rivals = figure.peer ? [] : peers.filter((peer) => peer.name === figure.name && peer.unit === figure.unit);
		return rivals.length ? rivals.map((rival) => beside(figure, rival)) : [figure];
	});
	const matched = (peer) => own.some((figure) => figure.name === peer.name && figure.unit === peer.unit);
	return [...lines, ...peers.filter((peer) => !matched(peer))];
}

function beside(figure, rival) {
	return { ...figure, peer: rival.peer, peerValue: rival.value, ratio: Number((figure.value / rival.value).toPrecision(4)) };
}

const shown = (value) =>
	typeof value === 'number' ? Number(value.toPrecision(5)).toLocaleString('en', { maximumFractionDigits: 5 }) : (value ?? '');

export function printTable(figures) {
	const rows = figures.map(({ name, value, unit, peer, peerValue, ratio }) => [
		name,
		shown(value),
		unit,
		peer ?? '',
		shown(peerValue),
		shown(ratio)
	]);
	const head = ['figure', 'value', 'unit', 'peer', 'peer value', 'ratio'];
	const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => String(row[i]).length)));
	const right = [false, true, false, false, true, true];
	const line = (cells) =>
		cells.map((cell, i) => (right[i] ? String(cell).padStart(widths[i]) : String(cell).padEnd(widths[i]))).join('  ');
	console.log(`\n${line(head)}\n${widths.map((width) => '-'.repeat(width)).join('  ')}`);
	for (const row of rows) console.log(line(row));
	console.log('');
}
