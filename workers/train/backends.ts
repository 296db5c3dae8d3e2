import type { Backend, SelfTestResult } from '$lib/models/neural/index';
import { readSetting, writeSetting } from '$lib/storage/settings';

/** tensorflow.js comes only with the first network: about 300 kB that nobody else pays for. */
export const loadNeural = () => import('$lib/models/neural/index');

const settingFor = (key: string) => `backend-test:${key}`;

/** The self-test's results for this browser and adapter, made now if they are not remembered. */
export async function testedBackends(again = false): Promise<SelfTestResult[]> {
	const neural = await loadNeural();
	const key = settingFor(await neural.selfTestKey());
	const remembered = again ? undefined : await readSetting<SelfTestResult[]>(key);
	if (remembered) return remembered;
	const results = await neural.selfTest();
	await writeSetting(key, results);
	return results;
}

/** Makes ready the backend asked for, or the fastest that agrees with cpu. Returns its name and why. */
export async function startBackend(
	asked: Backend | 'auto',
	model: 'CNN' | 'LSTM'
): Promise<{ backend: string; results: SelfTestResult[] }> {
	const neural = await loadNeural();
	const results = await testedBackends();
	const backend = asked === 'auto' ? neural.chooseBackend(results, model === 'CNN' ? 'cnn' : 'lstm') : asked;
	await neural.useBackend(backend);
	return { backend, results };
}

/** What is left when a backend fails half-way: the next fastest that agreed. */
export function fallBack(results: SelfTestResult[], tried: string[]): string {
	const left = results
		.filter((result) => result.ok && !tried.includes(result.backend))
		.sort((a, b) => (a.cnnMs ?? Infinity) + (a.lstmMs ?? Infinity) - (b.cnnMs ?? Infinity) - (b.lstmMs ?? Infinity));
	return left[0]?.backend ?? 'cpu';
}
