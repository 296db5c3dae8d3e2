/** Smoothing and grouping incidents for the map, and drawing the tiles of its background. */
export { default as failures } from '../es/failures';
export { default as tiles } from '../es/tiles';
export { default as work } from '../es/work';
