/** The quality of a dataset, and the steps that tidy it. */
export { default as mapping } from '../en/mapping';
export { default as quality } from '../en/quality';
export { default as tidying } from '../en/tidying';
