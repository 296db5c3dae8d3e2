// @ts-nocheck AssemblyScript, not TypeScript: compiled by scripts/build-neural-kernels.js
export * from './convolutions';
export * from './lstm';
export * from './loss';
