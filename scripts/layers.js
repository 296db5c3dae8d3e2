/**
 * The layers of the app and what each may import; everything else is refused by the linter.
 * Across layers an import is written `$lib/layer/file` (or `$workers/…`), within one folder `./file`; so a pattern is enough.
 */
const PURE = [
	'domain',
	'temporal',
	'spatial',
	'statistics',
	'ingest',
	'joins',
	'quality',
	'tidying',
	'append',
	'portals',
	'sample',
	'evaluation',
	'models',
	'forecasting',
	'saying',
	'sharing'
];
/** The texts, in every language: any layer may say something, and they know nothing of any layer. */
const TEXTS = 'messages';
const MAY_IMPORT = {
	[TEXTS]: [],
	domain: [],
	temporal: ['domain'],
	spatial: ['domain'],
	statistics: ['domain', 'temporal', 'spatial'],
	ingest: ['domain', 'temporal', 'spatial'],
	append: ['domain', 'temporal', 'spatial', 'ingest'],
	joins: ['domain', 'temporal', 'spatial', 'ingest'],
	quality: ['domain', 'temporal', 'spatial', 'evaluation', 'statistics'],
	tidying: ['domain', 'temporal', 'spatial', 'ingest', 'quality'],
	portals: ['domain', 'temporal'],
	sample: ['domain', 'temporal', 'spatial'],
	evaluation: ['domain', 'temporal'],
	models: ['domain', 'temporal', 'spatial', 'evaluation'],
	forecasting: ['domain', 'temporal', 'spatial', 'evaluation', 'models'],
	saying: ['domain', 'temporal', 'statistics', 'quality'],
	sharing: ['domain', 'temporal', 'spatial', 'ingest'],
	storage: PURE,
	compute: [...PURE, 'storage'],
	components: PURE,
	stores: [...PURE, 'storage', 'compute']
};
const LIBRARIES = {
	// Each heavy library has one home, so that it loads only where it is needed.
	'@tensorflow/*': ['models'],
	'@deck.gl/*': ['components'],
	dexie: ['storage'],
	comlink: ['compute']
};

const ALL = Object.keys(MAY_IMPORT);

function patterns(layer) {
	const allowed = MAY_IMPORT[layer];
	const forbidden = ALL.filter((other) => other !== layer && other !== TEXTS && !allowed.includes(other));
	const list = forbidden.map((other) => ({
		group: [`$lib/${other}`, `$lib/${other}/**`],
		message: `${layer} may not import ${other}: imports point downwards (scripts/layers.js).`
	}));
	list.push({ group: ['../**/routes/**', '**/src/**'], message: 'Import across layers by $lib/….' });
	list.push({ group: [`../../*`], message: 'Import across layers by $lib/….' });
	if (layer !== 'compute') list.push({ group: ['$workers/**'], message: 'Only compute and workers know the workers.' });
	for (const [library, homes] of Object.entries(LIBRARIES))
		if (!homes.includes(layer))
			list.push({
				group: [library],
				message: `${library} belongs in ${homes.join(', ')}.`,
				...(library === 'comlink' && { allowTypeImports: false })
			});
	return list;
}

/** Channels no content policy governs (docs/threat-model.md): absent from our own code. */
export const UNGOVERNED = ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport'];

export const layerRules = [
	...ALL.map((layer) => ({
		files: [`src/lib/${layer}/**`],
		rules: { 'no-restricted-imports': ['error', { patterns: patterns(layer) }] }
	})),
	{
		files: PURE.map((layer) => `src/lib/${layer}/**`),
		rules: {
			'no-restricted-globals': [
				'error',
				...UNGOVERNED,
				'window',
				'document',
				'navigator',
				'localStorage',
				'indexedDB',
				'Worker',
				'fetch'
			]
		}
	},
	{
		files: ['workers/**'],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{ group: ['$app/*'], message: 'There is no $app in a worker.' },
						{
							group: ['$lib/compute/**', '$lib/stores/**', '$lib/components/**'],
							message: 'A worker wraps pure functions and storage; it knows nothing of the page.'
						}
					]
				}
			]
		}
	},
	{
		files: ['src/routes/**'],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							group: ['$lib/storage/**', '$lib/compute/**', '$workers/**', 'dexie', 'comlink', '@deck.gl/*', '@tensorflow/*'],
							message: 'A page reads a store and places components.'
						}
					]
				}
			]
		}
	}
];
