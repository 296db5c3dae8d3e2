/** Where the memory that the compiled code keeps for itself (powers of ten) ends. */
export function heapBase(): usize {
	return __heap_base;
}

export { scan } from './scan';
export { settle } from './settle';
export { hashes } from './hashes';
export { codes, remember } from './codes';
export { numbers } from './numbers';
export { moments } from './moments';
export { texts } from './texts';
