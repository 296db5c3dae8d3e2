import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];
const PLACES = [
	'/usr/bin/chromium',
	'/snap/bin/chromium',
	'/opt/google/chrome/chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	`${process.env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
	`${process.env['PROGRAMFILES(X86)']}\\Google\\Chrome\\Application\\chrome.exe`,
	`${process.env.LOCALAPPDATA}\\Google\\Chrome\\Application\\chrome.exe`
];

/** The path of a Chromium: the one named in CHROMIUM_PATH, one that is installed, or Playwright's own; else null. */
export async function findChromium() {
	const named = process.env.CHROMIUM_PATH;
	if (named) {
		if (existsSync(named)) return named;
		throw new Error(`CHROMIUM_PATH names ${named}, which is not there.`);
	}
	for (const name of NAMES) {
		const found = onPath(name);
		if (found) return found;
	}
	const place = PLACES.find((path) => existsSync(path));
	if (place) return place;
	const own = (await import('playwright')).chromium.executablePath();
	return own && existsSync(own) ? own : null;
}

/**
 * A Chromium, installed when there is none: by Playwright's download, else by Debian's package when root.
 *
 * @throws when there is none and none could be installed
 */
export async function ensureChromium() {
	const found = await findChromium();
	if (found) return found;
	console.log('No Chromium was found: trying the download of Playwright …');
	attempt(process.execPath, [new URL('../node_modules/playwright/cli.js', import.meta.url).pathname, 'install', 'chromium']);
	let installed = await findChromium();
	if (installed && starts(installed)) return installed;
	if (process.getuid?.() === 0 && onPath('apt-get')) {
		console.log('Trying the chromium package of Debian …');
		attempt('apt-get', ['update', '-q']);
		attempt('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium']);
		installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path) && starts(path)) ?? installed;
	}
	if (installed && starts(installed)) return installed;
	throw new Error('No Chromium was found and none could be installed. Install Chrome or Chromium, or set CHROMIUM_PATH to one.');
}

/**
 * What every launch needs: root has no sandbox, small containers have a small /dev/shm, WebGPU is off by default on Linux. Further flags, with blanks between
 * them, come from CHROMIUM_ARGS: those by which a headless browser finds the graphics card, say.
 */
export function launchOptions(executablePath) {
	const args = ['--enable-unsafe-webgpu', '--disable-dev-shm-usage'];
	if (process.getuid?.() === 0) args.push('--no-sandbox');
	args.push(...(process.env.CHROMIUM_ARGS ?? '').split(/\s+/).filter(Boolean));
	return { executablePath, headless: true, args };
}

function onPath(name) {
	try {
		const [first] = execFileSync(process.platform === 'win32' ? 'where' : 'which', [name], {
			stdio: ['ignore', 'pipe', 'ignore']
		})
			.toString()
			.split(/\r?\n/);
		return first || null;
	} catch {
		return null;
	}
}

/** Whether it runs at all: Playwright's download may lack system libraries. */
function starts(path) {
	try {
		execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 });
		return true;
	} catch {
		return false;
	}
}

function attempt(command, args) {
	try {
		execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: 400_000 });
	} catch (error) {
		console.log(`  ${command} did not succeed: ${error.message.split('\n')[0]}`);
	}
}
