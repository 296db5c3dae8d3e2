/** Adding areas, tables and days to a dataset. */
export { default as failures } from '../en/failures';
export { default as joining } from '../en/joining';
export { default as reading } from '../en/reading';
export { default as some } from '../en/some';
export { default as ui } from '../en/ui';
