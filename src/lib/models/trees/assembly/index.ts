/** Where the memory that the compiled code keeps for itself (tables of logarithms) ends. */
export function heapBase(): usize {
	return __heap_base;
}

export { histogram, histogramOf, subtract, total, clear } from './histogram';
export { bestSplit, remainder, real } from './split';
export { gatherCodes, gatherPairs, partition, partitionRows, addTo, addTree } from './rows';
export { sortPresent, quantileCuts, encode } from './bins';
export { logistic, expected, poisson, softmax, softmaxPairs, weighted } from './gradients';
export { classHistogram, classTotals, bestClassSplit } from './classes';
