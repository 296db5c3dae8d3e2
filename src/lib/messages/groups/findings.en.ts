/** Looking at the quality of rows, and changing them. */
export { default as failures } from '../en/failures';
export { default as findings } from '../en/findings';
export { default as shell } from '../en/shell';
export { default as some } from '../en/some';
export { default as tidying } from '../en/tidying';
export { default as ui } from '../en/ui';
export { default as work } from '../en/work';
