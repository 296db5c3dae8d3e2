import type { FittedNetwork } from '$lib/models/neural/index';
import { cancel, runTask } from '../jobs';
import type { EpochTime, NeuralProbeApi } from './contract';
import { cityGrid, cityHistories } from './planted-city';

const load = () => import('$lib/models/neural/index');

export const neuralProbeApi: NeuralProbeApi = {
	cancel,
	selfTest: (job, options) =>
		runTask(job, async () => {
			const { selfTest, selfTestKey } = await load();
			const began = performance.now();
			const results = await selfTest(options);
			return { results, key: await selfTestKey(), seconds: (performance.now() - began) / 1000 };
		}),
	stepTimes: (job, backend, steps, seed, withEpochs) =>
		runTask(job, async (signal) => {
			const { useBackend, fitCnn, fitLstm } = await load();
			const { cnnProbe, lstmProbe, stepTimes } = await import('$lib/models/neural/probes');
			await useBackend(backend);
			const cnn = await stepTimes(cnnProbe(64, 16, 14, 16, 4), steps);
			const lstm = await stepTimes(lstmProbe(64, 14, 8, 32), steps);
			if (!withEpochs) return { backend, cnn, lstm, epoch: null };
			const options = { epochs: 2, seed };
			const grid = await fitCnn(cityGrid(64, seed), cityGrid(8, seed + 1), options, { signal });
			const histories = await fitLstm(cityHistories(20_000, seed), cityHistories(2000, seed + 1), options, { signal });
			return { backend, cnn, lstm, epoch: { cnn: epochTime(grid), lstm: epochTime(histories) } };
		})
};

function epochTime({ seconds, epochs, history }: FittedNetwork): EpochTime {
	return { seconds: seconds / epochs, losses: [history[0].loss, history[epochs - 1].loss] };
}
