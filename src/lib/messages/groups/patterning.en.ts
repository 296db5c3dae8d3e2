/** Answering the questions on patterns. */
export { default as failures } from '../en/failures';
export { default as questions } from '../en/questions';
export { default as work } from '../en/work';
