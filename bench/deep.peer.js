import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const beside = fileURLToPath(new URL('../../shared/peers/deep.py', import.meta.url));

/**
 * PyTorch's time for the same two steps on one thread. --peer names the script, --python the interpreter that has torch.
 * The script prints `CNN  9.90 ms/step` and `LSTM  2.80 ms/step`.
 */
export function peers({ peer = beside, python = '/usr/bin/python3' }) {
	if (!existsSync(peer)) {
		console.log('PyTorch is left out: name its script with --peer deep.py');
		return [];
	}
	try {
		const out = execFileSync(python, [peer, '1'], { encoding: 'utf8' });
		const who = /^torch [\w.]+/.exec(out)?.[0] ?? 'torch';
		return [...out.matchAll(/^(CNN|LSTM)\s+([\d.]+) ms/gm)].map(([, name, value]) => ({
			name: `${name} step`,
			value: Number(value),
			unit: 'ms',
			peer: `${who}, 1 thread`
		}));
	} catch (error) {
		console.log(`PyTorch is left out: ${error.message.split('\n')[0]}`);
		return [];
	}
}
