/* Compiles the kernels of the trees. Run after changing them: node scripts/trees-wasm.js */
import { Assembly } from './assembly.js';

const trees = new Assembly(new URL('../src/lib/models/trees/', import.meta.url), import.meta.url);

export const sourceMark = () => trees.sourceMark();
await trees.ifCalled();
