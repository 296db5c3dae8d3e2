import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.geojson': 'application/geo+json; charset=utf-8',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.wasm': 'application/wasm',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.ico': 'image/x-icon',
	'.txt': 'text/plain; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.woff2': 'font/woff2'
};

/**
 * A static file host as plain as any: files, folders by their index.html, a 404 page, byte ranges, no special headers.
 *
 * @param options.folder  what is served; read afresh at every request
 * @param options.base    the path it is mounted under, '' or '/openbeat'
 * @param options.port    0 takes any free port
 * @param options.next    take the next free port when this one is taken
 * @param options.extra   further single files, address path (under no base) to file on disk
 * @param options.heard   told every request line, method and address
 * @returns the address with its closing slash, the port, and `close()`, which also ends open connections
 */
export async function serve({
	folder,
	base = '',
	port = 0,
	next = false,
	host = '127.0.0.1',
	extra = new Map(),
	heard = (_line) => {}
}) {
	const server = createServer((request, response) => {
		heard(`${request.method} ${request.url}`);
		answer(request, response).catch(() => {
			if (!response.headersSent) response.writeHead(500);
			response.end();
		});
	});

	async function answer(request, response) {
		if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405, { allow: 'GET, HEAD' }).end();
		const path = pathOf(request.url);
		if (path === null) return response.writeHead(400).end();
		if (base && path === base) return redirect(response, `${base}/`);
		const single = extra.get(path);
		if (single) return send(request, response, single, 200);
		if (path.startsWith(`${base}/`)) {
			const file = fileOf(folder, path.slice(base.length));
			const found = file && (await stat(file).catch(() => null));
			if (found?.isFile()) return send(request, response, file, 200);
			if (found?.isDirectory()) {
				if (!path.endsWith('/')) return redirect(response, `${path}/`);
				const index = join(file, 'index.html');
				if (await isFile(index)) return send(request, response, index, 200);
			}
		}
		const missing = join(folder, '404.html');
		if (await isFile(missing)) return send(request, response, missing, 404);
		response.writeHead(404, { 'content-type': TYPES['.txt'] }).end('Not found');
	}

	const taken = await listen(server, port, host, next);
	return {
		port: taken,
		url: `http://${host}:${taken}${base}/`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}

function pathOf(url) {
	try {
		const path = decodeURIComponent(new URL(url, 'http://x').pathname);
		return path.includes('\0') ? null : path;
	} catch {
		return null;
	}
}

/** The file an address names, or null when it would lie outside the folder. */
function fileOf(folder, path) {
	const root = normalize(folder + sep);
	const file = normalize(join(root, path));
	return file.startsWith(root) ? file : null;
}

const isFile = async (file) => (await stat(file).catch(() => null))?.isFile() ?? false;

function redirect(response, location) {
	response.writeHead(301, { location: encodeURI(location) }).end();
}

async function send(request, response, file, status) {
	const { size, mtime } = await stat(file);
	const headers = {
		'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
		'last-modified': mtime.toUTCString(),
		'cache-control': file.includes(`${sep}immutable${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
		'accept-ranges': 'bytes',
		'x-content-type-options': 'nosniff'
	};
	const range = status === 200 && /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? '');
	if (range && (range[1] || range[2])) {
		const from = range[1] ? Number(range[1]) : Math.max(0, size - Number(range[2]));
		const to = range[1] && range[2] ? Math.min(Number(range[2]), size - 1) : size - 1;
		if (from > to) return response.writeHead(416, { 'content-range': `bytes */${size}` }).end();
		response.writeHead(206, { ...headers, 'content-range': `bytes ${from}-${to}/${size}`, 'content-length': to - from + 1 });
		return pour(request, response, createReadStream(file, { start: from, end: to }));
	}
	if (status === 200 && request.headers['if-modified-since'] === headers['last-modified'])
		return response.writeHead(304, headers).end();
	response.writeHead(status, { ...headers, 'content-length': size });
	pour(request, response, createReadStream(file));
}

function pour(request, response, stream) {
	if (request.method === 'HEAD') {
		stream.destroy();
		return response.end();
	}
	stream.on('error', () => response.destroy());
	response.on('close', () => stream.destroy());
	stream.pipe(response);
}

function listen(server, port, host, next) {
	return new Promise((resolve, reject) => {
		server.once('error', (error) => {
			if (next && error.code === 'EADDRINUSE') resolve(listen(server, port + 1, host, next));
			else reject(error);
		});
		server.listen(port, host, () => resolve(server.address().port));
	});
}
