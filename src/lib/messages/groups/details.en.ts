/** What was read of a dataset, and its groups of kinds. */
export { default as details } from '../en/details';
export { default as fetched } from '../en/fetched';
export { default as groups } from '../en/groups';
export { default as tidied } from '../en/tidied';
