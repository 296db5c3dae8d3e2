/** Where every text a person reads comes from the catalogue (src/lib/messages). Left out is what is written for machines, or by others. */
export const TRANSLATED = [
	'src/routes/*.svelte',
	'src/routes/{data,settings,models,forecast}/**',
	'src/routes/explore/!(Watch).{svelte,ts}',
	'src/lib/components/**',
	'src/lib/{append,compute,evaluation,forecasting,joins,models,saying,sharing,spatial,statistics,stores,tidying}/**',
	'src/lib/domain/!(own-kinds).ts',
	'src/lib/quality/**/!(gather|missing-words).ts',
	'src/lib/storage/!(database).ts',
	'src/lib/temporal/!(month-names).ts',
	// Names that publishers give, what is asked in the portals' own words, and words looked for in files: not here.
	'src/lib/ingest/!(dialect|presets|presets-cities|same-names|systems|systems-more|text|ucr).ts',
	'src/lib/ingest/formats/!(police-archive).ts',
	'src/lib/portals/!(arcgis|carto|ckan|police-uk|socrata).ts',
	'src/lib/sample/!(categories|columns|geography).ts',
	'workers/**'
];

/** Attributes that hold names, addresses and numbers, never words. */
const TECHNICAL =
	/^(class|style|href|src|id|for|type|role|name|rel|kind|size|tone|look|lang|this|accept|form|popover|popovertarget|preserveAspectRatio|datetime|autocomplete|inputmode|target|viewBox|transform|points|d|text-anchor|dy|stroke-.*|data-.*|aria-(live|hidden|busy|current|orientation|labelledby|describedby|haspopup|keyshortcuts)|max[A-Z]\w*|least|width|height|key|align|maxlength|methodsHref|backupHref|step)$/;
/** Names that stay as they are in every language, and words of the machine. */
const NAMES =
	/^(Openbeat|OpenStreetMap|TopoJSON|ArrayBuffer|Target|Id|GitHub|CSV|JSON|GeoJSON|PNG|MIT|CNN|LSTM|F1|Gi\*|Files|[A-Z][a-zA-Z]+Error|Arrow\w+|Page(Up|Down)|Escape|Enter|Arrow|Home|End|Etc\/.*|ResizeObserver loop|UTC|km|(Multi)?(Point|LineString|Polygon)|(Feature|Geometry)Collection|Feature|Georgia, serif|system-ui, .*|4 weeks|brush end|Brotli|Zstandard|SQLite format 3|https:\/\/|%, transparent\))$/;

/** What records and addresses keep and another place says in words: models and baselines (`panel-words.ts`), workers (`failures.worker.names`). */
const CODES =
	/^(logistic GLM|decision tree|random forest|chance boosting|all history|last \d+ d|EWMA mix|KDE 365 d|ProMap|sample city|background map)$/;

const LETTERS = /\p{L}{2,}/u;
/** Whether a string is more likely read by a person than by the machine: several words, or one that begins with a capital. */
export function isText(value) {
	const words = value.trim();
	if (!LETTERS.test(words) || NAMES.test(words.replace(/^· /, '')) || CODES.test(words)) return false;
	if (/^(https?:|var\(|calc\(|color-mix\(|\(?prefers-|translate|grayscale\(|--|\(?(max|min)-width|M[\d$ {])/.test(words))
		return false;

	if (/^[.#][\w-]/.test(words) || words === 'button, input') return false; // a selector
	if (/^<[?a-z]/.test(words)) return false; // an element of a drawing
	if (/=\$\d/.test(words)) return false; // what replaces a pattern
	if (/^(\d{3} )?\d+px [\w-]+, (sans-)?serif$|^px - 50%\)|^\d{3} \d+px Georgia/.test(words)) return false; // a font, a place
	return /\s\p{L}|\p{L}\s|[“”’…]/u.test(words) || /^\p{Lu}\p{Ll}/u.test(words);
}

/** Whether a literal stands where no person reads it: a module's name, a key, a type, one side of a comparison. */
function isTechnical(node) {
	const { parent } = node;
	if (!parent || isSlip(parent)) return true;
	if (/^(Import|ExportAll|ExportNamed)/.test(parent.type) || parent.type.startsWith('TS'))
		return !/^TS(As|Satisfies|NonNull)/.test(parent.type);
	if (parent.type === 'Property' || parent.type === 'MemberExpression') return parent.key === node || parent.property === node;
	if (parent.type === 'BinaryExpression') return /^[=!]=|^in$|^instanceof$/.test(parent.operator);
	if (parent.type === 'PropertyDefinition') return parent.key === node || parent.key.name === 'name'; // of an error's class
	return parent.type === 'SwitchCase';
}

/** `new AppError('input/…', …)` and errors that are not ours: only a programmer can cause them, and reads them; others catch them and say it anew. */
const isSlip = ({ type, callee, arguments: given }) =>
	type === 'NewExpression' &&
	((callee.name !== 'AppError' && /Error$|^DOMException$|^Recast$/.test(callee.name)) ||
		(callee.name === 'AppError' && String(given[0]?.value).startsWith('input/')));

export const noLiteralText = {
	meta: {
		type: 'problem',
		docs: { description: 'text on screen comes from the catalogue' },
		messages: { literal: '“{{text}}” is read by a person: it belongs in src/lib/messages, in every language.' },
		schema: []
	},
	create(context) {
		const report = (node, text) => context.report({ node, messageId: 'literal', data: { text: text.trim().slice(0, 60) } });
		return {
			SvelteText(node) {
				if (node.parent.type === 'SvelteStyleElement') return;
				const text = node.value.trim();
				if (LETTERS.test(text) && !NAMES.test(text.replace(/^· /, ''))) report(node, text);
			},
			SvelteLiteral(node) {
				const name = node.parent.key?.name ?? '';
				const human = /^(aria-|title$|placeholder$|alt$|label$|caption$|description$|hint$)/.test(name);
				if (!TECHNICAL.test(name) && (human ? LETTERS.test(node.value) && !NAMES.test(node.value.trim()) : isText(node.value)))
					report(node, node.value);
			},
			Literal(node) {
				if (typeof node.value === 'string' && isText(node.value) && !isTechnical(node)) report(node, node.value);
			},
			TemplateElement(node) {
				if (isText(node.value.cooked ?? '') && !isTechnical(node.parent)) report(node, node.value.cooked);
			}
		};
	}
};

/** A module loads before its texts do: `text.…` is read inside functions. (In a component it may stand anywhere: it is made when it is drawn.) */
export const noEarlyText = {
	meta: {
		type: 'problem',
		docs: { description: 'texts of the catalogue are not read while a module loads' },
		messages: { early: 'The texts are not here yet while a module loads: read them inside a function.' },
		schema: []
	},
	create(context) {
		return {
			'MemberExpression > Identifier.object[name="text"]'(node) {
				if (!isCatalogue(context.sourceCode.getScope(node), 'text')) return;
				let { parent } = node;
				while (parent && !/Function/.test(parent.type)) parent = parent.parent;
				if (!parent) context.report({ node, messageId: 'early' });
			}
		};
	}
};

/** Whether the name stands for what was imported from the catalogue here. */
function isCatalogue(scope, name) {
	for (let at = scope; at; at = at.upper) {
		const variable = at.set.get(name);
		if (variable) return variable.defs.some(({ parent }) => parent?.source?.value === '$lib/messages/text');
	}
	return false;
}
