/** The portals of the cities. */
export { default as asking } from '../es/asking';
export { default as cities } from '../es/cities';
export { default as fetched } from '../es/fetched';
export { default as portals } from '../es/portals';
