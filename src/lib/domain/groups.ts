/** Standard groups of recorded incidents, near those of NIBRS, in which files of different publishers can be compared. */
export const STANDARD_GROUPS = [
	'homicide',
	'violence',
	'sexual',
	'robbery',
	'burglary',
	'vehicle-theft',
	'from-vehicle',
	'theft',
	'damage',
	'fraud',
	'drugs',
	'weapons',
	'public-order',
	'traffic',
	'other'
] as const;
export type StandardGroup = (typeof STANDARD_GROUPS)[number];

/**
 * How such incidents come to be recorded: mostly because somebody reported them, or because police went and looked. The second kind says more
 * about where police were than about where it happened.
 */
export const DETECTIONS = ['reported', 'police'] as const;
export type Detection = (typeof DETECTIONS)[number];

/** What a kind of incident, as the file calls it, counts as. */
export interface CategoryGroup {
	value: string;
	group: StandardGroup;
	detection: Detection;
}

/**
 * Words by which a kind is known (English, Portuguese, Spanish), accents and punctuation left out; the first line that fits decides. Order
 * matters: "burglary of vehicle" is theft from a vehicle, "attempted murder" is violence, "prostitution" no sexual offence.
 */
const RULES: [StandardGroup, RegExp][] = [
	[
		'other',
		/\b(recover(ed|y)|recuperacao|recuperados?|missing|desaparecid|runaway|lost prop|found prop|cadaver|ossada|non criminal|no crime|unfounded|suicide)/
	],
	['public-order', /prostitut|solicit|gambl|\bvice\b|obscen/],
	['violence', /violence and sexual|(attempt\w*|tent\w*) (\w+ )?(murder|hom)|assassinat\w* attempt/],
	['homicide', /homicid|murder|manslaughter|latrocinio|feminicid|asesinat|\bhom\b|\bkilling|lesao corp\w* (seguida de )?morte/],
	[
		'sexual',
		/\brape|\bsex|sodomy|indecen|molest|fondl|incest|estupro|importunacao|violacion|acceso carnal|voyeur|human traffick/
	],
	[
		'from-vehicle',
		/\b(robo|hurto|sustraccion) (en|dentro de|desde|(del|al) interior de|de objetos (en|de)) (el |los |un )?(interior de(l)? )?(vehicul|auto\b|autos\b|automovil|coche|carro)/
	],
	[
		'vehicle-theft',
		/\b(robo|sustraccion) (de |del |a )?(un |los )?(automotor|vehicul|auto\b|autos\b|automovil|coche|carro|moto)/
	],
	[
		'burglary',
		/\b(robo|hurto) (en|a|con fuerza en) (una? |el |la |los |las )?(casa|vivienda|domicilio|inmueble|residencia|edificio)(?!.*violencia)/
	],
	['robbery', /\brobb|\broub|carjack|\brobo\b|\brobos\b|\basalto|\batraco|mugging/],
	[
		'vehicle-theft',
		/(vehicle|auto|car|mv|motorcycle|moto|truck)s? (theft|larceny|stolen|crime|steal\w*)|(theft|larceny|stealing|stolen|steal|unauthori[sz]ed use|conversion|taking)( of| a| motor)* (motor vehicle|vehicle|auto|car|automobile|motorcycle|mv)s?\b|joy ?rid|uumv|furto (de )?(veiculo|moto)|hurto (de |a )?(automotor|vehicul|carro|moto)/
	],
	[
		'from-vehicle',
		/\b(theft|larceny|stealing|burg\w*|break\w*|parts|tamper\w*)( \w+){0,4} (vehicle|auto|motor|car|cars|mv)\b|(vehicle|auto|car) (prowl|break)/
	],
	[
		'burglary',
		/burg|break\w* (and|&|n) ?ent|\bb&e\b|house ?break|home invasion|hurto (a |de )?residencia|furto (a |em )?residencia|breaking entering|unlawful entry/
	],
	[
		'fraud',
		/fraud|forg|embezzl|counterfeit|identity|estelionato|estafa|scam|bad che|deceptive|confidence game|impersonat|false pretense|bribery|worthless|credit card|swindl/
	],
	['theft', /stolen prop|stolen goods|receptacao|handling/],
	[
		'drugs',
		/\bdrug|narco|controlled sub|cannabis|marij|cocaine|heroin|meth\b|opiate|droga|estupefac|entorpecente|\btrafico\b|paraphernalia|substance/
	],
	['damage', /vandal|damage|graffiti|mischief|destruct|\barson|incendi|\bdano|deface|bombing|tampering/],
	[
		'traffic',
		/\btraffic|\bdui\b|\bdwi\b|driving|under the influence|hit (and|&) run|hit run|collision|transito|accident|motor vehicle viol|vehicle code/
	],
	[
		'violence',
		/assault|batter|violen|threat|menac|intimidat|stalk|harass|kidnap|abduct|domestic|lesa?o|lesion|agresi|agress|ameaca|amenaza|sequestro|secuestro|abuse|cruelty|endanger|shooting|strangl|against family|child|false imprison|stabbing|family|extor[st]/
	],
	['weapons', /weapon|brandish|firearm|\bguns?\b|\barmas?\b|knife|knives|ccw|concealed|ammunition|explosive/],
	['theft', /theft|larcen|steal|stole|shoplift|pick ?pocket|\bfurto|\bhurto|purse|snatch|thief|burglar/],
	[
		'public-order',
		/order|\bpub ord\b|disorder|anti ?social|nuisance|noise|drunk|liquor|alcohol|trespass|loiter|vagran|begging|peace|interfer|obstruct|resist|warrant|disturb|curfew|riot|disorderly|intoxic|escape|prisoes|prisao|mandado|flagrante|perjury|contempt|parole|probation|license viol/
	]
];
/** What police find rather than being told of. */
const FOUND =
	/\bdrug|narco|controlled sub|cannabis|marij|droga|estupefac|entorpecente|\btrafico\b|paraphernalia|prostitut|solicit|\bvice\b|gambl|liquor|loiter|warrant|mandado|resist|obstruct|interfer\w* with public|apreens|apreendid|prisoes|prisao|flagrante|dui\b|dwi\b|under the influence|driving|drunk|intoxic|recupera|recovered|weapons? (viol|poss|law|off|carry)|possession|concealed|ccw|stolen (prop|goods)|receptacao|handling|curfew|parole|probation|traffic/;
