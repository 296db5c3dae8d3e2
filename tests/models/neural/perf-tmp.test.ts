import { it } from 'vitest';
import { loadKernels } from '$lib/models/neural/kernels';
import { stackForward, stackBackward, type StackShape } from '$lib/models/neural/fused-convolutions';
import { lstmForward, lstmBackward } from '$lib/models/neural/fused-lstm';
import { useBackend } from '$lib/models/neural/backends';
import { cnnProbe, lstmProbe, stepTimes } from '$lib/models/neural/probes';
const median = (f: () => void, n = 25) => {
	const t: number[] = [];
	for (let i = 0; i < n; i++) {
		const s = performance.now();
		f();
		t.push(performance.now() - s);
	}
	t.sort((a, b) => a - b);
	return `${t[n >> 1].toFixed(2)} (min ${t[0].toFixed(2)})`;
};
it('times', async () => {
	const kernels = await loadKernels();
	const shape: StackShape = {
		images: 64,
		height: 16,
		width: 16,
		filters: [
			[3, 3, 14, 16],
			[3, 3, 16, 16],
			[1, 1, 16, 4]
		]
	};
	const r = (n: number) => Float32Array.from({ length: n }, Math.random);
	const x = r(64 * 256 * 14),
		f = [r(9 * 14 * 16), r(9 * 256), r(64)],
		b = [r(16), r(16), r(4)],
		e = r(64 * 256 * 4);
	console.log(
		'cnn fwd',
		median(() => stackForward(kernels, shape, x, f, b))
	);
	console.log(
		'cnn bwd',
		median(() => stackBackward(kernels, shape, e))
	);
	const s = { samples: 64, steps: 14, features: 8, units: 32 };
	const lx = r(64 * 14 * 8),
		k = r(8 * 128),
		u = r(32 * 128),
		lb = r(128),
		le = r(64 * 32);
	console.log(
		'lstm fwd',
		median(() => lstmForward(kernels, s, lx, k, u, lb))
	);
	console.log(
		'lstm fwd+bwd',
		median(() => {
			lstmForward(kernels, s, lx, k, u, lb);
			lstmBackward(kernels, s, le);
		})
	);
	await useBackend('wasm');
	console.log('cnn step', await stepTimes(cnnProbe(64, 16, 14, 16, 4), 25));
	console.log('lstm step', await stepTimes(lstmProbe(64, 14, 8, 32), 40));
}, 60000);
