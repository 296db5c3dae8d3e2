/** Where tensorflow.js can compute, in plain words. */
export const BACKEND_WORDS: Record<string, string> = {
	auto: 'the fastest that can be trusted',
	cpu: 'processor, plain (cpu)',
	wasm: 'processor, fast code (wasm)',
	webgl: 'graphics processor (webgl)',
	webgpu: 'graphics processor, new way (webgpu)'
};

interface Timed {
	ok: boolean;
	cnnMs: number | null;
	lstmMs: number | null;
}

/** "CNN 31 ms, LSTM 12 ms a step"; empty where it was not timed. */
export function stepWords({ ok, cnnMs, lstmMs }: Timed): string {
	if (!ok || cnnMs === null || lstmMs === null) return '';
	const ms = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0));
	return `CNN ${ms(cnnMs)} ms, LSTM ${ms(lstmMs)} ms a step`;
}
