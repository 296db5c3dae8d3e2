/** Reading files of incidents. */
export { default as details } from '../en/details';
export { default as failures } from '../en/failures';
export { default as reading } from '../en/reading';
export { default as some } from '../en/some';
export { default as ui } from '../en/ui';
export { default as work } from '../en/work';
