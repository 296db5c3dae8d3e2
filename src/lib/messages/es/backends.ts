import type en from '../en/backends';

export default {
	auto: 'el más rápido que sea fiable',
	cpu: 'procesador, simple (cpu)',
	wasm: 'procesador, código rápido (wasm)',
	webgl: 'procesador gráfico (webgl)',
	webgpu: 'procesador gráfico, modo nuevo (webgpu)',
	step: (cnn: string, lstm: string) => `CNN ${cnn} ms, LSTM ${lstm} ms por paso`
} satisfies typeof en;
