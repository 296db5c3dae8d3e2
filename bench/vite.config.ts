import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { buildInfo } from '../scripts/build-info.js';

const path = (relative: string) => new URL(relative, import.meta.url).pathname;
const name = process.env.BENCH_NAME ?? '';
const withPeers = process.env.BENCH_PEERS === '1';
const alias = { $lib: path('../src/lib'), $workers: path('../workers') };

/** `virtual:bench` and `virtual:peers` are the modules of the one benchmark being built: a broken other one is not in the way. */
function benchModules(): Plugin {
	return {
		name: 'openbeat-bench-modules',
		resolveId(id) {
			if (id === 'virtual:bench') return path(`./${name}.ts`);
			if (id === 'virtual:peers') return withPeers ? path(`./peers/${name}.ts`) : '\0no-peers';
		},
		load(id) {
			if (id === '\0no-peers') return 'export const run = undefined;';
		}
	};
}

/** The same production settings as the app's own build, for pages that only measure. */
export default defineConfig({
	root: path('./page'),
	base: './',
	publicDir: false,
	plugins: [benchModules(), svelte({ configFile: false, preprocess: vitePreprocess() })],
	resolve: { alias },
	define: { __BUILD__: JSON.stringify(buildInfo()) },
	worker: { format: 'es', plugins: () => [{ name: 'openbeat-lib-alias', config: () => ({ resolve: { alias } }) }] },
	build: { target: 'es2022', outDir: path(`./dist/${name}`), emptyOutDir: true, chunkSizeWarningLimit: 5000 },
	logLevel: 'warn'
});
