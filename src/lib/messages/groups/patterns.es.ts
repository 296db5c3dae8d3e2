/** The pane Patterns of Explore, and its layer. */
export { default as answers } from '../es/answers';
export { default as emerging } from '../es/emerging';
export { default as patterns } from '../es/patterns';
export { default as plots } from '../es/plots';
export { default as questions } from '../es/questions';
