/** Networks over the grid and over cell histories, on tensorflow.js. Import this dynamically, in the training worker only. */
export { BACKENDS, useBackend, type Backend } from './backends';
export { fitCnn, predictCnn } from './cnn';
export { fitLstm, predictLstm } from './lstm';
export { chooseBackend, selfTest, selfTestKey, type SelfTestOptions, type SelfTestResult } from './self-test';
export type * from './types';