const FOUND_GROUPS: ReadonlySet<StandardGroup> = new Set(['drugs', 'weapons']);

/** Letters of a kind that are looked at: the rest of a longer one is no name. */
const LONGEST = 200;

/** Lower case, accents off, everything but letters, digits and & as one blank; words that were joined by capitals or underlines apart. */
function plainWords(text: string): string {
	return text
		.slice(0, LONGEST)
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\d&]+/gu, ' ')
		.trim();
}

/** Guesses from its words what a kind of incident counts as. */
export function guessGroup(value: string): CategoryGroup {
	const text = plainWords(value);
	const group = RULES.find(([, words]) => words.test(text))?.[0] ?? 'other';
	return { value, group, detection: FOUND_GROUPS.has(group) || FOUND.test(text) ? 'police' : 'reported' };
}

/** Whether the words of a text name a kind of incident. */
export const namesOffence = (value: string): boolean => RULES.some(([, words]) => words.test(plainWords(value)));

/** The group of each category: as the user set it where he did, as its words suggest elsewhere. */
export function groupsOf(categories: readonly string[], known: readonly CategoryGroup[] = []): CategoryGroup[] {
	const set = new Map(known.map((each) => [each.value, each]));
	return categories.map((value) => set.get(value) ?? guessGroup(value));
}
