/** The quality of a dataset, and the steps that tidy it. */
export { default as mapping } from '../es/mapping';
export { default as quality } from '../es/quality';
export { default as tidying } from '../es/tidying';
