import { readFileSync } from 'node:fs';

/** Megabytes a process holds of its own (anonymous and shared memory, not the program's mapped files); null when unknown. */
function ownMegabytes(pid) {
	try {
		const status = readFileSync(`/proc/${pid}/status`, 'utf8');
		const kilobytes = (key) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
		return (kilobytes('RssAnon') + kilobytes('RssShmem')) / 1024;
	} catch {
		return null; // not Linux, or the process is gone
	}
}

/** Seconds of processor time, user and system, that the processes have used so far. */
function cpuSeconds(pids) {
	let ticks = 0;
	for (const pid of pids) {
		try {
			const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
			const [user, system] = stat
				.slice(stat.lastIndexOf(')') + 2)
				.split(' ')
				.slice(11, 13);
			ticks += Number(user) + Number(system);
		} catch {
			// not Linux, or the process is gone
		}
	}
	return ticks / 100; // Linux reports in hundredths
}

/** Watches the largest renderer process of a browser, 50 times a second: the page with all its workers is one process. */
export async function memoryWatch(browser) {
	const session = await browser.newBrowserCDPSession();
	let timer;
	let base = 0;
	let peak = 0;
	let pids = [];
	let others = [];
	let used = [0, 0];
	const total = () => {
		const each = pids.map(ownMegabytes).filter((value) => value !== null);
		return each.length ? Math.max(...each) : null;
	};
	return async (what) => {
		if (what === 'start') {
			const { processInfo } = await session.send('SystemInfo.getProcessInfo');
			pids = processInfo.filter((each) => each.type === 'renderer').map((each) => each.id);
			others = processInfo.filter((each) => each.type !== 'renderer').map((each) => each.id);
			base = peak = total() ?? 0;
			used = [cpuSeconds(pids), cpuSeconds(others)];
			clearInterval(timer);
			timer = setInterval(() => (peak = Math.max(peak, total() ?? 0)), 20);
			return null;
		}
		clearInterval(timer);
		const now = total();
		peak = Math.max(peak, now ?? 0);
		return now === null
			? null
			: {
					peak: Math.round(peak),
					growth: Math.round(peak - base),
					cpu: cpuSeconds(pids) - used[0],
					cpuElsewhere: cpuSeconds(others) - used[1]
				};
	};
}
