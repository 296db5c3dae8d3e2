/* Compiles the kernels of the import. Run after changing them: node scripts/ingest-wasm.js */
import { Assembly } from './assembly.js';

const ingest = new Assembly(new URL('../src/lib/ingest/', import.meta.url), import.meta.url);

export const sourceMark = () => ingest.sourceMark();
await ingest.ifCalled();
