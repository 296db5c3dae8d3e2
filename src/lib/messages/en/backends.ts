export default {
	auto: 'the fastest that can be trusted',
	cpu: 'processor, plain (cpu)',
	wasm: 'processor, fast code (wasm)',
	webgl: 'graphics processor (webgl)',
	webgpu: 'graphics processor, new way (webgpu)',
	step: (cnn: string, lstm: string) => `CNN ${cnn} ms, LSTM ${lstm} ms a step`
};
