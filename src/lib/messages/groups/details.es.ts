/** What was read of a dataset, and its groups of kinds. */
export { default as details } from '../es/details';
export { default as fetched } from '../es/fetched';
export { default as groups } from '../es/groups';
export { default as tidied } from '../es/tidied';
