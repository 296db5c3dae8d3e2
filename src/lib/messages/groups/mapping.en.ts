/** What comes with the first file: choosing its tables and columns, and the report. */
export { default as details } from '../en/details';
export { default as fetched } from '../en/fetched';
export { default as mapping } from '../en/mapping';
export { default as matching } from '../en/matching';
export { default as reading } from '../en/reading';
