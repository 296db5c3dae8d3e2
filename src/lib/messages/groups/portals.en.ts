/** The portals of the cities. */
export { default as asking } from '../en/asking';
export { default as cities } from '../en/cities';
export { default as fetched } from '../en/fetched';
export { default as portals } from '../en/portals';
