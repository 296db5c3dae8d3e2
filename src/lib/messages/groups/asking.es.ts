/** Asking the portals of the cities. */
export { default as asking } from '../es/asking';
export { default as failures } from '../es/failures';
export { default as fetched } from '../es/fetched';
export { default as some } from '../es/some';
export { default as ui } from '../es/ui';
