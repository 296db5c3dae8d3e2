/** What comes with the first file: choosing its tables and columns, and the report. */
export { default as details } from '../es/details';
export { default as fetched } from '../es/fetched';
export { default as mapping } from '../es/mapping';
export { default as matching } from '../es/matching';
export { default as reading } from '../es/reading';
