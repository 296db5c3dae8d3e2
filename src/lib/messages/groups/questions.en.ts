/** Working out the questions of the pane Patterns. */
export { default as questions } from '../en/questions';
