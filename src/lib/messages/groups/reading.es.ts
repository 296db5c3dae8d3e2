/** Reading files of incidents. */
export { default as details } from '../es/details';
export { default as failures } from '../es/failures';
export { default as reading } from '../es/reading';
export { default as some } from '../es/some';
export { default as ui } from '../es/ui';
export { default as work } from '../es/work';
