/** The portals of the cities. */
export { default as portals } from '../es/portals';
