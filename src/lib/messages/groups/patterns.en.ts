/** The pane Patterns of Explore, and its layer. */
export { default as answers } from '../en/answers';
export { default as emerging } from '../en/emerging';
export { default as patterns } from '../en/patterns';
export { default as plots } from '../en/plots';
export { default as questions } from '../en/questions';
