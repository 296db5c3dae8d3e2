/**
 * Who draws in this page. Self-contained, so that `page.evaluate(graphics)` works in any page.
 *
 * @returns {Promise<{ renderer: string, software: boolean, adapter: string }>} the renderer of WebGL as the driver names itself; whether the processor imitates
 *   a graphics card (then times of drawing say nothing about one); and the adapter of WebGPU
 */
export async function graphics() {
	const gl = document.createElement('canvas').getContext('webgl2');
	const debug = gl?.getExtension('WEBGL_debug_renderer_info');
	const renderer = gl ? String(gl.getParameter(debug ? debug.UNMASKED_RENDERER_WEBGL : gl.RENDERER)) : 'no WebGL 2';
	gl?.getExtension('WEBGL_lose_context')?.loseContext();
	let adapter = 'no WebGPU';
	try {
		let found = await navigator.gpu?.requestAdapter();
		// A browser that just started may not know its cards yet.
		for (let k = 0; !found && navigator.gpu && k < 4; k++) {
			await new Promise((resolve) => setTimeout(resolve, 500));
			found = await navigator.gpu.requestAdapter();
		}
		if (found)
			adapter = ['vendor', 'architecture', 'description']
				.map((key) => found.info[key])
				.filter(Boolean)
				.join(' ');
	} catch (error) {
		adapter = `no WebGPU (${error.message})`;
	}
	return { renderer, software: !gl || /swiftshader|llvmpipe|softpipe|software|basic render/i.test(renderer), adapter };
}

/** One line about it. */
export function describeGraphics({ renderer, software, adapter }) {
	return `Renderer: ${renderer}; WebGPU: ${adapter}${software ? '; software renderer: GPU time not judged' : ''}`;
}
