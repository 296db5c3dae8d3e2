/** Renderers that imitate a GPU on the processor: right, but slower than our own kernels. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|lavapipe|software|basic render|\bwarp\b/i;

export interface Adapter {
	/** Empty when there is none. */
	name: string;
	software: boolean;
}

interface GpuInfo {
	vendor?: string;
	architecture?: string;
	device?: string;
	description?: string;
	isFallbackAdapter?: boolean;
}
interface Gpu {
	requestAdapter(): Promise<{ info?: GpuInfo; isFallbackAdapter?: boolean } | null>;
}

// Named here, in one place, since the model layer runs in Node too, where there may be neither.
const here = globalThis as { navigator?: { gpu?: Gpu; userAgent?: string }; OffscreenCanvas?: typeof OffscreenCanvas };

export const userAgent = () => here.navigator?.userAgent ?? 'unknown';

const NONE: Adapter = { name: '', software: false };

async function webgpuAdapter(): Promise<Adapter> {
	const adapter = await here.navigator?.gpu?.requestAdapter().catch(() => null);
	if (!adapter) return NONE;
	const { vendor, architecture, device, description, isFallbackAdapter } = adapter.info ?? {};
	const name = [vendor, architecture, device, description].filter(Boolean).join(' ') || 'unnamed';
	return { name, software: SOFTWARE.test(name) || Boolean(isFallbackAdapter ?? adapter.isFallbackAdapter) };
}

function webglAdapter(): Adapter {
	if (!here.OffscreenCanvas) return NONE;
	const gl = new here.OffscreenCanvas(1, 1).getContext('webgl2');
	if (!gl) return NONE;
	const extension = gl.getExtension('WEBGL_debug_renderer_info');
	const name = String(gl.getParameter(extension?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER));
	gl.getExtension('WEBGL_lose_context')?.loseContext(); // browsers allow few contexts
	return { name, software: SOFTWARE.test(name) };
}

/** What a backend would compute on; null for those that always use the processor. */
export async function adapterOf(backend: string): Promise<Adapter | null> {
	if (backend === 'webgpu') return webgpuAdapter();
	if (backend === 'webgl') return webglAdapter();
	return null;
}
