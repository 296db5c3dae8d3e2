/** Answering the questions on patterns. */
export { default as failures } from '../es/failures';
export { default as questions } from '../es/questions';
export { default as work } from '../es/work';
