import { weekdayNames } from '$lib/messages/dates';
import { text } from '$lib/messages/text';

/** How versions before this one named features: the English sentence, and the code that says the same. */
const EARLIER: [RegExp, string][] = [
	[/^Incidents here, fading by half in (\d+) days$/, 'fade:$1'],
	[/^Incidents here in the last (\d+) days$/, 'own:$1'],
	[/^Incidents next to it in the last (\d+) days$/, 'near:$1'],
	[/^Density around it in the last year$/, 'density'],
	[/^The baseline’s expected count$/, 'baseline'],
	[/^Position west to east$/, 'eastward'],
	[/^Position south to north$/, 'northward'],
	[/^Season \((sine|cosine)\)$/, 'season:$1'],
	[/^Monday$/, 'weekday:0'],
	[/^Tuesday$/, 'weekday:1'],
	[/^Wednesday$/, 'weekday:2'],
	[/^Thursday$/, 'weekday:3'],
	[/^Friday$/, 'weekday:4'],
	[/^Saturday$/, 'weekday:5'],
	[/^Sunday$/, 'weekday:6'],
	[/^night \(0–8 h\)$/, 'shift:0'],
	[/^day \(8–16 h\)$/, 'shift:1'],
	[/^evening \(16–24 h\)$/, 'shift:2'],
	[/^How far to the nearest of “(.+)”((?: \(\d+\))?)$/, 'nearest:$1$2'],
	[/^How many of “(.+)” within (\d+) m((?: \(\d+\))?)$/, 'within:$2:$1$3'],
	[/^(.+), last known$/, 'last:$1'],
	[/^(.+), mean of the week before$/, 'week:$1']
];

/** A feature in the language in use, from what a record keeps of it; what is no code is a name of the user's own and stays as it is. */
export function featureWords(kept: string): string {
	const earlier = EARLIER.find(([sentence]) => sentence.test(kept));
	const code = earlier ? kept.replace(...earlier) : kept;
	const said = text.forecasting.features;
	const [kind, rest] = code.split(/:(.*)/s);
	const n = Number(rest);
	switch (kind) {
		case 'density':
		case 'baseline':
		case 'eastward':
		case 'northward':
			return rest === undefined ? said[kind] : kept;
		case 'fade':
		case 'own':
		case 'near':
			return n > 0 ? said[kind](text.some.days(n)) : kept;
		case 'season':
			return rest === 'sine' || rest === 'cosine' ? said.season[rest] : kept;
		case 'weekday':
			return weekdayNames()[n] ?? kept;
		case 'shift':
			return said.shifts[n] ?? kept;
		case 'within': {
			const [reach, name] = rest?.split(/:(.*)/s) ?? [];
			return name ? said.within(name, reach) : kept;
		}
		case 'nearest':
		case 'last':
		case 'week':
			return rest ? said[kind](rest) : kept;
		case 'area':
			return rest || kept;
		default:
			return kept;
	}
}
