import * as tf from '@tensorflow/tfjs';
import { adapterOf, userAgent } from './adapter';
import { abandonBackend, BACKENDS, useBackend } from './backends';
import { KERNELS_SOURCE } from './kernels.wasm';
import { cnnProbe, lstmProbe, outcome, stepTimes, type Probe } from './probes';
import { text } from '$lib/messages/text';

export interface SelfTestResult {
	backend: string;
	/** Trains and agrees with cpu. */
	ok: boolean;
	/** Not tried: there is no adapter, or only an imitated one. */
	skipped?: true;
	/** In words, for the log and the screen. */
	reason: string;
	/** A training step of the reference networks (64 × 16 × 16 × 14; 64 × 14 × 8, 32 units); null when not ok. */
	cnnMs: number | null;
	lstmMs: number | null;
	/** The graphics processor's name; empty on the processor. */
	adapter: string;
}

export interface SelfTestOptions {
	/** Default all four. cpu is the reference and always works. */
	backends?: readonly string[];
	/** Backends the user has chosen: tried even on an imitated graphics processor. */
	chosen?: readonly string[];
	/** Milliseconds each may take. Default 3,000. */
	limit?: number;
}

/** Largest difference to cpu, beside the largest value of the same loss or gradient: 32-bit sums in another order differ by 1e-6. */
export const TOLERANCE = 1e-3;

const CHECKS: [name: string, probe: () => Probe][] = [
	['CNN', () => cnnProbe(2, 6, 3, 5, 2)],
	['LSTM', () => lstmProbe(6, 4, 3, 5)]
];

/**
 * Trains one step of a tiny CNN and a tiny LSTM on each backend from the same seeded weights, compares losses and all gradients
 * with cpu, and times a step of the reference networks. Leaves cpu in use.
 */
export async function selfTest(options: SelfTestOptions = {}): Promise<SelfTestResult[]> {
	const { backends = BACKENDS, limit = 3000 } = options;
	await useBackend('cpu');
	const truth: Float32Array[][] = [];
	for (const [, probe] of CHECKS) truth.push(await outcome(probe()));
	const results: SelfTestResult[] = [];
	for (const backend of backends) {
		const adapter = await adapterOf(backend);
		const base = { backend, ok: false, cnnMs: null, lstmMs: null, adapter: adapter?.name ?? '' };
		if (adapter && !adapter.name) results.push({ ...base, skipped: true, reason: text.training.selfTest.none });
		else if (adapter?.software && !options.chosen?.includes(backend))
			results.push({
				...base,
				skipped: true,
				reason: text.training.selfTest.imitated
			});
		else results.push({ ...base, ...(await tryBackend(backend, truth, limit)) });
	}
	await useBackend('cpu');
	return results;
}

type Verdict = Pick<SelfTestResult, 'ok' | 'reason' | 'cnnMs' | 'lstmMs'>;
const failed = (reason: string): Verdict => ({ ok: false, reason, cnnMs: null, lstmMs: null });

async function tryBackend(backend: string, truth: Float32Array[][], limit: number): Promise<Verdict> {
	const clock = { until: performance.now() + limit, expired: false };
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<Verdict>((resolve) => {
		timer = setTimeout(() => {
			clock.expired = true;
			resolve(failed(text.training.selfTest.timeout(limit / 1000)));
		}, limit);
	});
	const examined = examine(backend, truth, clock).catch((error) =>
		failed(error instanceof Error ? error.message : String(error))
	);
	try {
		return await Promise.race([examined, late]);
	} finally {
		clearTimeout(timer);
		if (clock.expired && backend !== 'cpu' && tf.getBackend() === backend) abandonBackend(backend);
	}
}

async function examine(backend: string, truth: Float32Array[][], clock: { until: number; expired: boolean }): Promise<Verdict> {
	await useBackend(backend);
	for (const [k, [name, probe]] of CHECKS.entries()) {
		const distance = farthest(await outcome(probe()), truth[k]);
		if (clock.expired) return failed(text.training.selfTest.late);
		if (!(distance <= TOLERANCE)) return failed(text.training.selfTest.differs(name, distance.toPrecision(2), TOLERANCE));
	}
	const cnnMs = await stepTime((frames) => cnnProbe(frames, 16, 14, 16, 4), (clock.until + performance.now()) / 2);
	const lstmMs = await stepTime((samples) => lstmProbe(samples, 14, 8, 32), clock.until);
	return { ok: true, reason: text.training.selfTest.agrees, cnnMs, lstmMs };
}

/** Time of a step of 64 items: measured when that fits in the time left, else from a step of 1 or 8. */
async function stepTime(probe: (items: number) => Probe, until: number): Promise<number> {
	let expected = Infinity;
	for (const items of [1, 8, 64]) {
		const left = until - performance.now();
		if (items > 1 && (expected * items) / 64 > left / 2) break;
		const [quickest] = await stepTimes(probe(items), items === 64 ? 4 : 2, performance.now() + left / 2);
		expected = (quickest * 64) / items;
	}
	return expected;
}

/** Infinity when a value is not a number, or when a gradient is all zeros where cpu's is not. */
function farthest(found: Float32Array[], expected: Float32Array[]): number {
	let worst = 0;
	expected.forEach((values, k) => {
		let largest = 0;
		let distance = 0;
		values.forEach((value, i) => {
			largest = Math.max(largest, Math.abs(value));
			const far = Math.abs(found[k][i] - value);
			distance = Number.isFinite(far) ? Math.max(distance, far) : Infinity;
		});
		worst = Math.max(worst, distance / (largest || 1));
	});
	return worst;
}

/** The quickest backend that agrees, for one kind of network or for both in turn; cpu when none does. */
export function chooseBackend(results: readonly SelfTestResult[], network?: 'cnn' | 'lstm'): string {
	const time = ({ cnnMs, lstmMs }: SelfTestResult) =>
		network === 'cnn' ? cnnMs! : network === 'lstm' ? lstmMs! : cnnMs! + lstmMs!;
	const agreeing = results.filter((result) => result.ok).sort((a, b) => time(a) - time(b));
	return agreeing[0]?.backend ?? 'cpu';
}

/** Under which the results may be remembered: another browser, adapter or version of the kernels asks for another test. */
export async function selfTestKey(): Promise<string> {
	const [webgl, webgpu] = await Promise.all([adapterOf('webgl'), adapterOf('webgpu')]);
	return [userAgent(), `webgl ${webgl?.name}`, `webgpu ${webgpu?.name}`, tf.version_core, KERNELS_SOURCE].join(' | ');
}
