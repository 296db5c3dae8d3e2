import { expect, it } from 'vitest';
import { SOURCE_MARK } from '$lib/models/trees/kernels.wasm';
import { sourceMark } from '../../../scripts/trees-wasm.js';

it('the compiled kernels are of the sources beside them (else: node scripts/trees-wasm.js)', () => {
	expect(SOURCE_MARK).toBe(sourceMark());
});
