/** The quality of a dataset, and the steps that tidy it. */
export { default as quality } from '../en/quality';
