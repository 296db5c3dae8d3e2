/**
 * Compiles src/lib/models/neural/assembly/ (AssemblyScript) and writes the binary, as base64, to
 * src/lib/models/neural/kernels.wasm.ts, which is committed: neither building nor testing needs the compiler.
 * Run after every change of the source: node scripts/build-neural-kernels.js
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import asc from 'assemblyscript/asc';

const folder = new URL('../src/lib/models/neural/', import.meta.url).pathname;
const names = readdirSync(`${folder}assembly`).sort();
const sources = new Map(names.map((name) => [name, readFileSync(`${folder}assembly/${name}`, 'utf8')]));
let binary;
const { error, stderr } = await asc.main(
	[
		'kernels.ts',
		'--outFile',
		'kernels.wasm',
		'--runtime',
		'stub',
		'--enable',
		'simd',
		'-O3',
		'--noAssert',
		'--initialMemory',
		'1'
	],
	{
		readFile: (name) => sources.get(name) ?? null,
		writeFile: (name, contents) => (binary = name.endsWith('.wasm') ? contents : binary),
		listFiles: () => []
	}
);
if (error) {
	console.error(stderr.toString());
	process.exit(1);
}
const hash = createHash('sha256')
	.update([...sources.values()].join(''))
	.digest('hex')
	.slice(0, 16);
writeFileSync(
	`${folder}kernels.wasm.ts`,
	`// Written by scripts/build-neural-kernels.js from assembly/: change that, then run the script.
export const KERNELS_SOURCE = '${hash}';
export const KERNELS_BASE64 =
	'${Buffer.from(binary).toString('base64')}';
`
);
console.log(`kernels.wasm: ${binary.length} bytes`);
