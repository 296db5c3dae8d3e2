/** Adding to a dataset: newer rows, areas, tables, weather. */
export { default as appending } from '../es/appending';
export { default as details } from '../es/details';
export { default as fetched } from '../es/fetched';
export { default as joins } from '../es/joins';
export { default as mapping } from '../es/mapping';
export { default as matching } from '../es/matching';
export { default as reading } from '../es/reading';
