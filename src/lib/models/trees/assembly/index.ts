export { histogram, subtract, total, clear } from './histogram';
export { bestSplit, remainder, real } from './split';
export { partition, addTo, addTree } from './rows';
export { sortPresent, quantileCuts, encode } from './bins';
export { logistic, expected, poisson, softmax, softmaxPairs, weighted } from './gradients';
export { classHistogram, classTotals, bestClassSplit } from './classes';
