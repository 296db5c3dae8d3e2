import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint({ cwd: new URL('../..', import.meta.url).pathname });

/** What the linter says about a file with this text at this place. */
async function complaints(filePath: string, text: string): Promise<string[]> {
	const [{ messages }] = await eslint.lintText(text, { filePath, warnIgnored: true });
	return messages.filter((message) => message.ruleId?.startsWith('no-restricted')).map((message) => message.message);
}

describe('an import that points upwards', () => {
	it.each([
		['src/lib/domain/sample.ts', '$lib/spatial/grid'],
		['src/lib/messages/sample.ts', '$lib/domain/errors'],
		['src/lib/spatial/sample.ts', '$lib/storage/database'],
		['src/lib/models/sample.ts', '$lib/stores/training.svelte'],
		['src/lib/storage/sample.ts', '$lib/compute/client'],
		['src/lib/components/map/sample.ts', '$lib/stores/datasets.svelte'],
		['src/lib/compute/sample.ts', '$lib/stores/datasets.svelte'],
		['workers/query/sample.ts', '$lib/compute/client'],
		['src/lib/domain/sample.ts', '../../routes/+layout'],
		['src/lib/evaluation/sample.ts', '$workers/jobs']
	])('in %s of %s is refused', async (file, from) => {
		expect(await complaints(file, `import { x } from '${from}';\nexport const y = x;\n`)).not.toEqual([]);
	});

	it('is refused between a page and the storage, also by way of a library', async () => {
		expect(await complaints('src/routes/sample.ts', "import Dexie from 'dexie';\nexport const x = Dexie;\n")).toHaveLength(1);
	});
});

describe('an import that points downwards', () => {
	it.each([
		['src/lib/spatial/sample.ts', '$lib/domain/errors'],
		['src/lib/domain/sample.ts', '$lib/messages/text'],
		['src/lib/stores/sample.ts', '$lib/compute/client'],
		['src/lib/compute/sample.ts', '$workers/query/contract'],
		['src/routes/sample.ts', '$lib/stores/datasets.svelte']
	])('in %s of %s is fine', async (file, from) => {
		expect(await complaints(file, `import { x } from '${from}';\nexport const y = x;\n`)).toEqual([]);
	});
});

it('keeps browser globals out of the pure layers', async () => {
	expect(await complaints('src/lib/evaluation/sample.ts', 'export const x = () => fetch("x");\n')).toHaveLength(1);
});

it('keeps channels that no policy governs out of everything', async () => {
	expect(await complaints('src/lib/stores/sample.ts', 'export const x = new RTCPeerConnection();\n')).toHaveLength(1);
	expect(await complaints('src/lib/spatial/sample.ts', 'export const x = new RTCPeerConnection();\n')).toHaveLength(1);
});
