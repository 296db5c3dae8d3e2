/** Asking the portals of the cities. */
export { default as asking } from '../en/asking';
export { default as failures } from '../en/failures';
export { default as fetched } from '../en/fetched';
export { default as some } from '../en/some';
export { default as ui } from '../en/ui';
