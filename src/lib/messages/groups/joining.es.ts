/** Adding areas, tables and days to a dataset. */
export { default as failures } from '../es/failures';
export { default as joining } from '../es/joining';
export { default as reading } from '../es/reading';
export { default as some } from '../es/some';
export { default as ui } from '../es/ui';
