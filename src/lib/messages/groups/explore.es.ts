/** The first map of the Explore screen, and its filters. */
export { default as explore } from '../es/explore';
export { default as map } from '../es/map';
