import { cancel, runTask } from '../jobs';
import type { NeuralProbeApi } from './contract';
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
	stepTimes: (job, backend, steps, seed) =>
		runTask(job, async (signal) => {
			const { useBackend, fitCnn, fitLstm } = await load();
			const { cnnProbe, lstmProbe, milliseconds } = await import('$lib/models/neural/probes');
			await useBackend(backend);
			// The median, as the peer reports; the first steps warm up.
			const time = async (probe: Parameters<typeof milliseconds>[0]) => {
				await milliseconds(probe, Math.min(5, steps));
				return milliseconds(probe, steps);
			};
			const cnn = await time(cnnProbe(64, 16, 14, 16, 4));
			const lstm = await time(lstmProbe(64, 14, 8, 32));
			const epochs = 2;
			const grid = await fitCnn(cityGrid(64, seed), cityGrid(8, seed + 1), { epochs, seed }, { signal });
			const histories = await fitLstm(cityHistories(20_000, seed), cityHistories(2000, seed + 1), { epochs, seed }, { signal });
			const ends = ({ history }: typeof grid | typeof histories): [number, number] => [history[0].loss, history[epochs - 1].loss];
			return {
				...{ backend, cnn, lstm },
				cnnEpoch: grid.seconds / epochs,
				lstmEpoch: histories.seconds / epochs,
				losses: { cnn: ends(grid), lstm: ends(histories) }
			};
		})
};
