/** The first map of the Explore screen, and its filters. */
export { default as explore } from '../en/explore';
export { default as map } from '../en/map';
