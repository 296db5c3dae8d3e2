/** Looking at the quality of rows, and changing them. */
export { default as failures } from '../es/failures';
export { default as findings } from '../es/findings';
export { default as shell } from '../es/shell';
export { default as some } from '../es/some';
export { default as tidying } from '../es/tidying';
export { default as ui } from '../es/ui';
export { default as work } from '../es/work';
