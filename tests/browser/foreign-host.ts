import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A host that is not ours: it answers everybody and counts who came. Another port is another origin. */
export async function foreignHost() {
	const visits: string[] = [];
	const server = createServer((request, response) => {
		visits.push(`${request.method} ${request.url}`);
		response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' }).end('0;');
	});
	server.on('upgrade', (request, socket) => {
		visits.push(`upgrade ${request.url}`);
		socket.destroy();
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		host: `127.0.0.1:${port}`,
		visits,
		close: () => {
			server.closeAllConnections();
			return new Promise((resolve) => server.close(resolve));
		}
	};
}

const ATTEMPTS = readFileSync(new URL('./attempts.js', import.meta.url), 'utf8');

/** What a thread would run to reach a host by every channel it has; evaluates to the names of the channels. */
export function attempts(host: string, thread: 'page' | 'worker'): string {
	const calls = [`...(await attemptFromAnyThread('${host}'))`];
	if (thread === 'page') calls.push(`...(await attemptFromPage('${host}'))`);
	return `(async () => { ${ATTEMPTS}; return [${calls.join(', ')}]; })()`;
}
