import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';

/** Addresses of tensorflow.js' binaries among our own files; absolute, since a worker started from a blob has no folder. */
export function wasmFiles() {
	const absolute = (url: string) => new URL(url, import.meta.url).href;
	return {
		'tfjs-backend-wasm.wasm': absolute(plain),
		'tfjs-backend-wasm-simd.wasm': absolute(simd),
		'tfjs-backend-wasm-threaded-simd.wasm': absolute(simd) // never asked for: threads are switched off
	};
}
