import { it } from 'vitest';
import * as tf from '@tensorflow/tfjs';
import { useBackend } from '$lib/models/neural/backends';
import { cnnProbe, lstmProbe, milliseconds, ready, type Probe } from '$lib/models/neural/probes';
import { gradients } from '$lib/models/neural/training';
it('profiles', async () => {
	await useBackend('wasm');
	for (const probe of [cnnProbe(64, 16, 14, 16, 4), lstmProbe(64, 14, 8, 32)] as Probe[]) {
		await milliseconds(probe, 10);
		const { batch, weights, optimiser } = ready(probe);
		for (let k = 0; k < 2; k++) {
			const p = await tf.profile(() => {
				tf.tidy(() => {
					const { grads } = gradients(probe.forward, batch, weights, 2, 1e-4);
					optimiser.applyGradients(grads);
				});
				return tf.scalar(0);
			});
			if (!k) continue;
			const rows = await Promise.all(p.kernels.map(async (q: any) => ({ name: q.name, ms: await q.kernelTimeMs })));
			const sum: Record<string, [number, number]> = {};
			for (const r of rows) {
				const s = (sum[r.name] ??= [0, 0]);
				s[0]++;
				s[1] += +r.ms;
			}
			console.log(
				Object.entries(sum)
					.sort((a, b) => b[1][1] - a[1][1])
					.map(([n, [c, m]]) => `${n} ${c} ${m.toFixed(2)}`)
					.join('\n')
			);
		}
	}
}, 60000);
