import { join } from 'node:path';
import { buildApp } from './build.js';
import { ROOT, ensureInstalled } from './install.js';
import { serve } from './static-server.js';

const PORT = 4173;

try {
	ensureInstalled();
	if (await buildApp({ quiet: true })) console.log('Built build/');
	const { url } = await serve({ folder: join(ROOT, 'build'), port: Number(process.env.PORT ?? PORT), next: true });
	console.log(`\nOpenbeat is at ${url}\nEverything it does happens in the browser. Ctrl+C ends this server.`);
} catch (error) {
	console.error(`\nOpenbeat could not be started: ${error.message}`);
	process.exitCode = 1;
}
