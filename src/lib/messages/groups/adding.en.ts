/** Adding to a dataset: newer rows, areas, tables, weather. */
export { default as appending } from '../en/appending';
export { default as details } from '../en/details';
export { default as fetched } from '../en/fetched';
export { default as joins } from '../en/joins';
export { default as mapping } from '../en/mapping';
export { default as matching } from '../en/matching';
export { default as reading } from '../en/reading';
