/** The portals of the cities. */
export { default as portals } from '../en/portals';
